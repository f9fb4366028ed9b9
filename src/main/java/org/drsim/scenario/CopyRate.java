package org.drsim.scenario;

import org.drsim.quantity.DataRate;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * How fast the disks of a machine are copied at most: a share of what they can read, or a rate.
 *
 * @param share of the throughput of the disks; null where a rate is given
 * @param rate null where a share is given
 */
public record CopyRate(@Nullable Share share, @Nullable DataRate rate) {

  /**
   * Reads a share such as {@code 16 %}, or a rate such as {@code 50 MB/s}, or {@code unlimited}.
   *
   * @throws InvalidQuantityException if the text is none of them, or zero
   */
  public static CopyRate parse(String text) {
    try {
      final CopyRate read =
          text.strip().endsWith("%")
              ? new CopyRate(Share.parse(text), null)
              : new CopyRate(null, DataRate.parse(text));
      if (read.bytesPerSecond(1) > 0) {
        return read;
      }
    } catch (InvalidQuantityException e) {
      // Said below, with what is allowed.
    }
    throw new InvalidQuantityException(
        text,
        "allowed is a share of the throughput of the disks such as 16 %, a rate such as 50 MB/s,"
            + " or unlimited; more than nothing");
  }

  /**
   * The limit.
   *
   * @param throughput of the disks together, in bytes per second
   */
  public double bytesPerSecond(double throughput) {
    if (rate != null) {
      return rate.bytesPerSecond();
    }
    return share == null ? Double.POSITIVE_INFINITY : share.fraction() * throughput;
  }

  @Override
  public String toString() {
    return String.valueOf(share == null ? rate : share);
  }
}
