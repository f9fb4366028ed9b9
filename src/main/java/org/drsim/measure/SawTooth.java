package org.drsim.measure;

/**
 * The RPO of one machine over time: between two drops it grows by one second per second. Drop
 * {@code i} happens at {@link #availableSeconds}, when a recovery point becomes available; from
 * then on the RPO is the time since {@link #markerSeconds}. Drop 0 stands at the start of the
 * series, for the newest point there was. Never changed after construction.
 */
public final class SawTooth {

  private final String machine;
  private final double[] availableSeconds;
  private final double[] markerSeconds;
  private final double endSeconds;
  private final boolean truncated;

  /**
   * @param machine whose
   * @param availableSeconds not decreasing, at least one
   * @param markerSeconds increasing but for gaps, one for each of {@code availableSeconds} and not
   *     after it
   * @param endSeconds where the series ends
   * @param truncated whether the run went on after that
   */
  public SawTooth(
      String machine,
      double[] availableSeconds,
      double[] markerSeconds,
      double endSeconds,
      boolean truncated) {
    this.machine = machine;
    this.availableSeconds = availableSeconds.clone();
    this.markerSeconds = markerSeconds.clone();
    this.endSeconds = endSeconds;
    this.truncated = truncated;
  }

  public String machine() {
    return machine;
  }

  /** Of every drop, in order. */
  public double[] allAvailableSeconds() {
    return availableSeconds.clone();
  }

  /** Of every drop, in order. */
  public double[] allMarkerSeconds() {
    return markerSeconds.clone();
  }

  /** How many drops, the one at the start included. */
  public int drops() {
    return availableSeconds.length;
  }

  /** When a drop happened, in seconds from the start of the simulation. */
  public double availableSeconds(int drop) {
    return availableSeconds[drop];
  }

  /**
   * The marker time of the recovery point that became available at a drop; may be negative. Not a
   * number where there is no RPO from then on up to the next drop, as the machine is down.
   */
  public double markerSeconds(int drop) {
    return markerSeconds[drop];
  }

  /** Whether there is no RPO from a drop on up to the next. */
  public boolean isGap(int drop) {
    return Double.isNaN(markerSeconds[drop]);
  }

  /** Of the simulation where it has no drop, as no recovery point ever became available. */
  public double startSeconds() {
    return availableSeconds.length == 0 ? 0 : availableSeconds[0];
  }

  public double endSeconds() {
    return endSeconds;
  }

  /** When there is an RPO for the first time; the end where there is none at all. */
  public double firstValueSeconds() {
    int drop = 0;
    while (drop < drops() && isGap(drop)) {
      drop++;
    }
    return drop < drops() ? availableSeconds[drop] : endSeconds;
  }

  /** Until when there is an RPO, whatever gaps are before; the start where there is none at all. */
  public double lastValueSeconds() {
    int drop = drops();
    while (drop > 0 && isGap(drop - 1)) {
      drop--;
    }
    return drop < drops() ? availableSeconds[drop] : endSeconds;
  }

  /** Whether the run went on after the end of the series. */
  public boolean truncated() {
    return truncated;
  }
}
