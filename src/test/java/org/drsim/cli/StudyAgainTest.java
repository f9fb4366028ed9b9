package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The study in a folder of results, run again, gives the same results. */
final class StudyAgainTest extends AtTheShell {

  private static final String SHOP =
      """
      simulation: {duration: 3 h}
      workloads: [{name: w, churn: 30 MiB/s}]
      machines:
        - {name: vm, vmSize: Standard_D2s_v5, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}
      """;

  /** What follows from each of them is filled in for the base in another way than for a point. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "product: [azure-site-recovery, journal]",
        "'machines[vm].vmSize': [Standard_D2s_v5, Standard_E16s_v5]",
        "'policies[default].churn': [normal, high]",
        "'policies[default].appConsistentEvery': [~, 1 h]",
        "'machines[vm].protection.to': [westeurope, southeastasia]",
        "'machines[vm].os': [linux, windows]",
      })
  void whatFollowsFromAVariedValue_followsFromItAgain(String varied) throws IOException {
    final String study = "study: s\nscenario: shop.yaml\nvary:\n  " + varied + "\n";
    file("shop.yaml", SHOP);
    assertAgain(file("s.yaml", study));
  }

  @Test
  void whatIsIncludedTabledAndSet_standsInTheScenarioOfTheStudy() throws IOException {
    file("more.csv", "name,os,disks\nweb,linux,os:30\n");
    file(
        "base.yaml",
        """
        simulation: {duration: 3 h}
        machines: [{csv: more.csv}]
        defaults: {machine: {region: northeurope, protection: {to: westeurope}}}
        """);
    final String shop = SHOP.replace("simulation: {duration: 3 h}", "include: base.yaml");
    file("shop.yaml", shop);
    final String study =
        """
        study: s
        scenario: shop.yaml
        set: {'workloads[w].churn': 3 MB/s, name: "a: {b}, c # d"}
        vary: {'links[northeurope->westeurope].bandwidth': [10 Mbit/s, 1 Gbit/s]}
        """;
    assertAgain(file("s.yaml", study));
    assertThat(Files.readString(folder.resolve("reports/s/latest/scenario.yaml")))
        .isEqualTo(
            """
            name: "a: {b}, c # d"
            simulation: {duration: 3 h, replications: 1}
            workloads:
              - {name: w, churn: 3 MB/s}
            defaults: {machine: {region: northeurope, protection: {to: westeurope}}}
            machines:
              - {name: web, os: linux, disks: [{name: os, size: 30 GiB, workload: system-disk}]}
              - {name: vm, vmSize: Standard_D2s_v5, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}
            """);
  }

  private void assertAgain(String study) throws IOException {
    final int first = drsim("study", study, "-o", reports(), "-q");
    assertThat(first).as(stderr()).isZero();
    final Map<String, String> before = deterministicFiles("reports/s/latest");
    err.reset();
    final String again = folder.resolve("reports/s/latest/study.yaml").toString();
    final int code = drsim("study", again, "-o", reports());
    assertThat(code).as(stderr()).isZero();
    assertThat(stderr()).contains("same as before: ");
    assertThat(drsim("study", again, "-o", reports() + "2", "-q")).isZero();
    assertThat(deterministicFiles("reports2/s/latest")).isEqualTo(before).containsKey("study.csv");
  }
}
