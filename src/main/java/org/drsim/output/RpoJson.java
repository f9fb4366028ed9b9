package org.drsim.output;

import org.drsim.measure.RpoStatistics;
import org.jspecify.annotations.Nullable;

/** The distribution of one RPO in a summary. */
final class RpoJson {

  private RpoJson() {}

  /**
   * Adds a member.
   *
   * @param rpo null, which it then is in the summary as well, where there was none
   * @param unstable whether it grows for good, so that it has no mean
   */
  static void add(JsonDocument json, String name, @Nullable RpoStatistics rpo, boolean unstable) {
    if (rpo == null) {
      json.nothing(name);
      return;
    }
    json.object(
        name,
        () ->
            json.number("meanSeconds", unstable ? Double.NaN : rpo.meanSeconds())
                .number("p50Seconds", rpo.p50Seconds())
                .number("p90Seconds", rpo.p90Seconds())
                .number("p95Seconds", rpo.p95Seconds())
                .number("p99Seconds", rpo.p99Seconds())
                .number("maxSeconds", rpo.maxSeconds()));
  }
}
