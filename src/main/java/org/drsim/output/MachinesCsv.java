package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.measure.RpoStatistics;
import org.drsim.study.MachineReport;

/** One row per machine, in the order of the scenario. */
final class MachinesCsv {

  private static final List<String> HEADER =
      List.of(
          "machine",
          "group",
          "writtenBytes",
          "replicatedBytes",
          "wireBytes",
          "lostBytes",
          "rpoMeanSeconds",
          "rpoP50Seconds",
          "rpoP90Seconds",
          "rpoP95Seconds",
          "rpoP99Seconds",
          "rpoMaxSeconds",
          "lagMeanSeconds",
          "lagMaxSeconds",
          "backlogMeanBytes",
          "backlogMaxBytes",
          "crashConsistentPoints",
          "retainedAtEnd",
          "rpoGrowthSecondsPerHour",
          "limitedBy");

  private static final RpoStatistics NO_RPO =
      new RpoStatistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private MachinesCsv() {}

  static void write(List<MachineReport> machines, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        HEADER,
        table -> {
          for (MachineReport machine : machines) {
            addRow(table, machine);
          }
        });
  }

  private static void addRow(CsvTable table, MachineReport machine) throws IOException {
    table.text(machine.name()).text(machine.group());
    table.number(machine.writtenBytes()).number(machine.replicatedBytes());
    table.number(machine.wireBytes()).number(machine.lostBytes());
    RpoStatistics measured = machine.rpo();
    RpoStatistics rpo = measured == null ? NO_RPO : measured;
    table
        .number(machine.isUnstable() ? Double.NaN : rpo.meanSeconds())
        .number(rpo.p50Seconds())
        .number(rpo.p90Seconds());
    table.number(rpo.p95Seconds()).number(rpo.p99Seconds()).number(rpo.maxSeconds());
    table.number(machine.lag().mean()).number(machine.lag().max());
    table.number(machine.backlog().mean()).number(machine.backlog().max());
    table.number(machine.crashConsistentPoints()).number(machine.points().retainedAtEnd());
    Double growth = machine.growthPerHour();
    table.number(growth == null ? Double.NaN : growth);
    table.text(machine.limits().get(0).name()).endRow();
  }
}
