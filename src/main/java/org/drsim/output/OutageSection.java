package org.drsim.output;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageGroups;
import org.drsim.measure.OutageMeasures;
import org.drsim.quantity.Constant;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Scenario;
import org.drsim.study.TypicalOutageReport;

/**
 * The outages of one replication in lines for a terminal: all of a few, the worst of many, and a
 * word on faults that made none.
 */
final class OutageSection {

  static final int MOST_OUTAGES = 5;

  private static final int MOST_FAULTS = 5;
  private static final int LONGEST_FAULT = 24;

  private final RunOutput output;
  private final Scenario scenario;
  private final List<OutageMeasures> outages;
  private final Emphasis emphasis;
  private final StringBuilder text = new StringBuilder();

  OutageSection(RunOutput output, Emphasis emphasis) {
    this.output = output;
    this.scenario = output.result().scenario();
    this.outages = output.result().outages();
    this.emphasis = emphasis;
  }

  /** Empty where nothing breaks; otherwise ends with an empty line. */
  String text() {
    if (!outages.isEmpty()) {
      addHeading();
      addOutages();
    }
    addHarmlessFaults();
    text.append(new TypicalOutageLines(TypicalOutageReport.of(scenario)).text());
    return text.toString();
  }

  /** Which replication, and which of its outages, where that is not plain. */
  private void addHeading() {
    final List<String> parts = new ArrayList<>();
    if (output.result().replications() > 1) {
      parts.add("of replication " + output.firstReplication() + " alone");
    }
    if (outages.size() > MOST_OUTAGES) {
      parts.add("the worst " + MOST_OUTAGES + " of " + outages.size());
    }
    if (!parts.isEmpty()) {
      text.append("outages ").append(String.join(", ", parts)).append(":\n\n");
    }
  }

  private void addOutages() {
    final OutageGroups groups = new OutageGroups(scenario);
    for (final OutageMeasures outage : shown()) {
      text.append(new OutageLines(groups, outage, emphasis).text()).append('\n');
    }
    if (outages.size() > MOST_OUTAGES) {
      text.append("… and ").append(outages.size() - MOST_OUTAGES);
      text.append(" more outages, see outages.csv (and replications.csv, a row each)\n\n");
    }
  }

  /** In their order; of many those in which a machine was down longest, or lost most, first. */
  private List<OutageMeasures> shown() {
    if (outages.size() <= MOST_OUTAGES) {
      return outages;
    }
    return outages.stream()
        .sorted(
            Comparator.comparingDouble(OutageSection::longestDown)
                .thenComparingDouble(OutageSection::largestLoss)
                .reversed())
        .limit(MOST_OUTAGES)
        .toList();
  }

  private static double longestDown(OutageMeasures outage) {
    return outage.machines().stream().mapToDouble(MachineOutage::rtoSeconds).max().orElse(-1);
  }

  private static double largestLoss(OutageMeasures outage) {
    return outage.machines().stream()
        .map(MachineOutage::loss)
        .mapToDouble(loss -> loss == null ? 0 : loss.seconds())
        .max()
        .orElse(-1);
  }

  /** They stopped no machine, or did not come in this replication. */
  private void addHarmlessFaults() {
    final Set<String> told = new LinkedHashSet<>();
    output.result().firstOutages().all().forEach(outage -> told.add(outage.fault()));
    final List<Fault> others =
        scenario.faults().stream().filter(fault -> !told.contains(fault.name())).toList();
    for (final Fault fault : others.subList(0, Math.min(MOST_FAULTS, others.size()))) {
      text.append("fault ").append(ResultTable.printable(fault.name(), LONGEST_FAULT));
      text.append(when(fault)).append('\n');
    }
    if (others.size() > MOST_FAULTS) {
      text.append("… and ").append(others.size() - MOST_FAULTS);
      text.append(" more faults that stopped no machine\n");
    }
    text.append(others.isEmpty() ? "" : "\n");
  }

  private static String when(Fault fault) {
    final Distribution at = fault.at();
    if (!(at instanceof Constant start)) {
      return ": stopped no machine, if it came";
    }
    return " at " + ReadingUnit.duration(start.value()) + lasts(fault) + ": stopped no machine";
  }

  private static String lasts(Fault fault) {
    if (fault.lasts() == null) {
      return ", to the end";
    }
    return fault.lasts() instanceof Constant lasts
        ? ", for " + ReadingUnit.duration(lasts.value())
        : "";
  }
}
