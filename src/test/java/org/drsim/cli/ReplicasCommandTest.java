package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees of where machines are, and where they would be made. */
final class ReplicasCommandTest {

  private static final String ESTATE =
      """
      simulation: {duration: 6 h}
      service: {processing: 0 s, creation: 0 s, markerPhase: 100 s}
      recovery: {vmCreation: 60 s, diskAttach: 10 s, boot: {linux: 20 s}, appStart: 5 s}
      rtoSla: 69 s
      networks: [{name: lan, region: northeurope, subnets: [app], outbound: {monitoring: deny}}]
      consistencyGroups: [{name: pair, port20004: closed}]
      workloads: [{name: w, churn: 1 MB/s}]
      defaults: {machine: {region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}]}, protection: {to: westeurope}}
      machines:
        - {name: db, count: 2, network: {name: lan, subnet: app}, availability: back, consistencyGroup: pair}
        - {name: web, zone: 3, protection: {to: westeurope, target: {resourceGroup: far, size: Large, capacityReservation: kept}}}
      applications: [{name: shop, needs: {db: 1}, costPerHour: 12.5}]
      faults: [{name: loss, regionOutage: northeurope, at: 3 h}]
      responses: [{to: loss, detect: 1 min, decide: 4 min, failOver: {each: web, handsOn: 7 min}}]
      """;

  @TempDir private Path folder;
  private String table;
  private Path results;

  @BeforeEach
  void run() throws IOException {
    final Path file = Files.writeString(folder.resolve("s.yaml"), ESTATE);
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            false);
    final String[] line = {"run", file.toString(), "-o", folder.toString(), "--no-charts"};
    assertThat(Main.run(console, Map.of(), line)).isZero();
    table = out.toString(StandardCharsets.UTF_8);
    results = folder.resolve("s/latest").toRealPath();
  }

  @Test
  void replicas_areWhatAFailoverMakes() throws IOException {
    assertThat(Files.readAllLines(results.resolve("replicas.csv")))
        .containsExactly(
            "machine,region,zone,resourceGroup,network,subnet,availabilitySet,faultDomain,size,capacityReservation,vaultRegion",
            "db-1,westeurope,,rg-northeurope-asr,lan-asr,app,back-asr,0,,,westeurope",
            "db-2,westeurope,,rg-northeurope-asr,lan-asr,app,back-asr,1,,,westeurope",
            "web,westeurope,3,far,,,,,Large,kept,westeurope");
    assertThat(Files.readString(results.resolve("summary.json")))
        .contains("\"availabilitySet\": \"back-asr\"", "\"capacityReservation\": \"kept\"")
        .contains("\"outbound.monitoring: deny\"")
        .contains("\"costPerHour\": 12.5");
  }

  /** 10 s for the disk and 60 s for the machine; neither people nor what comes after counts. */
  @Test
  void thePromise_isAboutTheTimeUntilTheMachineRuns() throws IOException {
    assertThat(Files.readString(results.resolve("summary.json")))
        .contains("\"rtoSeconds\": " + (60 + 240 + 420 + 10 + 60 + 20 + 5))
        .contains("\"promisedSeconds\": 70,");
    assertThat(table).contains("failovers slower than the promised rtoSla of 1.15 min: web\n");
  }

  @Test
  void whatKeepsMachinesFromTheirPoints_isSaid() {
    assertThat(table)
        .contains("outbound.monitoring: deny, the RPO shown is stale: db-1, db-2\n")
        .contains("port20004: closed, no multi-VM recovery points: pair\n");
  }
}
