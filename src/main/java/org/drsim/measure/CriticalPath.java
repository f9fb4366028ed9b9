package org.drsim.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drsim.recovery.RecoveryStep;

/**
 * The steps of a recovery that decided when it was over: each began when the one before it ended. A
 * step's drag is by how much the recovery would have been shorter had the step taken no time and
 * everything else happened in the same order (Devaux, Total Project Control, 1999). Somebody who
 * looks now and then notices at an earlier look, or at the same one.
 */
public final class CriticalPath {

  /**
   * Of a longer path, as of thousands of machines one after the other, the beginning is left out.
   */
  private static final int MOST_PARTS = 1000;

  private final List<RecoveryStep> steps;
  private final List<Integer> last;

  private CriticalPath(List<RecoveryStep> steps, List<Integer> last) {
    this.steps = steps;
    this.last = last;
  }

  /**
   * A step that decided.
   *
   * @param dragSeconds not a number where the recovery did not end
   */
  public record Part(RecoveryStep step, double dragSeconds) {}

  /**
   * The path of one plan, from its beginning.
   *
   * <p>Where something kept a machine from being made, it is the path to that.
   */
  public static List<Part> of(PlanOutage plan) {
    return new CriticalPath(plan.steps(), ends(plan)).parts();
  }

  /** The steps of that path alone, which are found much sooner than what each cost. */
  public static List<RecoveryStep> steps(PlanOutage plan) {
    return new CriticalPath(plan.steps(), ends(plan))
        .places().stream().map(place -> plan.steps().get(place)).toList();
  }

  /**
   * Steps of one kind, such as all boots.
   *
   * @param seconds of those on the critical path together
   * @param gainSeconds by how much the recovery would have been shorter had none of that kind taken
   *     any time; not a number where it did not end
   */
  public record Kind(String name, double seconds, double gainSeconds) {}

  /** The kinds of the steps on the path, in their order. */
  public static List<Kind> kinds(PlanOutage plan) {
    final CriticalPath path = new CriticalPath(plan.steps(), ends(plan));
    final double end = path.end(step -> false);
    final Map<String, Double> seconds = new LinkedHashMap<>();
    path.places()
        .forEach(
            at ->
                seconds.merge(
                    plan.steps().get(at).name(),
                    plan.steps().get(at).lengthSeconds(),
                    Double::sum));
    final List<Kind> kinds = new ArrayList<>();
    seconds.forEach(
        (name, length) ->
            kinds.add(
                new Kind(name, length, gain(end, path.end(step -> step.name().equals(name))))));
    return kinds;
  }

  private static double gain(double end, double shorter) {
    return end < Double.POSITIVE_INFINITY ? end - shorter : Double.NaN;
  }

  private static List<Integer> ends(PlanOutage plan) {
    return plan.rtoSeconds() < Double.POSITIVE_INFINITY ? plan.last() : open(plan);
  }

  private static List<Integer> open(PlanOutage plan) {
    for (int i = 0; i < plan.steps().size(); i++) {
      if (plan.steps().get(i).outcome() == RecoveryStep.Outcome.BLOCKED) {
        return List.of(i);
      }
    }
    return plan.last();
  }

  @SuppressWarnings("ReferenceEquality") // Steps of equal content are different steps.
  private List<Part> parts() {
    final double end = end(step -> false);
    final List<Part> parts = new ArrayList<>();
    for (final int at : places()) {
      final RecoveryStep step = steps.get(at);
      parts.add(new Part(step, gain(end, end(other -> other == step))));
    }
    return parts;
  }

  private Deque<Integer> places() {
    final Deque<Integer> path = new ArrayDeque<>();
    for (int at = latest(last); at >= 0; at = latest(steps.get(at).after())) {
      path.addFirst(at);
    }
    while (path.size() > MOST_PARTS) {
      path.removeFirst();
    }
    return path;
  }

  /** Of several that ended at the same time, the first; -1 for none. */
  private int latest(List<Integer> places) {
    int latest = -1;
    for (final int place : places) {
      if (latest < 0 || steps.get(place).endSeconds() > steps.get(latest).endSeconds()) {
        latest = place;
      }
    }
    return latest;
  }

  /** When the last one ends if some take no time; a step comes after smaller places only. */
  private double end(Predicate<RecoveryStep> instant) {
    final double[] ends = new double[steps.size()];
    for (int i = 0; i < ends.length; i++) {
      final RecoveryStep step = steps.get(i);
      double begins = step.after().isEmpty() ? step.startSeconds() : Double.NEGATIVE_INFINITY;
      for (final int place : step.after()) {
        begins = Math.max(begins, ends[place]);
      }
      ends[i] = instant.test(step) ? begins : step.endSeconds(begins);
    }
    return last.stream().mapToDouble(place -> ends[place]).max().orElse(Double.NaN);
  }
}
