package org.drsim.study;

import java.util.List;
import org.drsim.statistics.Estimate;

/**
 * What a year is like, where runs are years long. A year has 365 days; what a run has beyond whole
 * years is left out. Figures are of all years, and each replication is one observation, as its
 * years share what is drawn once: bounds need two.
 *
 * @param years how many there were, in all replications
 * @param outages faults of the scenario that stopped machines or to which people responded, by
 *     their beginning
 * @param lossSeconds the time lost by the machine that lost most, all outages of a year together; 0
 *     where nobody failed over
 * @param lossBytes of all machines, all outages of a year together
 * @param availabilities of each application, in the order of the scenario
 * @param missed of each objective about outages, in the order of the scenario
 */
public record YearsReport(
    int years,
    Estimate outages,
    Estimate lossSeconds,
    Estimate lossBytes,
    List<Named> availabilities,
    List<Named> missed) {

  /** Where runs are shorter. */
  public static final YearsReport NONE =
      new YearsReport(0, nothing(), nothing(), nothing(), List.of(), List.of());

  public YearsReport {
    availabilities = List.copyOf(availabilities);
    missed = List.copyOf(missed);
  }

  private static Estimate nothing() {
    return Estimate.nothing(0, "no run is a year long");
  }

  /**
   * A figure of one thing.
   *
   * @param name of an application, or the text of an objective
   * @param share of the time in which it serves in a year; or probability that a year has an outage
   *     in which it is missed
   */
  public record Named(String name, Estimate share) {}
}
