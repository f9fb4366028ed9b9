package org.drsim.chart;

import java.util.ArrayList;
import java.util.List;
import org.drsim.quantity.ReadingUnit;
import org.jfree.chart.axis.NumberAxis;

/**
 * Where durations of different sizes stand on their axis: in proportion to their time or, where
 * they differ by more than {@link #MOST_LINEAR} times, to its logarithm.
 *
 * @param unit of a linear axis
 * @param from seconds at the left end of a logarithmic axis
 * @param left place of the left end
 * @param to place of the right end
 */
record DurationScale(boolean logarithmic, AxisScale unit, double from, double left, double to) {

  private static final double MOST_LINEAR = 40;
  private static final int TICKS = 9;

  /** Of the longest, from which the shortest is that an axis begins near. */
  private static final double BEGINS_LATE = 0.6;

  /** Of a duration, how much is shown around it at least. */
  private static final double LEAST_SPREAD = 0.02;

  /** Ticks of a logarithmic axis, and those that stand between them where there is room. */
  private static final double[] ROUND = {
    1, 10, 60, 600, 3600, 6 * 3600, 86_400, 4 * 86_400, 16 * 86_400
  };

  private static final double[] BETWEEN = {
    2, 5, 20, 30, 120, 300, 1200, 1800, 2 * 3600, 3 * 3600, 12 * 3600, 2 * 86_400, 8 * 86_400
  };

  /** Distance of two ticks at least, as a share of the axis. */
  private static final double APART = 0.06;

  /**
   * For durations between two.
   *
   * @param room length of the axis as a multiple of what the longest needs
   */
  static DurationScale of(double shortest, double longest, double room) {
    double most = Math.max(longest, 1);
    AxisScale unit = AxisScale.of(most, TICKS);
    if (most / shortest <= MOST_LINEAR) {
      return new DurationScale(false, unit, 0, 0, unit.fromSeconds(most) * room);
    }
    double from = Math.max(0.001, shortest / 4);
    return new DurationScale(true, unit, from, 0, StrictMath.log10(most / from) * room);
  }

  /**
   * For durations between two; an axis of those that differ by little does not begin with zero.
   *
   * @param room length of the axis as a multiple of what the longest needs
   */
  static DurationScale between(double shortest, double longest, double room) {
    final DurationScale whole = of(shortest, longest, room);
    if (whole.logarithmic || shortest < BEGINS_LATE * longest) {
      return whole;
    }
    final double spread = Math.max(longest - shortest, LEAST_SPREAD * longest);
    final double left = shortest - spread / 2;
    final double right = longest + spread / 2;
    final AxisScale unit = whole.unit.within(right - left, TICKS);
    return new DurationScale(false, unit, 0, unit.fromSeconds(left), unit.fromSeconds(right));
  }

  double place(double seconds) {
    return logarithmic
        ? StrictMath.max(0, StrictMath.log10(seconds / from))
        : unit.fromSeconds(seconds);
  }

  NumberAxis axis(String label) {
    NumberAxis axis =
        logarithmic
            ? new PlacedTicks(label, ticks())
            : new NumberAxis(label + " (" + unit.unitName() + ")");
    axis.setTickUnit(unit.tickUnit());
    axis.setRange(left, to);
    return axis;
  }

  private List<PlacedTicks.Tick> ticks() {
    List<PlacedTicks.Tick> ticks = new ArrayList<>();
    for (double[] durations : new double[][] {ROUND, BETWEEN}) {
      for (double seconds : durations) {
        double place = StrictMath.log10(seconds / from);
        if (ticks.stream().allMatch(tick -> Math.abs(tick.place() - place) > APART * to)) {
          ticks.add(new PlacedTicks.Tick(place, ReadingUnit.duration(seconds)));
        }
      }
    }
    return ticks;
  }
}
