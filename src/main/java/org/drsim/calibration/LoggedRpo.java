package org.drsim.calibration;

/**
 * The RPO of one machine as a service logged it. Never changed after construction.
 *
 * @see LogMeaning
 */
public final class LoggedRpo {

  private final String machine;
  private final double[] seconds;
  private final double[] rpoSeconds;

  /**
   * @param machine whose
   * @param seconds when, from the start of the simulation; not decreasing
   * @param rpoSeconds what was logged, as many
   */
  public LoggedRpo(String machine, double[] seconds, double[] rpoSeconds) {
    if (seconds.length != rpoSeconds.length) {
      throw new IllegalArgumentException(seconds.length + " times, " + rpoSeconds.length);
    }
    this.machine = machine;
    this.seconds = seconds.clone();
    this.rpoSeconds = rpoSeconds.clone();
  }

  public String machine() {
    return machine;
  }

  public int samples() {
    return seconds.length;
  }

  /** When a sample was taken. */
  public double seconds(int sample) {
    return seconds[sample];
  }

  /** What was logged. */
  public double rpoSeconds(int sample) {
    return rpoSeconds[sample];
  }
}
