package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.scenario.Replica;
import org.jspecify.annotations.Nullable;

/** What failovers would make, one row per machine, in the order of the scenario. */
final class ReplicasCsv {

  private static final List<String> HEADER =
      List.of(
          "machine",
          "region",
          "zone",
          "resourceGroup",
          "network",
          "subnet",
          "availabilitySet",
          "faultDomain",
          "size",
          "capacityReservation",
          "vaultRegion");

  private ReplicasCsv() {}

  static void write(List<Replica> replicas, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        HEADER,
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
