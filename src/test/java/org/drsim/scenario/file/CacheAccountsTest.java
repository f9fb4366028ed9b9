package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.drsim.quantity.DataRate;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Default;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cache account takes and gives where a scenario does not say. */
final class CacheAccountsTest {

  private static final String TWO_MACHINES =
      """
      workloads: [{name: log, churn: 1 MB/s}]
      policies: [{name: a, churn: FIRST}, {name: b, churn: SECOND}]
      defaults:
        machine: {region: northeurope, disks: [{name: data, size: 1 TiB, workload: log}]}
        protection: {to: westeurope}
      machines: [{name: db, protection: {policy: a}}, {name: web, protection: {policy: b}}]
      """;

  private static final String PATH = "cacheAccounts[cache-northeurope].";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "normal, normal, 25 Gbit/s, 50 Gbit/s",
    "normal, high, 25 Gbit/s, 50 Gbit/s",
    "enhanced, normal, 25 Gbit/s, 50 Gbit/s",
    "high, high, unlimited, unlimited",
    "high, enhanced, unlimited, unlimited",
    "enhanced, enhanced, unlimited, unlimited"
  })
  void defaultsFollowTheChurnOfAllMachines(
      String first, String second, String ingress, String egress) throws Exception {
    final List<CacheAccount> implied = read(first, second, "").scenario().cacheAccounts();
    assertThat(implied)
        .containsExactly(
            new CacheAccount(
                "cache-northeurope",
                "northeurope",
                null,
                CacheAccount.Redundancy.LRS,
                DataRate.parse(ingress),
                DataRate.parse(egress)));
    final String stated = "cacheAccounts: [{name: cache-northeurope, region: northeurope}]";
    assertThat(read(first, second, stated).scenario().cacheAccounts()).isEqualTo(implied);
  }

  @Test
  void unlimitedIsListedAsAssumed() throws Exception {
    assertThat(read("high", "high", "").scenario().assumed())
        .contains(assumed("ingress"), assumed("egress"));
    assertThat(read("normal", "high", "").scenario().assumed())
        .doesNotContain(assumed("ingress"), assumed("egress"));
  }

  @Test
  void aStatedValueWins() throws Exception {
    final ReadScenario read =
        read(
            "high",
            "high",
            "cacheAccounts: [{name: cache-northeurope, region: northeurope, egress: 70 Gbit/s}]");
    assertThat(read.scenario().cacheAccounts().get(0).ingress()).isEqualTo(DataRate.UNLIMITED);
    assertThat(read.scenario().cacheAccounts().get(0).egress())
        .isEqualTo(DataRate.parse("70 Gbit/s"));
    assertThat(read.scenario().assumed())
        .contains(assumed("ingress"))
        .doesNotContain(assumed("egress"));
  }

  @Test
  void anAccountThatNoMachineUsesIsAnOrdinaryOne() throws Exception {
    final Scenario scenario =
        read("high", "high", "cacheAccounts: [{name: spare, region: northeurope}]").scenario();
    assertThat(scenario.cacheAccounts().get(0).ingress()).isEqualTo(DataRate.parse("25 Gbit/s"));
  }

  /** 60 and 200 Gbit/s are published, for the largest regions. */
  @Test
  void strictAllowsThePublishedMostForNormalChurnAndAnythingForHighChurn() throws Exception {
    final String most =
        "cacheAccounts: [{name: cache-northeurope, region: northeurope,"
            + " ingress: 60 Gbit/s, egress: 200 Gbit/s}]";
    assertThat(read("normal", "normal", most).scenario().strict()).isTrue();
    final String more = most.replace("60 Gbit/s", "61 Gbit/s");
    assertThat(read("high", "enhanced", more).scenario().strict()).isTrue();
    assertThat(ScenarioText.problems(folder, text("normal", "high", more)))
        .containsExactly(
            "x.yaml:7:73: cacheAccounts[cache-northeurope].ingress: '61 Gbit/s'; published are at"
                + " most 60 Gbit/s; strict: false allows it");
  }

  private ReadScenario read(String first, String second, String more)
      throws InvalidScenarioException {
    return ScenarioText.read(folder, text(first, second, more));
  }

  private static String text(String first, String second, String more) {
    return TWO_MACHINES.replace("FIRST", first).replace("SECOND", second) + more + "\n";
  }

  private static Assumption assumed(String key) {
    return new Assumption(
        PATH + key,
        "unlimited",
        Default.Grade.ASSUMED,
        "high churn asks for a premium account, whose limit is not published");
  }
}
