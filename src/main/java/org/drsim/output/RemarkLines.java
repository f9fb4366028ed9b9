package org.drsim.output;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.MachineReport;

/** What is out of order, in lines for a terminal: one per kind, with the worst machines. */
final class RemarkLines {

  private static final int MOST_NAMES = 3;

  private final List<MachineReport> machines;
  private final StringBuilder text = new StringBuilder();

  RemarkLines(List<MachineReport> machines) {
    this.machines = machines;
  }

  /** Empty where all is in order. */
  String text() {
    add("unstable, so that there is no mean", RemarkLines::growth, "the RPO grows by %s per h");
    add("without any recovery point", MachineReport::unprotectedSeconds, "for %s");
    add("alert, no recent recovery point", m -> m.health().alertSeconds(), "for %s in all");
    add("slow uploads, below 4 MB in 3 s", m -> m.health().slowUploadSeconds(), "for %s in all");
    return text.length() == 0 ? "" : "\n" + text;
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

  private static String names(List<MachineReport> worst) {
    final String first =
        worst.stream().limit(MOST_NAMES).map(MachineReport::name).collect(Collectors.joining(", "));
    return worst.size() > MOST_NAMES
        ? first + " and " + (worst.size() - MOST_NAMES) + " more"
        : first;
  }
}
