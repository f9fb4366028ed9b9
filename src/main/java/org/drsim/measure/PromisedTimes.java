package org.drsim.measure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drsim.recovery.Phase;
import org.drsim.recovery.RecoveryStep;

/**
 * The part of each recovery from one outage that the product's promise is about: from the start of
 * the failover until the machine runs, "excluding any time associated with manual action or the
 * execution of Customer scripts" (service level agreement for Azure Site Recovery).
 *
 * <p>It is what would have been left had all of those taken no time, and everything else happened
 * in the same order. To subtract those on the critical path would be too kind to the service: where
 * a plan waits for a script of 10 min and for a slow machine of 9 min side by side, the 9 min stay.
 */
public final class PromisedTimes {

  /** What a failover that is decided waits for before anybody has the service begin. */
  private static final Set<String> BEFORE_START = Set.of("team", "hands", "handsOn");

  private static final String RUNS_AFTER = "machine";

  private final OutageMeasures outage;
  private final List<RecoveryStep> steps;

  /** Places of the steps after which machines run for the first time. */
  private final Map<String, Integer> making = new LinkedHashMap<>();

  /** When steps would have ended, by their places, for failovers that started then. */
  private final TreeMap<Integer, Double> ends = new TreeMap<>();

  private double start = Double.NaN;

  public PromisedTimes(OutageMeasures outage) {
    this.outage = outage;
    this.steps = outage.plans().isEmpty() ? List.of() : outage.plans().get(0).steps();
    for (int place = 0; place < steps.size(); place++) {
      final RecoveryStep step = steps.get(place);
      if (step.of() == RecoveryStep.Of.MACHINE && step.name().equals(RUNS_AFTER)) {
        making.putIfAbsent(step.subject(), place);
      }
    }
  }

  /** In seconds; not a number where the machine was not failed over, or does not run yet. */
  public double of(MachineOutage machine) {
    final Integer made = making.get(machine.name());
    if (made == null) {
      return Double.NaN;
    }
    startFrom(start(machine));
    return end(made) - start;
  }

  private double start(MachineOutage machine) {
    double latest = outage.startedSeconds();
    for (final Phase phase : machine.phases()) {
      if (BEFORE_START.contains(phase.name())) {
        latest = Math.max(latest, phase.endSeconds());
      }
    }
    return latest;
  }

  private void startFrom(double seconds) {
    if (seconds != start) {
      ends.clear();
      start = seconds;
    }
  }

  private double end(int place) {
    open(place).forEach(one -> ends.put(one, endAfterOthers(steps.get(one))));
    return endOf(place);
  }

  /**
   * The step and those that it comes after, directly or not, as far as their ends are not known.
   */
  private Set<Integer> open(int place) {
    final Set<Integer> open = new TreeSet<>();
    final Deque<Integer> next = new ArrayDeque<>();
    next.add(place);
    while (!next.isEmpty()) {
      final int one = next.remove();
      if (!isPast(one) && !ends.containsKey(one) && open.add(one)) {
        next.addAll(steps.get(one).after());
      }
    }
    return open;
  }

  /** Nothing that was over when the failover started can have been sooner for it. */
  private boolean isPast(int place) {
    return steps.get(place).endSeconds() <= start;
  }

  private double endOf(int place) {
    return isPast(place) ? steps.get(place).endSeconds() : Objects.requireNonNull(ends.get(place));
  }

  private double endAfterOthers(RecoveryStep step) {
    double begins = step.after().isEmpty() ? step.startSeconds() : Double.NEGATIVE_INFINITY;
    for (final int place : step.after()) {
      begins = Math.max(begins, endOf(place));
    }
    if (step.startSeconds() >= start) {
      begins = Math.max(begins, start);
    }
    return step.manner().ofCustomer() ? begins : step.endSeconds(begins);
  }
}
