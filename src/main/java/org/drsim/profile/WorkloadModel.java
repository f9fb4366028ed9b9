package org.drsim.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A random workload that may stand for captured writes: writes at random at a rate that may follow
 * the clock, all the time or by turns on and off. Its mean rate is that of the capture.
 *
 * @param kind what it is made of, in words
 * @param writesPerSecond while on
 * @param meanBytes mean size of a write
 * @param variation of the sizes: their coefficient of variation
 * @param on how long it writes, in seconds, each equally likely; empty where it never stops
 * @param off how long it is silent
 * @param pattern which its rate follows; null for none
 */
public record WorkloadModel(
    String kind,
    double writesPerSecond,
    double meanBytes,
    double variation,
    List<Double> on,
    List<Double> off,
    @Nullable WeekPattern pattern) {

  public WorkloadModel {
    on = List.copyOf(on);
    off = List.copyOf(off);
  }
}
