package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.PointLoss;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/** The outages of one replication as tables. */
final class OutageTables {

  static final Table OUTAGES =
      Table.of(
          "outages.csv",
          "outage of the first replication, machine and choice of recovery point",
          column("fault", "its name"),
          column("startSeconds", "from the start of the simulation"),
          column("endSeconds", "empty for to the end"),
          column("machine", "its name"),
          column("failedOver", "whether it was"),
          column("choice", "of recovery point"),
          column("chosen", "whether the failover chose it"),
          column("markerSeconds", "the state that is restored; empty for none"),
          column("lossSeconds", "time whose writes are gone; empty for everything"),
          column("lossBytes", "bytes that are gone; empty where not known"),
          column("rtoSeconds", "until the machine was back; empty for never"),
          column("outcome", "what became of it"));

  static final Table POINTS =
      Table.of(
          "points-at-outage.csv",
          "outage of the first replication, machine and recovery point that it had then",
          column("fault", "its name"),
          column("machine", "its name"),
          column("markerSeconds", "the state that the point holds; negative before the simulation"),
          column("appConsistent", "whether applications were frozen"),
          column("multiVm", "whether all members of the consistency group have it"),
          column("multiVmAppConsistent", "whether they have it app-consistent"),
          column("lossSeconds", "time whose writes are gone"),
          column("lossBytes", "bytes that are gone; empty where not known"),
          column("clean", "whether it is without the damage of a corruption"));

  private static final Loss NOTHING = new Loss(Double.NaN, Double.NaN, Double.NaN);

  private final List<OutageMeasures> outages;

  OutageTables(List<OutageMeasures> outages) {
    this.outages = outages;
  }

  /**
   * One row for each machine and choice of recovery point; one without a choice if none gives any.
   */
  void writeOutages(OutputStream stream) throws IOException {
    write(stream, OUTAGES, OutageTables::addChoices);
  }

  /** One row for each recovery point that a machine had. */
  void writePoints(OutputStream stream) throws IOException {
    write(stream, POINTS, OutageTables::addPoints);
  }

  /** What a machine is restored from if no point will do. */
  private static final String BACKUP = "backup";

  private interface MachineRows {
    void add(CsvTable table, OutageMeasures outage, MachineOutage machine) throws IOException;
  }

  private void write(OutputStream stream, Table table, MachineRows rows) throws IOException {
    CsvTable.write(
        stream,
        table,
        csv -> {
          for (final OutageMeasures outage : outages) {
            for (final MachineOutage machine : outage.machines()) {
              rows.add(csv, outage, machine);
            }
          }
        });
  }

  private static void addChoices(CsvTable table, OutageMeasures outage, MachineOutage machine)
      throws IOException {
    if (machine.alternatives().isEmpty()) {
      addChoice(table, outage, machine, null, NOTHING);
    }
    for (final Map.Entry<RecoveryPointChoice, Loss> entry : machine.alternatives().entrySet()) {
      addChoice(table, outage, machine, entry.getKey(), entry.getValue());
    }
    final Loss loss = machine.loss();
    if (loss != null && !machine.alternatives().containsKey(machine.choice())) {
      addRow(table, outage, machine, BACKUP, true, loss);
    }
  }

  private static void addChoice(
      CsvTable table,
      OutageMeasures outage,
      MachineOutage machine,
      @Nullable RecoveryPointChoice choice,
      Loss loss)
      throws IOException {
    final boolean chosen = choice != null && choice == machine.choice();
    addRow(table, outage, machine, choice == null ? "" : ChoiceNames.of(choice), chosen, loss);
  }

  private static void addRow(
      CsvTable table,
      OutageMeasures outage,
      MachineOutage machine,
      String choice,
      boolean chosen,
      Loss loss)
      throws IOException {
    table.text(outage.fault()).number(outage.startSeconds()).number(outage.endSeconds());
    table.text(machine.name()).text(yes(machine.failedOver()));
    table.text(choice).text(yes(chosen));
    table.number(loss.markerSeconds()).number(loss.seconds()).number(loss.bytes());
    table.number(machine.rtoSeconds()).text(machine.outcome().key()).endRow();
  }

  private static void addPoints(CsvTable table, OutageMeasures outage, MachineOutage machine)
      throws IOException {
    for (final PointLoss point : machine.points()) {
      table.text(outage.fault()).text(machine.name()).number(point.loss().markerSeconds());
      table.text(yes(point.point().appConsistent())).text(yes(point.point().multiVm()));
      table.text(yes(point.point().multiVmAppConsistent()));
      table.number(point.loss().seconds()).number(point.loss().bytes());
      table.text(yes(point.clean())).endRow();
    }
  }

  private static String yes(boolean flag) {
    return flag ? "true" : "false";
  }
}
