package org.drsim.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.measure.GroupLoss;
import org.drsim.measure.GroupOutage;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageGroups;
import org.drsim.measure.OutageMeasures;
import org.drsim.quantity.ReadingUnit;
import org.drsim.recovery.Phase;
import org.drsim.scenario.RecoveryPointChoice;

/**
 * One outage in lines for a terminal of 80 columns: what was lost by each choice of recovery point,
 * when each group of machines was back, and what decided that.
 */
final class OutageLines {

  private static final int MOST_GROUPS = 10;
  private static final int LONGEST_FAULT = 30;
  private static final int LONGEST_GROUP = 16;
  private static final int LONGEST_REASON = 50;

  private final OutageGroups groups;
  private final OutageMeasures outage;
  private final Emphasis emphasis;
  private final StringBuilder text = new StringBuilder();

  OutageLines(OutageGroups groups, OutageMeasures outage, Emphasis emphasis) {
    this.groups = groups;
    this.outage = outage;
    this.emphasis = emphasis;
  }

  String text() {
    addTitle();
    addResponse();
    if (!outage.machines().isEmpty()) {
      addLosses();
      addGroups();
    }
    outage.plans().forEach(plan -> text.append(new CriticalPathLines(plan).text()));
    outage.plans().forEach(plan -> text.append(WayBackLines.text(plan, outage.startSeconds())));
    return text.toString();
  }

  private void addTitle() {
    final double lasted = outage.endSeconds() - outage.startSeconds();
    text.append(
        String.format(
            "outage %s at %s, %s: %s%n",
            ResultTable.printable(outage.fault(), LONGEST_FAULT),
            ReadingUnit.duration(outage.startSeconds()),
            lasted < Double.POSITIVE_INFINITY
                ? "for " + ReadingUnit.duration(lasted)
                : "to the end",
            count(outage.machines().size())));
  }

  private static String count(int machines) {
    return machines == 0
        ? "no machine stopped"
        : machines == 1 ? "1 machine" : machines + " machines";
  }

  private void addResponse() {
    if (Double.isNaN(outage.detectedSeconds())) {
      text.append(
          outage.machines().stream().anyMatch(one -> one.outcome() == MachineOutcome.FAILED_BACK)
              ? "machines were taken back to where they had been before their failover\n"
              : "nobody responded\n");
      return;
    }
    text.append("noticed after ").append(since(outage.detectedSeconds()));
    if (!Double.isNaN(outage.decidedSeconds())) {
      text.append(", decided after ").append(since(outage.decidedSeconds()));
    }
    if (!Double.isNaN(outage.startedSeconds())) {
      text.append(", failover began after ").append(since(outage.startedSeconds()));
    } else {
      text.append(", no failover");
    }
    text.append('\n');
  }

  private String since(double seconds) {
    return ReadingUnit.duration(seconds - outage.startSeconds());
  }

  /** The largest loss of any machine in time, and that of all machines together in data. */
  private void addLosses() {
    final GroupOutage all = new GroupOutage("all machines", outage.machines());
    if (all.alternatives().isEmpty()) {
      return;
    }
    addLine(row("what a failover would lose", "worst machine", "all machines"));
    all.alternatives().forEach((choice, loss) -> addLoss(choice, loss, choice == all.choice()));
    if (hasOtherPoints()) {
      addLine(emphasis.strong(row("> what it lost", all.loss())));
    }
    if (all.alternatives().values().stream().anyMatch(loss -> Double.isNaN(loss.bytes()))
        || (all.loss().machines() > 0 && Double.isNaN(all.loss().bytes()))) {
      addLine("  –: not known, as a state is from before the simulation or from a backup");
    }
  }

  /** Whether any machine came back with another state than its choice gave at first. */
  private boolean hasOtherPoints() {
    return outage.machines().stream()
        .anyMatch(
            machine ->
                machine.loss() != null
                    && !machine.loss().equals(machine.alternatives().get(machine.choice())));
  }

  private void addLoss(RecoveryPointChoice choice, GroupLoss loss, boolean chosen) {
    final String row =
        row((chosen ? "> " : "  ") + ChoiceNames.of(choice) + without(loss.machines()), loss);
    addLine(chosen ? emphasis.strong(row) : row);
  }

  private String without(int machines) {
    final int all = outage.machines().size();
    return machines == all ? "" : " (" + machines + " of " + all + ")";
  }

  private void addGroups() {
    addGroupRow("back, slowest of", "after", "due to");
    final List<GroupOutage> all = groups.groups(outage);
    all.stream().limit(MOST_GROUPS).forEach(one -> addGroup(one.name(), one.slowest()));
    if (all.size() > MOST_GROUPS) {
      text.append("  … and ").append(all.size() - MOST_GROUPS).append(" more\n");
    }
  }

  private void addGroup(String group, MachineOutage slowest) {
    final boolean back = slowest.rtoSeconds() < Double.POSITIVE_INFINITY;
    addGroupRow(
        "  " + ResultTable.printable(group, LONGEST_GROUP),
        back ? ReadingUnit.duration(slowest.rtoSeconds()) : "not",
        reason(slowest));
  }

  private static String reason(MachineOutage machine) {
    return switch (machine.outcome()) {
      case NO_POINT -> "no such recovery point";
      case BLOCKED -> "something in the target, see below";
      case WAITING -> "waited for a slot when the run ended";
      case FAILED_OVER_FOR_ANOTHER -> "failed over because of another fault";
      default -> longest(machine.phases());
    };
  }

  /** The longest ones, as many as a line holds; what was done several times together. */
  private static String longest(List<Phase> phases) {
    final Map<String, Double> lengths = new LinkedHashMap<>();
    phases.forEach(
        phase ->
            lengths.merge(phase.name(), phase.endSeconds() - phase.startSeconds(), Double::sum));
    final StringBuilder text = new StringBuilder();
    for (final Map.Entry<String, Double> phase :
        lengths.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .toList()) {
      final String one = phase.getKey() + " " + ReadingUnit.duration(phase.getValue());
      if (text.length() + one.length() + 2 > LONGEST_REASON) {
        break;
      }
      text.append(text.length() == 0 ? "" : ", ").append(one);
    }
    return text.toString();
  }

  private static String row(String name, GroupLoss loss) {
    return row(name, ReadingUnit.duration(loss.seconds()), ReadingUnit.bytes(loss.bytes()));
  }

  private static String row(String name, String first, String second) {
    return String.format(Locale.ROOT, "%-44s %13s %13s", name, first, second);
  }

  private void addGroupRow(String name, String after, String reason) {
    addLine(String.format(Locale.ROOT, "%-18s %8s  %s", name, after, reason));
  }

  private void addLine(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
