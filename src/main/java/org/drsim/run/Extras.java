package org.drsim.run;

import org.drsim.replication.Conservation;
import org.jspecify.annotations.Nullable;

/**
 * What is taken down of a run beside its measures, and checked; that changes nothing in it.
 *
 * @param log of what happens to the machines; null for none
 * @param whatIf what an outage at any instant would lose; null where nobody asks
 * @param overTime how backlogs and states go; null where nobody draws them
 * @param conservation when the conservation of bytes is checked; null for as often as the number of
 *     machines allows
 * @param sampling where replication goes into a sample; null where it does not
 */
public record Extras(
    @Nullable EventLog log,
    @Nullable WhatIf whatIf,
    @Nullable OverTime overTime,
    @Nullable Conservation conservation,
    @Nullable Sampling sampling) {

  /** Nothing. */
  public static final Extras NONE = new Extras(null, null, null, null, null);

  static Extras checking(Conservation when) {
    return new Extras(null, null, null, when, null);
  }

  static Extras of(Sampling sampling) {
    return new Extras(null, null, null, null, sampling);
  }

  public static Extras of(EventLog log) {
    return new Extras(log, null, null, null, null);
  }

  public static Extras of(WhatIf whatIf) {
    return new Extras(null, whatIf, null, null, null);
  }

  /**
   * Of the first replication of a study.
   *
   * @param overTime null where nobody draws it
   */
  public static Extras of(EventLog log, @Nullable OverTime overTime) {
    return of(log, overTime, null);
  }

  /**
   * Of the first replication of a study.
   *
   * @param overTime null where nobody draws it
   * @param whatIf null where nobody asks
   */
  public static Extras of(EventLog log, @Nullable OverTime overTime, @Nullable WhatIf whatIf) {
    return new Extras(log, whatIf, overTime, null, null);
  }
}
