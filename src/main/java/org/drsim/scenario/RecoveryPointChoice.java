package org.drsim.scenario;

import java.util.Locale;

/** Which recovery point a machine fails over to. */
public enum RecoveryPointChoice {
  /** A point made of everything that had reached the service; the newest point if nothing waits. */
  LATEST,
  /** The newest point. */
  LATEST_PROCESSED,
  /** The newest app-consistent point. */
  LATEST_APP_CONSISTENT,
  /** The newest point in common of a consistency group; for machines in none, the newest point. */
  LATEST_MULTI_VM,
  /**
   * The newest app-consistent point in common of a consistency group; for machines in none, the
   * newest app-consistent point.
   */
  LATEST_MULTI_VM_APP_CONSISTENT,
  /** The oldest point that is kept. */
  OLDEST,
  /**
   * The newest point without the damage of a corruption, as somebody who knows them all would
   * choose it by its time.
   */
  LATEST_CLEAN,
  /** The newest point at or before a stated time. */
  CUSTOM;

  /** Whether people pick the point from the list. */
  public boolean isByHand() {
    return this == CUSTOM || this == LATEST_CLEAN;
  }

  /** As files state it, for example {@code latest-app-consistent}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
