package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.measure.RpoStatistics;
import org.drsim.study.MachineReport;

/** One row per machine, in the order of the scenario. */
final class MachinesCsv {

  static final Table TABLE =
      Table.of(
          "--format csv",
          "machine",
          column("machine", "its name"),
          column("group", "it was declared with"),
          column("writtenBytes", "by its applications, while it is at home"),
          column("replicatedBytes", "applied to its replica disks, copies left out"),
          column("wireBytes", "uploaded, after compression"),
          column("lostBytes", "by failovers: written after the point, replicated or not"),
          column("rpoMeanSeconds", "mean RPO; empty where it grows without end"),
          column("rpoP50Seconds", "half of the time it was no larger"),
          column("rpoP90Seconds", "the same for 90 % of the time"),
          column("rpoP95Seconds", "for 95 %"),
          column("rpoP99Seconds", "for 99 %"),
          column("rpoMaxSeconds", "largest seen"),
          column("lagMeanSeconds", "age of the oldest write that is not applied, mean"),
          column("lagMaxSeconds", "largest seen"),
          column("backlogMeanBytes", "written and not applied, mean"),
          column("backlogMaxBytes", "largest seen"),
          column("crashConsistentPoints", "that became available"),
          column("retainedAtEnd", "points kept at the end"),
          column(
              "rpoGrowthSecondsPerHour", "of an overloaded machine; empty where that is not shown"),
          column("limitedBy", "the dearest limit; empty where there is no RPO"),
          column("cacheAccount", "its writes go through"));

  private static final RpoStatistics NO_RPO =
      new RpoStatistics(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

  private MachinesCsv() {}

  static void write(List<MachineReport> machines, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
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
    final String limit = machine.limitedBy();
    table.text(limit == null ? "" : limit).text(machine.cacheAccount()).endRow();
  }
}
