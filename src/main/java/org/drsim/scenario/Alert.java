package org.drsim.scenario;

import java.time.Duration;

/**
 * When missing crash-consistent recovery points count as an alert.
 *
 * @param after so long without one
 * @param counts from what the time is counted
 */
public record Alert(
    @Default(
            value = "60 min",
            grade = Default.Grade.PUBLISHED,
            source = "Azure Site Recovery: health event for the RPO")
        @InRange(from = "1 s")
        Duration after,
    @Default(
            value = "source",
            grade = Default.Grade.ASSUMED,
            source = "whether the age counts from source time or creation is not documented")
        Counts counts) {

  /** From what the age of the newest recovery point is counted; the product does not say. */
  public enum Counts {
    /** The instant whose state the point holds. */
    SOURCE,
    /** The instant at which the point became available. */
    CREATION
  }
}
