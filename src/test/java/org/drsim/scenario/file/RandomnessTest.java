package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.drsim.scenario.Randomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left to chance in a scenario. */
final class RandomnessTest {

  private static final String FIXED =
      """
      strict: false
      service: {processing: 20 s, creation: 5 s, markerPhase: 10 s, freeze: 10 s, freezeFails: 0 %}
      enabling: {createResources: 1 min, installAgent: 1 min, register: 1 min}
      links: [{from: northeurope, to: westeurope, latency: 9 ms}]
      policies: [{name: default}]
      workloads: [{name: w, churn: 1 MB/s}]
      machines: [{name: db, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
      """;

  @TempDir private Path folder;

  @Test
  void constantsAndTracesAreNot() throws Exception {
    Files.writeString(folder.resolve("t.csv"), "0,1\n");
    assertThat(random(FIXED)).isEmpty();
    assertThat(random(FIXED.replace("churn: 1 MB/s", "trace: t.csv"))).isEmpty();
    assertThat(random(FIXED.replace("churn: 1 MB/s", "churn: 1 MB/s, pattern: office-hours")))
        .isEmpty();
    assertThat(random(FIXED.replace("churn: 1 MB/s", "rate: 2 /s, size: 4 KiB, arrivals: regular")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "processing: 20 s | processing: {uniform: [1 s, 2 s]} | service.processing",
        "creation: 5 s | creation: {exponential: {mean: 5 s}} | service.creation",
        "markerPhase: 10 s | markerPhase: drawn | service.markerPhase",
        "latency: 9 ms | latency: {uniform: [1 ms, 2 ms]} | links[0].latency",
        "churn: 1 MB/s | rate: 2 /s, size: 4 KiB | workloads[0]",
        "churn: 1 MB/s | churn: 1 MB/s, onOff: {on: 1 h, off: 1 h} | workloads[0].onOff",
        "churn: 1 MB/s | rate: 2 /s, arrivals: regular, size: {uniform: [1 KiB, 4 KiB]} | workloads[0].size"
      })
  void whatIsDrawnIs(String fixed, String drawn, String path) throws Exception {
    assertThat(random(FIXED.replace(fixed, drawn))).isEqualTo(path);
  }

  /**
   * The freeze only matters where there are app-consistent points, and enabling where it happens.
   */
  @Test
  void whatHasNoBearingIsNot() throws Exception {
    final String freeze = FIXED.replace("freeze: 10 s", "freeze: {uniform: [1 s, 9 s]}");
    assertThat(random(freeze)).isEmpty();
    final String app = "policies: [{name: default, appConsistentEvery: 1 h}]";
    assertThat(random(freeze.replace("policies: [{name: default}]", app)))
        .isEqualTo("service.freeze");
    final String fails = FIXED.replace("freezeFails: 0 %", "freezeFails: 10 %");
    assertThat(random(fails)).isEmpty();
    assertThat(random(fails.replace("policies: [{name: default}]", app)))
        .isEqualTo("service.freezeFails");
    final String step = FIXED.replace("register: 1 min", "register: {takes: 1 min, fails: 5 %}");
    assertThat(random(step)).isEmpty();
    assertThat(random(step.replace("{to: westeurope}", "{to: westeurope, enabled: {at: 1 h}}")))
        .isEqualTo("enabling.register.fails");
  }

  @Test
  void whereADiskBeginsInATrace_andWhenAMachineBeginsASurge_mayBeDrawn() throws Exception {
    Files.writeString(folder.resolve("t.csv"), "0,1\n");
    final String trace = "trace: t.csv, repeat: true, align: ";
    assertThat(random(FIXED.replace("churn: 1 MB/s", trace + "spread"))).isEmpty();
    assertThat(random(FIXED.replace("churn: 1 MB/s", trace + "random"))).isEqualTo("workloads[0]");
    final String surge = FIXED + "surges: [{machines: db, at: 1 h, for: 1 h, factor: 2, jitter: ";
    assertThat(random(surge + "0 s}]")).isEmpty();
    assertThat(random(surge + "1 s}]")).isEqualTo("surges[0]");
  }

  private String random(String text) throws InvalidScenarioException {
    return Randomness.in(ScenarioText.read(folder, text).scenario()).orElse("");
  }
}
