package org.drsim.run;

import org.drsim.replication.Conservation;
import org.jspecify.annotations.Nullable;

/**
 * What is taken down of a run beside its measures, and checked; that changes nothing in it.
 *
 * @param log of what happens to the machines; null for none
 * @param whatIf what an outage at any instant would lose; null where nobody asks
 * @param conservation when the conservation of bytes is checked; null for as often as the number of
 *     machines allows
 */
public record Extras(
    @Nullable EventLog log, @Nullable WhatIf whatIf, @Nullable Conservation conservation) {

  /** Nothing. */
  public static final Extras NONE = new Extras(null, null, null);

  static Extras checking(Conservation when) {
    return new Extras(null, null, when);
  }
}
