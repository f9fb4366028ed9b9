package org.drsim.output;

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

  private static final List<String> STEPS =
      List.of("machine", "cache", "choice", "afterSeconds", "toSeconds", "markerSeconds");

  private static final List<String> DISTRIBUTION =
      List.of(
          "machine",
          "cache",
          "choice",
          "lossMeanSeconds",
          "lossP50Seconds",
          "lossP95Seconds",
          "lossP99Seconds",
          "lossMaxSeconds");

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

  private void write(OutputStream stream, List<String> header, Rows rows) throws IOException {
    CsvTable.write(
        stream,
        header,
        table -> {
          for (final AnyInstant machine : machines) {
            for (final Map.Entry<RecoveryPointChoice, MarkerSteps> entry :
                machine.steps().entrySet()) {
              rows.add(table, machine, entry.getKey(), entry.getValue());
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
