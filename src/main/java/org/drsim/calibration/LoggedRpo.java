package org.drsim.calibration;

import java.util.stream.IntStream;

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

  /** With an offset added to its times, what then lies between two instants. */
  public LoggedRpo during(double offset, double from, double to) {
    final int[] kept =
        IntStream.range(0, seconds.length)
            .filter(i -> seconds[i] + offset >= from && seconds[i] + offset <= to)
            .toArray();
    return only(kept, offset);
  }

  /** Some of the samples, by their numbers in order. */
  LoggedRpo only(int[] kept) {
    return only(kept, 0);
  }

  private LoggedRpo only(int[] kept, double offset) {
    return new LoggedRpo(
        machine,
        IntStream.of(kept).mapToDouble(i -> seconds[i] + offset).toArray(),
        IntStream.of(kept).mapToDouble(i -> rpoSeconds[i]).toArray());
  }
}
