package org.drsim.workload;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drsim.quantity.Distribution;

/** Rhythms for tests. */
final class Rhythms {

  /** Factors 0, 0.4, 1, 2.5 and 0 again, by turns of uneven length. */
  static final Rhythm STEPS = (numbers, disk) -> new Steps();

  static final Rhythm ON_OFF =
      new OnOffRhythm(Distribution.exponential(3.3), Distribution.lognormalOfMean(2.1, 0.7));

  /** The start is 100.25 s before a full hour. */
  static final Rhythm HOURS =
      weekly(hours(), days(), "Europe/Amsterdam", "2026-03-29T00:58:19.750Z");

  private Rhythms() {}

  static WeeklyRhythm weekly(List<Double> hours, List<Double> days, String zone, String start) {
    return new WeeklyRhythm(hours, days, ZoneId.of(zone), Instant.parse(start));
  }

  /** 24 uneven factors, one of them 0. */
  static List<Double> hours() {
    return IntStream.range(0, 24)
        .mapToObj(hour -> (hour * 7 % 11) * 0.3 + (hour == 0 ? 0 : 0.01 * hour))
        .collect(Collectors.toList());
  }

  /** 7 uneven factors. */
  static List<Double> days() {
    return List.of(1.0, 1.1, 0.9, 1.0, 1.3, 0.2, 0.15);
  }

  private static final class Steps implements RhythmSteps {

    private static final double[] FACTORS = {0, 0.4, 1, 2.5};
    private static final double[] LENGTHS = {0.3, 7.7, 1e-7, 0, 11.25};
    private int step;
    private double end = LENGTHS[0];

    @Override
    public double factor() {
      return FACTORS[step % FACTORS.length];
    }

    @Override
    public double endSeconds() {
      return end;
    }

    @Override
    public void next() {
      step++;
      end += LENGTHS[step % LENGTHS.length];
    }
  }
}
