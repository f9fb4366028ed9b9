package org.drsim.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * From which instant's state a machine could be recovered after an outage at each time: a step
 * function, whose loss grows by a second per second between two steps. An outage in the very
 * instant of a step comes before it.
 */
public final class MarkerSteps {

  private final List<Step> steps = new ArrayList<>();

  /**
   * A step.
   *
   * @param afterSeconds what is lost counts from {@code markerSeconds} for outages after this time
   */
  public record Step(double afterSeconds, double markerSeconds) {}

  /** A step of one of several. */
  private record StepOf(int place, Step step) {}

  /**
   * Of what is recovered together: the oldest of the states, from when on each has one.
   *
   * @param all functions of one choice and survival
   */
  public static MarkerSteps oldest(List<MarkerSteps> all) {
    final List<StepOf> changes = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (final Step step : all.get(i).steps) {
        changes.add(new StepOf(i, step));
      }
    }
    changes.sort(Comparator.comparingDouble(change -> change.step().afterSeconds()));
    final double[] markers = new double[all.size()];
    Arrays.fill(markers, Double.NEGATIVE_INFINITY);
    final MarkerSteps together = new MarkerSteps();
    double oldest = Double.NEGATIVE_INFINITY;
    for (final StepOf change : changes) {
      final double before = markers[change.place()];
      final double marker = change.step().markerSeconds();
      markers[change.place()] = marker;
      if (before <= oldest || marker < oldest) {
        oldest = Arrays.stream(markers).min().orElseThrow();
      }
      if (oldest > Double.NEGATIVE_INFINITY) {
        together.change(oldest, change.step().afterSeconds());
      }
    }
    return together;
  }

  /** From now on, outages go back to another instant. */
  void change(double markerSeconds, double now) {
    if (markerSeconds == newestMarker()) {
      return;
    }
    final int last = steps.size() - 1;
    if (last >= 0 && steps.get(last).afterSeconds() == now) {
      steps.remove(last);
    }
    steps.add(new Step(now, markerSeconds));
  }

  /** Not a number before the first. */
  double newestMarker() {
    return steps.isEmpty() ? Double.NaN : steps.get(steps.size() - 1).markerSeconds();
  }

  /** In the order of time. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** What an outage at a time would lose, in seconds; not a number where there was no point. */
  public double lossSeconds(double outageSeconds) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      final int middle = (low + high) >>> 1;
      if (steps.get(middle).afterSeconds() < outageSeconds) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Double.NaN : outageSeconds - steps.get(low - 1).markerSeconds();
  }

  /** Over all times from the end of the warm-up to the end of the run. */
  public AgeDistribution distribution(double fromSeconds, double endSeconds) {
    final AgeDistribution losses = new AgeDistribution();
    for (int i = 0; i < steps.size(); i++) {
      final double from = Math.max(steps.get(i).afterSeconds(), fromSeconds);
      final double to = i + 1 < steps.size() ? steps.get(i + 1).afterSeconds() : endSeconds;
      if (from < to) {
        final double marker = steps.get(i).markerSeconds();
        losses.add(from - marker, to - marker);
      }
    }
    return losses;
  }
}
