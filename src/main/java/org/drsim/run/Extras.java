package org.drsim.run;

import org.jspecify.annotations.Nullable;

/**
 * What is taken down of a run beside its measures; that changes nothing in it.
 *
 * @param log of what happens to the machines; null for none
 * @param whatIf what an outage at any instant would lose; null where nobody asks
 */
public record Extras(@Nullable EventLog log, @Nullable WhatIf whatIf) {

  /** Nothing. */
  public static final Extras NONE = new Extras(null, null);
}
