package org.drsim.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.StepThinning;
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

  /** By how much losses have to be overstated for so many steps of all functions together. */
  static double tolerance(Collection<LossFunction> functions, int most) {
    return StepThinning.tolerance(
        functions.stream().map(one -> one.markers.toArray()).toList(), most);
  }

  /** With fewer steps; never less than the true loss, and more by no more than a tolerance. */
  LossFunction thinned(double tolerance) {
    if (tolerance <= 0) {
      return this;
    }
    final LossFunction thin = new LossFunction(end);
    final double[] all = markers.toArray();
    int next;
    for (int i = 0; i < all.length; i = next) {
      next = StepThinning.next(all, i, tolerance);
      final double highest = Arrays.stream(all, i, next).max().orElseThrow();
      thin.add(after.get(i), all[i], overstated + highest - all[i]);
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
