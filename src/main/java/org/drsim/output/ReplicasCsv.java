package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.scenario.Replica;
import org.jspecify.annotations.Nullable;

/** What failovers would make, one row per machine, in the order of the scenario. */
final class ReplicasCsv {

  static final Table TABLE =
      Table.of(
          "replicas.csv",
          "machine: what a failover would make of it",
          column("machine", "its name"),
          column("region", "where it would be"),
          column("zone", "in which; empty for none"),
          column("resourceGroup", "that it would be in"),
          column("network", "that it would be in; empty for none"),
          column("subnet", "of the network"),
          column("availabilitySet", "that it would be in; empty for none"),
          column("faultDomain", "of the set, counted from 0"),
          column("size", "of the machine, where it is stated"),
          column("capacityReservation", "that it would use; empty for none"),
          column("vaultRegion", "region of the vault that would run the failover"));

  private ReplicasCsv() {}

  static void write(List<Replica> replicas, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final Replica replica : replicas) {
            addRow(table, replica);
          }
        });
  }

  private static void addRow(CsvTable table, Replica replica) throws IOException {
    table.text(replica.machine()).text(replica.region()).text(orEmpty(replica.zone()));
    table.text(replica.resourceGroup());
    table.text(orEmpty(replica.network())).text(orEmpty(replica.subnet()));
    table.text(orEmpty(replica.availabilitySet()));
    table.number(replica.faultDomain() < 0 ? Double.NaN : replica.faultDomain());
    table.text(orEmpty(replica.size())).text(orEmpty(replica.capacityReservation()));
    table.text(replica.vaultRegion()).endRow();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
