package org.drsim.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service's log against a simulation.
 *
 * @param meaning as which the logged values were taken
 * @param offset of the clocks
 * @param otherErrorSeconds mean absolute difference were they the other; not a number where the
 *     user stated the meaning
 * @param machines each with its samples
 * @param all of all machines together
 */
public record LogComparison(
    LogMeaning meaning,
    ClockOffset offset,
    double otherErrorSeconds,
    List<ComparedMachine> machines,
    Agreement all) {

  /** Fewer say nothing. */
  public static final int FEWEST_SAMPLES = 8;

  public LogComparison {
    machines = List.copyOf(machines);
  }

  /**
   * One machine.
   *
   * @param agreement null where it has no sample in the run
   */
  public record ComparedMachine(
      Pairing pairing, List<PairedSample> samples, @Nullable Agreement agreement) {

    public ComparedMachine {
      samples = List.copyOf(samples);
    }

    public String name() {
      return pairing.logged().machine();
    }
  }

  /**
   * Compares.
   *
   * @param meaning null for the one with the smaller error
   * @param offsetSeconds of the clocks; null for the one that correlates best
   * @throws UnusableLogException if fewer than {@link #FEWEST_SAMPLES} can be compared
   */
  public static LogComparison of(
      List<Pairing> pairings, @Nullable LogMeaning meaning, @Nullable Double offsetSeconds)
      throws UnusableLogException {
    if (meaning != null) {
      return checked(as(meaning, pairings, offsetSeconds, Double.NaN));
    }
    final LogComparison point = as(LogMeaning.POINT, pairings, offsetSeconds, Double.NaN);
    final LogComparison lag = as(LogMeaning.LAG, pairings, offsetSeconds, Double.NaN);
    final boolean isPoint = point.all().errorSeconds() <= lag.all().errorSeconds();
    return checked(isPoint ? point.besides(lag) : lag.besides(point));
  }

  private LogComparison besides(LogComparison other) {
    return new LogComparison(meaning, offset, other.all().errorSeconds(), machines, all);
  }

  private static LogComparison checked(LogComparison comparison) throws UnusableLogException {
    final int samples = comparison.all().samples();
    if (samples < FEWEST_SAMPLES) {
      throw new UnusableLogException(
          samples
              + (samples == 1 ? " sample falls" : " samples fall")
              + " into the run after its warm-up; at least "
              + FEWEST_SAMPLES
              + " are needed");
    }
    return comparison;
  }

  private static LogComparison as(
      LogMeaning meaning, List<Pairing> pairings, @Nullable Double stated, double other) {
    final OffsetSearch search = new OffsetSearch(meaning, pairings);
    final ClockOffset offset = stated == null ? search.best() : search.stated(stated);
    final List<ComparedMachine> machines =
        pairings.stream().map(pairing -> machine(pairing, meaning, offset)).toList();
    final List<PairedSample> all =
        machines.stream().flatMap(machine -> machine.samples().stream()).toList();
    return new LogComparison(meaning, offset, other, machines, Agreement.of(all));
  }

  private static ComparedMachine machine(Pairing pairing, LogMeaning meaning, ClockOffset offset) {
    final List<PairedSample> samples = pairing.samples(meaning, offset.seconds());
    return new ComparedMachine(pairing, samples, samples.isEmpty() ? null : Agreement.of(samples));
  }
}
