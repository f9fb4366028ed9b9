package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Count;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.drsim.scenario.Agent;
import org.drsim.scenario.AgentMemory;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Default;
import org.drsim.scenario.Link;
import org.drsim.scenario.Location;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Policy;
import org.drsim.scenario.Protection;
import org.drsim.scenario.Region;
import org.drsim.scenario.ResourceGroup;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.Target;
import org.drsim.scenario.TargetAvailability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReadingTest {

  private static final String SHORT =
      """
      workloads: [{name: log, churn: 1 MB/s}]
      machines:
        - name: db
          region: northeurope
          disks: [{name: data, size: 1 TiB, workload: log}]
          protection: {to: westeurope}
      """;

  @TempDir private Path folder;

  @Test
  void aShortScenarioIsCompletedFromDefaultsAndCatalogue() throws Exception {
    final Scenario scenario = read(SHORT);
    assertThat(scenario.name()).isEqualTo("x");
    assertThat(scenario.regions())
        .containsExactly(new Region("northeurope"), new Region("westeurope"));
    assertThat(scenario.links())
        .containsExactly(
            new Link(
                Location.of("northeurope"),
                Location.of("westeurope"),
                DataRate.UNLIMITED,
                Distribution.constant(0.009)));
    assertThat(scenario.cacheAccounts())
        .containsExactly(
            new CacheAccount(
                "cache-northeurope",
                "northeurope",
                null,
                CacheAccount.Redundancy.LRS,
                DataRate.parse("25 Gbit/s"),
                DataRate.parse("50 Gbit/s")));
    assertThat(scenario.policies())
        .containsExactly(
            new Policy(
                "default", Duration.ofMinutes(5), null, Duration.ofHours(24), Policy.Churn.NORMAL));
    assertThat(scenario.machines().get(0).protection()).isEqualTo(protection("default"));
    assertThat(scenario.machines().get(0).group()).isEqualTo("db");
  }

  @Test
  void impliedPoliciesAndAccountsEqualStatedOnesWithoutValues() throws Exception {
    final Scenario implied = read(SHORT);
    final Scenario stated =
        read(
            SHORT
                + """
                policies: [{name: default}]
                cacheAccounts: [{name: cache-northeurope, region: northeurope}]
                """);
    assertThat(stated.assuming(List.of())).isEqualTo(implied.assuming(List.of()));
  }

  @Test
  void countMakesNumberedMachinesAlsoForOne() throws Exception {
    final Scenario scenario =
        read(
            SHORT
                .replace("- name: db", "- {name: web, count: 1}\n  - name: db\n    count: 2")
                .replace(
                    "- {name: web, count: 1}",
                    "- {name: web, count: 1, region: northeurope, disks: [{name: d, size: 1 B, workload: log}], protection: {to: westeurope}}"));
    assertThat(scenario.machines())
        .extracting(Machine::name)
        .containsExactly("web-1", "db-1", "db-2");
    assertThat(scenario.machines()).extracting(Machine::group).containsExactly("web", "db", "db");
  }

  @Test
  void defaultsAreMergedKeyByKeyAndListsReplaced() throws Exception {
    final Scenario scenario =
        read(
            """
            workloads: [{name: log, churn: 1 MB/s}]
            policies: [{name: daily}, {name: hourly}]
            defaults:
              machine:
                region: northeurope
                disks: [{name: system, size: 30 GiB}]
                protection: {policy: daily, to: westeurope}
              disk: {workload: log, type: standard}
              protection: {to: uksouth}
            machines:
              - name: db
              - {name: web, disks: [{name: data, size: 1 GiB, type: premium}], protection: {policy: hourly}}
            """);
    final Machine db = scenario.machines().get(0);
    final Machine web = scenario.machines().get(1);
    assertThat(db.disks())
        .extracting(d -> d.name() + " " + d.type())
        .containsExactly("system STANDARD");
    assertThat(web.disks())
        .extracting(d -> d.name() + " " + d.type())
        .containsExactly("data PREMIUM");
    assertThat(db.protection().policy()).isEqualTo("daily");
    assertThat(web.protection()).isEqualTo(protection("hourly"));
  }

  @Test
  void theAgentOfAMachineIsCompletedFromTheTopLevel() throws Exception {
    final Scenario scenario =
        read(SHORT + "    agent: {batchSize: 1 MiB}\nagent: {batchInterval: 30 s}\n");
    assertThat(scenario.machines().get(0).agent())
        .isEqualTo(
            new Agent(
                Duration.ofSeconds(30),
                Bytes.parse("1 MiB"),
                1,
                AgentMemory.parse("6 %"),
                Agent.MemoryFallback.MAP,
                new Count(0),
                Distribution.uniform(3600, 5400)));
  }

  @Test
  void valuesThatNoOneStatedAreListed_unlessTheyAreOnlyThisToolsChoice() throws Exception {
    final List<Assumption> assumptions =
        ScenarioText.read(
                folder,
                SHORT
                    + "agent: {batchInterval: 15 s}\nservice: {creation: 5 s, markerPhase: 0 s}\n")
            .scenario()
            .assumed();
    assertThat(assumptions)
        .extracting(Assumption::path, Assumption::value, Assumption::grade)
        .containsExactlyInAnyOrder(
            assumed("service.processing", "{lognormal: {median: 20 s, sigma: 0.5}}"),
            assumed("service.inFlightBatches", "2"),
            assumed("alert.counts", "source"),
            assumed("agent.batchSize", "64 MiB"),
            assumed("agent.compression", "1"),
            tuple("agent.memory", "6 %", Default.Grade.PUBLISHED),
            tuple("alert.after", "60 min", Default.Grade.PUBLISHED),
            tuple("policies[default].crashConsistentEvery", "5 min", Default.Grade.PUBLISHED),
            tuple("policies[default].retention", "24 h", Default.Grade.PUBLISHED));
    assertThat(assumptions).extracting(Assumption::source).allMatch(source -> source.length() > 10);
  }

  private static Tuple assumed(String path, String value) {
    return tuple(path, value, Default.Grade.ASSUMED);
  }

  @Test
  void aLatencyEstimatedFromTheDistanceIsAnAssumption() throws Exception {
    final ReadScenario read =
        ScenarioText.read(folder, SHORT.replace("to: westeurope", "to: austriaeast"));
    assertThat(read.scenario().assumed())
        .filteredOn(a -> a.path().equals("links[northeurope->austriaeast].latency"))
        .extracting(Assumption::value)
        .containsExactly("14.5 ms");
  }

  @Test
  void jsonIsRead() throws Exception {
    final String json =
        "{\"workloads\": [{\"name\": \"log\", \"churn\": \"1 MB/s\"}],\n\t\"machines\": [{\"name\":"
            + " \"db\", \"region\": \"northeurope\", \"disks\": [{\"name\": \"data\", \"size\": \"1"
            + " TiB\", \"workload\": \"log\"}], \"protection\": {\"to\": \"westeurope\"}}]}";
    assertThat(read(json)).isEqualTo(read(SHORT));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws Exception {
    assertThat(read("\uFEFF" + SHORT)).isEqualTo(read(SHORT));
  }

  @Test
  void windowsLineEndsAreRead() throws Exception {
    assertThat(read(SHORT.replace("\n", "\r\n"))).isEqualTo(read(SHORT));
  }

  @Test
  void scalarsAreTextAsWritten() throws Exception {
    final Scenario scenario = read("name: 1e3\n" + SHORT.replace("log", "007"));
    assertThat(scenario.name()).isEqualTo("1e3");
    assertThat(scenario.workloads())
        .containsExactly(
            new SteadyWorkload("007", DataRate.parse("1 MB/s"), null, null, Share.parse("0 %")));
  }

  @Test
  void aliasesRepeatValues() throws Exception {
    final String aliased =
        SHORT.replace("protection: {to: westeurope}", "protection: &p {to: westeurope}")
            + "  - name: web\n    region: northeurope\n    disks: []\n    protection: *p\n";
    assertThat(ScenarioText.problems(folder, aliased))
        .containsExactly(
            "x.yaml:9:12: machines[web].disks: an empty list; at least one item is needed");
  }

  @Test
  void aKeyWithoutValueIsNotStated() throws Exception {
    assertThat(read(SHORT + "simulation:\npolicies: ~\nstrict: null\n")).isEqualTo(read(SHORT));
  }

  @Test
  void whatIsNotStrictMayDifferFromTheProduct() throws Exception {
    final String unlike =
        SHORT
            + "strict: false\nlimits: {machineUpload: 1 GB/s}\npolicies: [{name: default, crashConsistentEvery: 1 min}]\n";
    assertThat(read(unlike).limits().machineUpload()).isEqualTo(DataRate.parse("1 GB/s"));
  }

  @Test
  void aRegionOfTheUsersOwnNeedsOnlyALatency() throws Exception {
    final Scenario scenario =
        read(
            SHORT.replace("northeurope", "home")
                + "links: [{from: home, to: westeurope, latency: 5 ms}]\n");
    assertThat(scenario.regions()).containsExactly(new Region("home"), new Region("westeurope"));
  }

  @Test
  void regionsOfNetworksAndTargetAccountsAreListedToo() throws Exception {
    final Scenario scenario =
        read(
            SHORT
                + "networks: [{name: lan, region: uksouth}]\n"
                + "targetAccounts: [{name: seed, region: francecentral}]\n");
    assertThat(scenario.regions())
        .extracting(Region::name)
        .containsExactly("northeurope", "westeurope", "uksouth", "francecentral");
  }

  @Test
  void tracesBelowTheScenarioAreListedAsFiles() throws Exception {
    Files.createDirectory(folder.resolve("traces"));
    final Path trace = Files.writeString(folder.resolve("traces/log.csv"), "0,1\n");
    final ReadScenario read =
        ScenarioText.read(
            folder, SHORT.replace("churn: 1 MB/s", "trace: traces/../traces/log.csv"));
    assertThat(read.files()).containsExactly(folder.resolve("x.yaml"), trace);
  }

  @Test
  void aLinkOutOfTheFolderIsNotFollowed() throws Exception {
    Files.createSymbolicLink(folder.resolve("log.csv"), Path.of("/etc/hostname"));
    assertThat(ScenarioText.problems(folder, SHORT.replace("churn: 1 MB/s", "trace: log.csv")))
        .containsExactly(
            "x.yaml:1:32: workloads[log].trace: 'log.csv'; allowed is a file in the folder of the"
                + " scenario or below, by a relative name (or --inputs DIR for another folder)");
  }

  @Test
  void surgesWithoutANameGetOne_thatNoOtherHas() throws Exception {
    final String surge = "machines: db, at: 1 h, factor: 2}";
    final Scenario scenario =
        read(SHORT + "surges: [{" + surge + ", {name: surge-3, " + surge + ", {" + surge + "]\n");
    assertThat(scenario.surges())
        .extracting(one -> one.name())
        .containsExactly("surge-1", "surge-3", "surge-6");
  }

  private Scenario read(String text) throws InvalidScenarioException {
    return ScenarioText.read(folder, text).scenario();
  }

  private static Protection protection(String policy) {
    return new Protection(
        Location.of("westeurope"),
        policy,
        "cache-northeurope",
        null,
        new Target(
            new ResourceGroup("rg-northeurope-asr", "westeurope"),
            null,
            TargetAvailability.LIKE_SOURCE,
            null,
            null,
            null));
  }
}
