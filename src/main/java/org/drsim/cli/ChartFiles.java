package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.chart.BacklogChart;
import org.drsim.chart.BudgetChart;
import org.drsim.chart.ChartException;
import org.drsim.chart.DecisionChart;
import org.drsim.chart.ExceedanceChart;
import org.drsim.chart.InstantChart;
import org.drsim.chart.LossChart;
import org.drsim.chart.Picture;
import org.drsim.chart.RecoveryChart;
import org.drsim.chart.RpoChart;
import org.drsim.chart.RtoChart;
import org.drsim.chart.StatesChart;
import org.drsim.chart.UtilisationChart;
import org.drsim.chart.WaterfallChart;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.Survival;
import org.drsim.output.RunFile;
import org.drsim.output.RunOutput;
import org.drsim.run.OverTime;
import org.drsim.scenario.SimulationSettings;
import org.drsim.study.Decision;

/** The charts of a run as files of its folder. */
final class ChartFiles {

  /** Outages with charts of their own, from the first. */
  private static final int MOST_OUTAGES = 5;

  private ChartFiles() {}

  /**
   * @param overTime of the first replication
   * @throws ChartException if this Java cannot draw
   */
  static List<RunFile> of(RunOutput output, OverTime overTime) {
    final List<RunFile> files = new ArrayList<>();
    if (output.result().scenario().simulation().isDetailed()) {
      add(files, "rpo", RpoChart.of(output.name(), output.result()));
    }
    if (ExceedanceChart.hasSomething(output.result())) {
      add(files, "exceedance", ExceedanceChart.of(output.name(), output.result()));
    }
    if (BudgetChart.hasSomething(output.result())) {
      add(files, "rpo-budget", BudgetChart.of(output.name(), output.result()));
    }
    if (UtilisationChart.hasSomething(output.result())) {
      add(files, "utilisation", UtilisationChart.of(output.name(), output.result()));
    }
    addOverTime(files, output, overTime);
    if (RtoChart.hasSomething(output.result())) {
      add(files, "rto", RtoChart.of(output.name(), output.result()));
    }
    addOutages(files, output);
    return files;
  }

  /**
   * What an outage at any instant would lose.
   *
   * @throws ChartException if this Java cannot draw
   */
  static List<RunFile> ofAnyInstant(
      String name, SimulationSettings settings, List<AnyInstant> machines) {
    final List<RunFile> files = new ArrayList<>();
    if (InstantChart.hasSomething(machines)) {
      for (final Survival survival : Survival.values()) {
        add(
            files,
            "loss-by-instant-" + survival.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            InstantChart.of(name, settings, machines, survival));
      }
    }
    return files;
  }

  /**
   * What waiting and failing over cost.
   *
   * @throws ChartException if this Java cannot draw
   */
  static List<RunFile> ofDecision(String name, Decision decision) {
    final List<RunFile> files = new ArrayList<>();
    add(files, "decision", DecisionChart.of(name, decision));
    return files;
  }

  private static void addOverTime(List<RunFile> files, RunOutput output, OverTime overTime) {
    if (BacklogChart.hasSomething(overTime.backlog())) {
      add(files, "backlog", BacklogChart.of(output.name(), output.result(), overTime.backlog()));
    }
    if (StatesChart.hasSomething(overTime.states())) {
      add(files, "states", StatesChart.of(output.name(), output.result(), overTime.states()));
    }
  }

  private static void addOutages(List<RunFile> files, RunOutput output) {
    final List<OutageMeasures> outages =
        output.result().outages().stream()
            .filter(outage -> !outage.machines().isEmpty())
            .limit(MOST_OUTAGES)
            .toList();
    for (int i = 0; i < outages.size(); i++) {
      final OutageMeasures outage = outages.get(i);
      final String number = outages.size() == 1 ? "" : "-" + (i + 1);
      if (LossChart.hasSomething(outage)) {
        add(files, "loss-by-point" + number, LossChart.of(output.name(), outage));
      }
      addRecovery(files, output, outage, number);
    }
  }

  private static void addRecovery(
      List<RunFile> files, RunOutput output, OutageMeasures outage, String number) {
    if (RecoveryChart.hasSomething(outage)) {
      add(
          files,
          "recovery" + number,
          RecoveryChart.of(output.name(), output.result().scenario(), outage));
    }
    if (WaterfallChart.hasSomething(outage)) {
      add(files, "recovery-steps" + number, WaterfallChart.of(output.name(), outage));
    }
  }

  static void add(List<RunFile> files, String name, Picture picture) {
    files.add(new RunFile("charts/" + name + ".svg", true, picture::writeSvg));
    // Compression differs between versions of Java.
    files.add(new RunFile("charts/" + name + ".png", false, picture::writePng));
  }
}
