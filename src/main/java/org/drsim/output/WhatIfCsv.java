package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.MarkerSteps;
import org.drsim.measure.MarkerSteps.Step;
import org.drsim.quantity.Durations;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.SimulationSettings;

/**
 * What an outage at any instant would lose, as tables: the whole function of time, and how it is
 * distributed.
 */
public final class WhatIfCsv {

  /** Beyond it each machine keeps an equal share, from its beginning. */
  static final int MOST_ROWS = 1_000_000;

  static final Table STEPS =
      Table.of(
          "what-if.csv",
          "machine, fate of the cache account, choice and interval (with --what-if-any-time): an outage at a time t in it would lose t − markerSeconds",
          column("machine", "its name"),
          column("cache", "lost or readable"),
          column("choice", "of recovery point"),
          column("afterSeconds", "begin of the interval, not in it"),
          column("toSeconds", "end of the interval, in it"),
          column("markerSeconds", "the state that would be restored; empty for none"));

  static final Table DISTRIBUTION =
      Table.of(
          "what-if-distribution.csv",
          "machine, fate of the cache account and choice: the loss over all instants",
          column("machine", "its name"),
          column("cache", "lost or readable"),
          column("choice", "of recovery point"),
          column("lossMeanSeconds", "mean"),
          column("lossP50Seconds", "median"),
          column("lossP95Seconds", "95 % of the instants lose no more"),
          column("lossP99Seconds", "99 %"),
          column("lossMaxSeconds", "largest"));

  private final List<AnyInstant> machines;
  private final double from;
  private final double end;

  private WhatIfCsv(SimulationSettings settings, List<AnyInstant> machines) {
    this.machines = machines;
    this.from = Durations.seconds(settings.warmUp());
    this.end = Durations.seconds(settings.duration());
  }

  /** Both files. */
  public static List<RunFile> of(SimulationSettings settings, List<AnyInstant> machines) {
    final WhatIfCsv tables = new WhatIfCsv(settings, machines);
    return List.of(
        new RunFile("what-if.csv", true, tables::writeSteps),
        new RunFile("what-if-distribution.csv", true, tables::writeDistribution));
  }

  private interface Rows {
    void add(CsvTable table, AnyInstant machine, RecoveryPointChoice choice, MarkerSteps steps)
        throws IOException;
  }

  private void write(OutputStream stream, Table table, Rows rows) throws IOException {
    CsvTable.write(
        stream,
        table,
        csv -> {
          for (final AnyInstant machine : machines) {
            for (final Map.Entry<RecoveryPointChoice, MarkerSteps> entry :
                machine.steps().entrySet()) {
              rows.add(csv, machine, entry.getKey(), entry.getValue());
            }
          }
        });
  }

  private void writeSteps(OutputStream stream) throws IOException {
    final int most = MOST_ROWS / Math.max(1, machines.size() * RecoveryPointChoice.values().length);
    write(
        stream,
        STEPS,
        (table, machine, choice, steps) -> addSteps(table, machine, choice, steps, most));
  }

  private void addSteps(
      CsvTable table,
      AnyInstant machine,
      RecoveryPointChoice choice,
      MarkerSteps function,
      int most)
      throws IOException {
    final List<Step> steps = function.steps();
    for (int i = 0; i < Math.min(most, steps.size()); i++) {
      final double to = i + 1 < steps.size() ? steps.get(i + 1).afterSeconds() : end;
      addNames(table, machine, choice);
      table.number(steps.get(i).afterSeconds()).number(to).number(steps.get(i).markerSeconds());
      table.endRow();
    }
  }

  private void writeDistribution(OutputStream stream) throws IOException {
    write(
        stream,
        DISTRIBUTION,
        (table, machine, choice, steps) -> {
          final AgeDistribution losses = steps.distribution(from, end);
          addNames(table, machine, choice);
          table.number(losses.mean()).number(losses.quantile(0.5)).number(losses.quantile(0.95));
          table.number(losses.quantile(0.99)).number(losses.max()).endRow();
        });
  }

  private static void addNames(CsvTable table, AnyInstant machine, RecoveryPointChoice choice)
      throws IOException {
    final String cache = machine.survival().name().toLowerCase(Locale.ROOT);
    table.text(machine.machine()).text(cache.substring("cache_".length()));
    table.text(ChoiceNames.of(choice));
  }
}
