package org.drsim.output;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.drsim.measure.BudgetPart;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;

/** What is out of order, in lines for a terminal: one per kind, with the worst machines. */
final class RemarkLines {

  private static final int MOST_NAMES = 3;

  private final List<MachineReport> machines;

  /** In the first replication: failed over, or down for a while. */
  private final Set<String> hit = new LinkedHashSet<>();

  private final StringBuilder text = new StringBuilder();

  RemarkLines(StudyResult result) {
    this.machines = result.machines();
    result.outages().stream()
        .flatMap(outage -> outage.machines().stream())
        .forEach(machine -> hit.add(machine.name()));
  }

  /** Empty where all is in order. */
  String text() {
    add("unstable, so that there is no mean", RemarkLines::growth, "the RPO grows by %s per h");
    add("without any recovery point", m -> unless(m.failedOver() > 0, unprotected(m)), "for %s");
    add(
        "not protected since a failover",
        m -> unless(m.failedOver() == 0, unprotected(m)),
        "for %s");
    add("alert, no recent recovery point", m -> unless(isHit(m), alert(m)), "for %s in all");
    addCount("alert, due to a fault", m -> unless(!isHit(m), alert(m)));
    add("slow uploads, below 4 MB in 3 s", m -> m.health().slowUploadSeconds(), "for %s in all");
    return text.length() == 0 ? "" : "\n" + text;
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
    final String first =
        worst.stream().limit(MOST_NAMES).map(MachineReport::name).collect(Collectors.joining(", "));
    return worst.size() > MOST_NAMES
        ? first + " and " + (worst.size() - MOST_NAMES) + " more"
        : first;
  }
}
