package org.drsim.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.jspecify.annotations.Nullable;

/**
 * What an outage at each instant loses: the time since a marker, which jumps after certain times.
 */
final class LossFunction {

  private final double end;
  private final Series after = new Series();
  private final Series markers = new Series();
  private double overstated;

  /**
   * @param end of the run, in seconds
   */
  LossFunction(double end) {
    this.end = end;
  }

  /** From after a time on, another state would be restored. */
  void add(double afterSeconds, double markerSeconds, double overstatedSeconds) {
    after.add(afterSeconds);
    markers.add(markerSeconds);
    overstated = Math.max(overstated, overstatedSeconds);
  }

  /** By how much a loss may be overstated, in seconds. */
  double overstated() {
    return overstated;
  }

  int steps() {
    return after.size();
  }

  private double to(int place) {
    return place + 1 < after.size() ? after.get(place + 1) : end;
  }

  /** With at most so many steps, unless some go back in time; never less than the true loss. */
  LossFunction thinned(int most) {
    final int together = (after.size() + most - 1) / most;
    if (together <= 1) {
      return this;
    }
    final LossFunction thin = new LossFunction(end);
    int next;
    for (int i = 0; i < after.size(); i = next) {
      double over = overstated;
      for (next = i + 1;
          next < after.size() && next < i + together && markers.get(next) >= markers.get(i);
          next++) {
        over = Math.max(over, overstated + markers.get(next) - markers.get(i));
      }
      thin.add(after.get(i), markers.get(i), over);
    }
    return thin;
  }

  /** Over all instants after a time. */
  AgeDistribution distribution(double from) {
    final AgeDistribution losses = new AgeDistribution();
    for (int i = 0; i < after.size(); i++) {
      final double begin = Math.max(after.get(i), from);
      if (begin < to(i)) {
        losses.add(begin - markers.get(i), to(i) - markers.get(i));
      }
    }
    return losses;
  }

  Curve curve(String name, int most) {
    final double[] times = new double[2 * after.size()];
    final double[] losses = new double[2 * after.size()];
    for (int i = 0; i < after.size(); i++) {
      times[2 * i] = after.get(i);
      losses[2 * i] = after.get(i) - markers.get(i);
      times[2 * i + 1] = to(i);
      losses[2 * i + 1] = to(i) - markers.get(i);
    }
    final Thinning thin = Thinning.of(times, losses, most);
    return new Curve(name, thin.times(), thin.values());
  }

  /** For the script. */
  Map<String, Object> data() {
    final Map<String, Object> data = new LinkedHashMap<>();
    data.put("a", after.toArray());
    data.put("m", markers.toArray());
    return data;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LossFunction function
        && Arrays.equals(after.toArray(), function.after.toArray())
        && Arrays.equals(markers.toArray(), function.markers.toArray());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(after.toArray()) + Arrays.hashCode(markers.toArray());
  }
}
