package org.drsim.cli;

import java.util.Locale;
import org.drsim.calibration.FittedParameter;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.file.Setting;

/**
 * A rate of a scenario that is to be fitted.
 *
 * @param path in the scenario
 * @param bytesPerSecond where the search begins
 */
record FittedRate(String path, double bytesPerSecond) {

  private static final double RANGE = 30;

  /** Reads {@code path=rate}. */
  static FittedRate parse(String text) throws InvalidRequestException {
    final int split = text.lastIndexOf('=');
    try {
      final DataRate rate = DataRate.parse(text.substring(split + 1));
      if (split > 0 && rate.bytesPerSecond() > 0 && Double.isFinite(rate.bytesPerSecond())) {
        return new FittedRate(text.substring(0, split).strip(), rate.bytesPerSecond());
      }
    } catch (InvalidQuantityException e) {
      // Told below, with the path.
    }
    throw new InvalidRequestException(
        "--rate " + text + "; allowed is PATH=RATE, such as limits.machineUpload=50 MB/s");
  }

  FittedParameter parameter() {
    return new FittedParameter(
        path, "B/s", bytesPerSecond, bytesPerSecond / RANGE, bytesPerSecond * RANGE);
  }

  Setting setting(double value) {
    return new Setting(path, value(value));
  }

  static String value(double bytesPerSecond) {
    return String.format(Locale.ROOT, "%.0f B/s", bytesPerSecond);
  }

  /** As the command line takes it. */
  @Override
  public String toString() {
    return path + "=" + value(bytesPerSecond);
  }
}
