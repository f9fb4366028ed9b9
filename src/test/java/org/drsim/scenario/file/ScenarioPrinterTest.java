package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScenarioPrinterTest {

  private static final int DRAWN_PER_SEED = 30;

  @TempDir private Path folder;

  @Test
  void aCompleteScenarioIsReadable() throws Exception {
    final String text =
        """
        name: "Web shop: loss"
        workloads: [{name: log, rate: 180 /s, size: {lognormal: {mean: 12 KiB, sigma: 1.0}}}]
        machines:
          - name: db
            count: 2
            region: northeurope
            disks: [{name: data, size: 1 TiB, workload: log}]
            protection: {to: westeurope}
          - name: web
            region: northeurope
            disks: [{name: data, size: 256 GiB, workload: log}]
            protection: {to: westeurope}
        """;
    assertThat(ScenarioPrinter.print(ScenarioText.read(folder, text).scenario()))
        .isEqualTo(
            """
            schemaVersion: 1
            name: "Web shop: loss"
            product: azure-site-recovery
            strict: true
            simulation: {start: 2026-01-01T00:00:00Z, warmUp: 0 s, duration: 24 h, replications: 1, seed: 1, writes: pulled}
            regions: [northeurope, westeurope]
            links:
              - {from: northeurope, to: westeurope, bandwidth: unlimited, latency: 9 ms}
            cacheAccounts:
              - {name: cache-northeurope, region: northeurope, redundancy: lrs, ingress: 25 Gbit/s, egress: 50 Gbit/s}
            policies:
              - {name: default, crashConsistentEvery: 5 min, retention: 24 h, churn: normal}
            agent: {batchInterval: 15 s, batchSize: 64 MiB, compression: 1.0, memory: 6 %, memoryFallback: map, version: 0, tokenLifetime: {uniform: [1 h, 90 min]}}
            service: {processing: {lognormal: {median: 20 s, sigma: 0.5}}, creation: {lognormal: {median: 5 s, sigma: 0.3}}, freeze: 10 s, freezeFails: 0 %, inFlightBatches: 2, initialCopyRate: 16 %, latestCutsApplied: false, markerPhase: drawn}
            enabling: {createResources: {takes: {lognormal: {median: 2 min, sigma: 0.5}}, fails: 0 %}, installAgent: {takes: {lognormal: {median: 5 min, sigma: 0.5}}, fails: 0 %}, register: {takes: {lognormal: {median: 1 min, sigma: 0.5}}, fails: 0 %}, retryAfter: 30 min, waveSize: unlimited}
            recovery: {vmCreation: {lognormal: {median: 1 min, sigma: 0.5}}, diskAttach: {lognormal: {median: 15.5 s, sigma: 0.85}}, slots: 50, retryEvery: 30 min, boot: {linux: {lognormal: {median: 40 s, sigma: 0.4}}, windows: {lognormal: {median: 2 min, sigma: 0.5}}}, appStart: {lognormal: {median: 1 min, sigma: 0.5}}, shutdown: {lognormal: {median: 1 min, sigma: 0.5}}, teams: unlimited, automaticPlans: false, repairs: {}}
            limits: {}
            alert: {after: 1 h, counts: source}
            rtoSla: 1 h
            vault: {region: westeurope}
            workloads:
              - {name: log, rate: 180 /s, size: {lognormal: {mean: 12 KiB, sigma: 1}}, arrivals: poisson, cell: 5 s, exact: false, overwrites: 0 %}
            machines:
              - {name: db, count: 2, region: northeurope, os: linux, resourceGroup: rg-northeurope, disks: [{name: data, size: 1 TiB, type: premium, workload: log, managed: true, exclude: false}], protection: {to: westeurope, policy: default, cacheAccount: cache-northeurope, target: {resourceGroup: {name: rg-northeurope-asr, region: westeurope}, availability: like-source}}}
              - {name: web, group: web, region: northeurope, os: linux, resourceGroup: rg-northeurope, disks: [{name: data, size: 256 GiB, type: premium, workload: log, managed: true, exclude: false}], protection: {to: westeurope, policy: default, cacheAccount: cache-northeurope, target: {resourceGroup: {name: rg-northeurope-asr, region: westeurope}, availability: like-source}}}
            assumed:
              - {path: service.processing, value: "{lognormal: {median: 20 s, sigma: 0.5}}", grade: assumed, source: "staff statement of RPO mostly below 5 min; no figure published"}
              - {path: service.creation, value: "{lognormal: {median: 5 s, sigma: 0.3}}", grade: assumed, source: no figure published}
              - {path: service.inFlightBatches, value: 2, grade: assumed, source: no staging in the target is documented}
              - {path: service.markerPhase, value: drawn, grade: assumed, source: when points are made within their interval is not documented}
              - {path: alert.after, value: 60 min, grade: published, source: "Azure Site Recovery: health event for the RPO"}
              - {path: alert.counts, value: source, grade: assumed, source: whether the age counts from source time or creation is not documented}
              - {path: agent.batchInterval, value: 15 s, grade: assumed, source: "uploads are described as continuous; no figure published"}
              - {path: agent.batchSize, value: 64 MiB, grade: assumed, source: "uploads are described as continuous; no figure published"}
              - {path: agent.compression, value: 1, grade: assumed, source: no compression is documented}
              - {path: agent.memory, value: 6 %, grade: published, source: "Azure Site Recovery: mobility agent, share of the machine's memory"}
              - {path: "policies[default].crashConsistentEvery", value: 5 min, grade: published, source: "Azure Site Recovery: crash-consistent points every 5 min"}
              - {path: "policies[default].retention", value: 24 h, grade: published, source: "Azure Site Recovery: retention of the default policy"}
            """);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsWrittenReadsAsTheSameScenario(long seed) throws Exception {
    Files.writeString(folder.resolve("trace.csv"), "0,1\n");
    final DrawnScenarios drawn = new DrawnScenarios(seed);
    for (int i = 0; i < DRAWN_PER_SEED; i++) {
      final Scenario scenario = drawn.next();
      final String text = ScenarioPrinter.print(scenario);
      final ReadScenario read = ScenarioText.read(folder, text);
      assertThat(read.scenario()).as(text).isEqualTo(scenario);
      assertThat(ScenarioPrinter.print(read.scenario())).isEqualTo(text);
    }
  }
}
