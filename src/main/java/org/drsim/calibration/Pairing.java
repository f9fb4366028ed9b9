package org.drsim.calibration;

import java.util.ArrayList;
import java.util.List;
import org.drsim.measure.SawTooth;

/**
 * A machine that was both logged and simulated.
 *
 * @param fromSeconds before which the simulation warms up
 */
public record Pairing(LoggedRpo logged, SawTooth ours, double fromSeconds) {

  /** The samples for which the simulation has a value, with an offset added to their times. */
  public List<PairedSample> samples(LogMeaning meaning, double offsetSeconds) {
    return samples(meaning, offsetSeconds, 1);
  }

  /** The same of every so many samples. */
  List<PairedSample> samples(LogMeaning meaning, double offsetSeconds, int every) {
    final List<PairedSample> pairs = new ArrayList<>();
    for (int i = 0; i < logged.samples(); i += every) {
      final double now = logged.seconds(i) + offsetSeconds;
      final double value = now < fromSeconds ? Double.NaN : meaning.at(ours, now);
      if (!Double.isNaN(value)) {
        pairs.add(new PairedSample(now, logged.rpoSeconds(i), value));
      }
    }
    return pairs;
  }
}
