package org.drsim.measure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.drsim.recovery.RecoveryStep;

/**
 * The steps of a recovery that decided when it was over: each began when the one before it ended. A
 * step's drag is by how much the recovery would have been shorter had the step taken no time and
 * everything else happened in the same order (Devaux, Total Project Control, 1999).
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
    final List<Integer> ends =
        plan.rtoSeconds() < Double.POSITIVE_INFINITY ? plan.last() : open(plan);
    return new CriticalPath(plan.steps(), ends).parts();
  }

  private static List<Integer> open(PlanOutage plan) {
    for (int i = 0; i < plan.steps().size(); i++) {
      if (plan.steps().get(i).outcome() == RecoveryStep.Outcome.BLOCKED) {
        return List.of(i);
      }
    }
    return plan.last();
  }

  private List<Part> parts() {
    final Deque<Integer> path = new ArrayDeque<>();
    for (int at = latest(last); at >= 0; at = latest(steps.get(at).after())) {
      path.addFirst(at);
    }
    final List<Part> parts = new ArrayList<>();
    final double end = end(-1);
    while (path.size() > MOST_PARTS) {
      path.removeFirst();
    }
    path.forEach(at -> parts.add(new Part(steps.get(at), drag(end, at))));
    return parts;
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

  private double drag(double end, int instant) {
    return end < Double.POSITIVE_INFINITY ? end - end(instant) : Double.NaN;
  }

  /**
   * When the last one ends if one of them takes no time; a step comes after smaller places only.
   */
  private double end(int instant) {
    final double[] ends = new double[steps.size()];
    for (int i = 0; i < ends.length; i++) {
      final RecoveryStep step = steps.get(i);
      double begins = step.after().isEmpty() ? step.startSeconds() : Double.NEGATIVE_INFINITY;
      for (final int place : step.after()) {
        begins = Math.max(begins, ends[place]);
      }
      ends[i] = begins + (i == instant ? 0 : step.lengthSeconds());
    }
    return last.stream().mapToDouble(place -> ends[place]).max().orElse(Double.NaN);
  }
}
