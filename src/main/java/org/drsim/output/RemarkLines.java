package org.drsim.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.OutagesOfRun;
import org.drsim.measure.PromisedTimes;
import org.drsim.quantity.Durations;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.ConsistencyGroup;
import org.drsim.scenario.Obstacle;
import org.drsim.scenario.Scenario;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;

/** What is out of order, in lines for a terminal: one per kind, with the worst machines. */
final class RemarkLines {

  private static final int MOST_NAMES = 3;

  private final List<MachineReport> machines;
  private final Scenario scenario;
  private final List<OutageMeasures> outages;
  private final OutagesOfRun firstOutages;

  /** In the first replication: failed over, or down for a while. */
  private final Set<String> hit = new LinkedHashSet<>();

  private final StringBuilder text = new StringBuilder();

  RemarkLines(StudyResult result) {
    this.machines = result.machines();
    this.scenario = result.scenario();
    this.outages = result.outages();
    this.firstOutages = result.firstOutages();
    firstOutages
        .all()
        .flatMap(outage -> outage.machines().stream())
        .forEach(machine -> hit.add(machine.name()));
  }

  /** Empty where all is in order. */
  String text() {
    add("unstable, so that there is no mean", RemarkLines::growth, "the RPO grows by %s per h");
    addUndecided();
    add("without any recovery point", m -> unless(m.failedOver() > 0, unprotected(m)), "for %s");
    add(
        "not protected after a failover",
        m -> unless(m.failedOver() == 0, unprotected(m)),
        "for %s");
    add("alert, no recent recovery point", m -> unless(isHit(m), alert(m)), "for %s in all");
    addCount("alert, due to a fault", m -> unless(!isHit(m), alert(m)));
    add("slow uploads, below 4 MB in 3 s", m -> m.health().slowUploadSeconds(), "for %s in all");
    addBrokenPromises();
    addWarmUp();
    addObstacles();
    addClosedGroups();
    return text.length() == 0 ? "" : "\n" + text;
  }

  private void addUndecided() {
    final List<String> rising =
        machines.stream().filter(MachineReport::mayBeUnstable).map(MachineReport::name).toList();
    if (!rising.isEmpty()) {
      text.append(
          "too short or too unusual a time to tell whether the RPO grows without end, as it rose: ");
      text.append(firstOf(rising)).append('\n');
    }
  }

  /** In the first replication. */
  private void addBrokenPromises() {
    final double promised = Durations.seconds(scenario.rtoSla());
    final Set<String> slow = new LinkedHashSet<>();
    for (final OutageMeasures outage : outages) {
      final PromisedTimes times = new PromisedTimes(outage);
      outage.machines().stream()
          .filter(machine -> times.of(machine) > promised)
          .forEach(machine -> slow.add(machine.name()));
    }
    if (!slow.isEmpty()) {
      text.append("failovers slower than the promised rtoSla of ");
      text.append(ReadingUnit.duration(promised)).append(": ");
      text.append(firstOf(List.copyOf(slow))).append('\n');
    }
  }

  /** In the first replication: what is in no figure. */
  private void addWarmUp() {
    final List<String> left =
        firstOutages.inWarmUp().stream()
            .map(one -> one.fault() + " at " + ReadingUnit.duration(one.startSeconds()))
            .toList();
    if (!left.isEmpty()) {
      text.append("began in the warm-up, so not counted: ").append(firstOf(left)).append('\n');
    }
  }

  /** What the scenario says keeps machines from replicating, or from being seen to. */
  private void addObstacles() {
    final Map<Obstacle, List<String>> names = new EnumMap<>(Obstacle.class);
    final List<Set<Obstacle>> all = Obstacle.of(scenario);
    for (int i = 0; i < all.size(); i++) {
      final String name = scenario.machines().get(i).name();
      all.get(i).forEach(o -> names.computeIfAbsent(o, x -> new ArrayList<>()).add(name));
    }
    names.forEach(
        (obstacle, machinesBehind) -> {
          text.append(obstacle.words()).append(", ").append(obstacle.consequence()).append(": ");
          text.append(firstOf(machinesBehind)).append('\n');
        });
  }

  private void addClosedGroups() {
    final List<String> closed =
        scenario.consistencyGroups().stream()
            .filter(group -> group.port20004() == ConsistencyGroup.Port.CLOSED)
            .map(ConsistencyGroup::name)
            .toList();
    if (!closed.isEmpty()) {
      text.append("port20004: closed, no multi-VM recovery points: ");
      text.append(firstOf(closed)).append('\n');
    }
  }

  private static double unless(boolean left, double seconds) {
    return left ? 0 : seconds;
  }

  private static double unprotected(MachineReport machine) {
    return machine.unprotectedSeconds();
  }

  private static double alert(MachineReport machine) {
    return machine.health().alertSeconds();
  }

  /** Also where nothing but its way was cut. */
  private boolean isHit(MachineReport machine) {
    return hit.contains(machine.name())
        || machine.budget().getOrDefault(BudgetPart.BLOCKED, 0.0) > 0;
  }

  private static double growth(MachineReport machine) {
    final Double growth = machine.growthPerHour();
    return growth == null ? 0 : growth;
  }

  /** Names the machines for which a figure is not zero, the largest first. */
  private void add(String what, ToDoubleFunction<MachineReport> seconds, String howMuch) {
    final List<MachineReport> worst =
        machines.stream()
            .filter(machine -> seconds.applyAsDouble(machine) > 0)
            .sorted(
                (one, other) ->
                    Double.compare(seconds.applyAsDouble(other), seconds.applyAsDouble(one)))
            .toList();
    if (!worst.isEmpty()) {
      final double most = seconds.applyAsDouble(worst.get(0));
      final String figure = ReadingUnit.duration(most);
      text.append(what).append(": ").append(names(worst)).append(", ");
      text.append(howMuch.formatted(worst.size() > 1 ? "up to " + figure : figure)).append('\n');
    }
  }

  /** Only how many: which ones follows from the fault. */
  private void addCount(String what, ToDoubleFunction<MachineReport> seconds) {
    final double[] found = machines.stream().mapToDouble(seconds).filter(s -> s > 0).toArray();
    if (found.length > 0) {
      final String most = ReadingUnit.duration(Arrays.stream(found).max().orElseThrow());
      text.append(what).append(": ").append(found.length);
      text.append(found.length == 1 ? " machine, for " : " machines, for up to ").append(most);
      text.append(" in all\n");
    }
  }

  private static String names(List<MachineReport> worst) {
    return firstOf(worst.stream().map(MachineReport::name).toList());
  }

  private static String firstOf(List<String> all) {
    final String first = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return all.size() > MOST_NAMES ? first + " and " + (all.size() - MOST_NAMES) + " more" : first;
  }
}
