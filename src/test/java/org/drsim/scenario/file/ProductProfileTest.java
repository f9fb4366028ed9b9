package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Count;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Agent;
import org.drsim.scenario.AgentMemory;
import org.drsim.scenario.Alert;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.CacheAccount;
import org.drsim.scenario.Default;
import org.drsim.scenario.Limits;
import org.drsim.scenario.Policy;
import org.drsim.scenario.ProductRules;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the product of a scenario changes in it. */
final class ProductProfileTest {

  private static final Map<String, Class<?>> KINDS =
      Map.of(
          "policy", Policy.class,
          "cacheAccount", CacheAccount.class,
          "agent", Agent.class,
          "service", Service.class,
          "limits", Limits.class,
          "alert", Alert.class);

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
  void withoutAProductTheReferenceProductIsMeant() throws Exception {
    assertThat(read("azure-site-recovery", SHORT)).isEqualTo(read(SHORT));
  }

  @Test
  void aJournalHasAPointEveryTenSecondsAndNoLimits() throws Exception {
    final Scenario scenario = read("journal", SHORT);
    assertThat(scenario.policies())
        .containsExactly(
            new Policy(
                "default",
                Duration.ofSeconds(10),
                null,
                Duration.ofHours(24),
                Policy.Churn.NORMAL));
    assertThat(scenario.machines().get(0).agent())
        .isEqualTo(
            new Agent(
                Duration.ofSeconds(5),
                Bytes.parse("64 MiB"),
                1,
                AgentMemory.OFF,
                Agent.MemoryFallback.MAP,
                new Count(0),
                Distribution.uniform(3600, 5400)));
    assertNothingIsLimited(scenario);
    assertThat(scenario.service().processing().print(Dimension.DURATION))
        .isEqualTo("{lognormal: {median: 1 s, sigma: 0.5}}");
    assertThat(scenario.service().inFlightBatches()).isEqualTo(new Count(2));
  }

  @Test
  void aSnapshotMirrorSendsEverythingAtItsSchedule() throws Exception {
    final Scenario scenario = read("snapshot-mirror", SHORT);
    final Agent agent = scenario.machines().get(0).agent();
    assertThat(scenario.policies())
        .containsExactly(
            new Policy(
                "default",
                Duration.ofMinutes(15),
                null,
                Duration.ofHours(24),
                Policy.Churn.NORMAL));
    assertThat(agent)
        .isEqualTo(
            new Agent(
                Duration.ofDays(3660),
                new Bytes(Long.MAX_VALUE),
                1,
                AgentMemory.OFF,
                Agent.MemoryFallback.MAP,
                new Count(0),
                Distribution.uniform(3600, 5400)));
    assertThat(scenario.service().inFlightBatches()).isEqualTo(new Count(1));
    assertNothingIsLimited(scenario);
  }

  private static void assertNothingIsLimited(Scenario scenario) {
    assertThat(scenario.limits()).isEqualTo(new Limits(DataRate.UNLIMITED, DataRate.UNLIMITED));
    assertThat(scenario.cacheAccounts())
        .containsExactly(
            new CacheAccount(
                "cache-northeurope",
                "northeurope",
                null,
                CacheAccount.Redundancy.LRS,
                DataRate.UNLIMITED,
                DataRate.UNLIMITED));
  }

  /** The longest run is 3660 days, so that no batch closes before the marker of any schedule. */
  @ParameterizedTest
  @ValueSource(strings = {"1 min", "24 h", "365 d"})
  void aSnapshotMirrorClosesBatchesAtItsMarkersWhateverTheSchedule(String schedule)
      throws Exception {
    final Scenario scenario =
        read(
            "snapshot-mirror",
            SHORT + "policies: [{name: default, crashConsistentEvery: " + schedule + "}]\n");
    assertThat(scenario.machines().get(0).agent().batchInterval())
        .isGreaterThan(scenario.policies().get(0).crashConsistentEvery());
  }

  @Test
  void aStatedValueWinsKeyByKey() throws Exception {
    final Scenario scenario =
        read(
            "journal",
            SHORT
                + """
                policies: [{name: default, crashConsistentEvery: 5 s}, {name: spare, retention: 2 h}]
                cacheAccounts: [{name: spare, region: northeurope, egress: 125 MB/s}]
                agent: {batchInterval: 1 s}
                limits: {diskApply: 20 MB/s}
                """);
    assertThat(scenario.policies())
        .extracting(p -> p.crashConsistentEvery() + " " + p.retention())
        .containsExactly("PT5S PT24H", "PT10S PT2H");
    assertThat(scenario.cacheAccounts())
        .extracting(a -> a.name() + " " + a.ingress() + " " + a.egress())
        .containsExactly("spare unlimited 125 MB/s", "cache-northeurope unlimited unlimited");
    assertThat(scenario.machines().get(0).agent().batchInterval()).hasSeconds(1);
    assertThat(scenario.machines().get(0).agent().memory()).isEqualTo(AgentMemory.OFF);
    assertThat(scenario.limits())
        .isEqualTo(new Limits(DataRate.UNLIMITED, DataRate.parse("20 MB/s")));
  }

  @Test
  void aStatedDistributionIsNotMixedWithTheProducts() throws Exception {
    final Scenario scenario =
        read("journal", SHORT + "service: {processing: {exponential: {mean: 3 s}}, creation: }\n");
    assertThat(scenario.service().processing()).isEqualTo(Distribution.exponential(3));
    assertThat(scenario.service().creation()).isEqualTo(Distribution.lognormalOfMedian(1, 0.3));
  }

  @Test
  void whatMachinesNameWithoutStatingItHasTheProductsValuesToo() throws Exception {
    final String named =
        SHORT.replace(
            "to: westeurope", "to: westeurope, policy: default, cacheAccount: cache-northeurope");
    assertThat(read("journal", named)).isEqualTo(read("journal", SHORT));
  }

  @Test
  void theCommandLineStandsAboveTheProduct() throws Exception {
    final ReadScenario read =
        ScenarioText.read(folder, SHORT, "product=journal", "policies[default].retention=2 h");
    assertThat(read.scenario().policies())
        .containsExactly(
            new Policy(
                "default", Duration.ofSeconds(10), null, Duration.ofHours(2), Policy.Churn.NORMAL));
  }

  @Test
  void theProductsValuesAreListedAsAssumed() throws Exception {
    final String some = SHORT + "agent: {batchInterval: 5 s}\nservice: {creation: 1 s}\n";
    assertThat(ScenarioText.read(folder, some, "product=journal").scenario().assumed())
        .extracting(Assumption::path, Assumption::value, Assumption::grade)
        .containsExactlyInAnyOrder(
            assumed("policies[default].crashConsistentEvery", "10 s"),
            assumed("policies[default].retention", "24 h"),
            assumed("cacheAccounts[cache-northeurope].ingress", "unlimited"),
            assumed("cacheAccounts[cache-northeurope].egress", "unlimited"),
            assumed("limits.machineUpload", "unlimited"),
            assumed("limits.diskApply", "unlimited"),
            assumed("alert.after", "1 h"),
            assumed("alert.counts", "source"),
            assumed("service.processing", "{lognormal: {median: 1 s, sigma: 0.5}}"),
            assumed("service.inFlightBatches", "2"),
            assumed("service.markerPhase", "drawn"),
            assumed("agent.batchSize", "64 MiB"),
            assumed("agent.compression", "1"),
            assumed("agent.memory", "off"));
  }

  private static Tuple assumed(String path, String value) {
    return new Tuple(path, value, Default.Grade.ASSUMED);
  }

  /** What is published of the reference product is not of another. */
  @ParameterizedTest
  @FieldSource("org.drsim.scenario.ProductRules#PRODUCTS")
  void noPublishedFigureOfTheReferenceProductHoldsForAnother(String product) {
    final List<String> missing = new ArrayList<>();
    final Node.Mapping profile = ProductProfile.of(product);
    KINDS.forEach(
        (kind, type) ->
            Arrays.stream(type.getRecordComponents())
                .filter(ProductProfileTest::isPublished)
                .map(RecordComponent::getName)
                .filter(key -> !states(profile, kind, key))
                .forEach(key -> missing.add(kind + "." + key)));
    // The churn option only chooses among published limits, of which others have none.
    missing.remove("policy.churn");
    if (product.equals(ProductRules.AZURE_SITE_RECOVERY)) {
      assertThat(profile.entries()).isEmpty();
      assertThat(missing).contains("agent.memory", "alert.after", "policy.retention");
    } else {
      assertThat(missing).isEmpty();
      assertThat(KINDS.keySet()).containsAll(profile.keys());
    }
  }

  /** Limits and accounts have published figures that depend on more than one key. */
  private static boolean isPublished(RecordComponent component) {
    final Default fallback = component.getAnnotation(Default.class);
    return fallback == null
        ? component.getType() == DataRate.class
        : Default.Grade.of(fallback).equals(Optional.of(Default.Grade.PUBLISHED));
  }

  private static boolean states(Node.Mapping profile, String kind, String key) {
    return profile.get(kind) instanceof Node.Mapping values && values.get(key) != null;
  }

  @ParameterizedTest
  @FieldSource("org.drsim.scenario.ProductRules#PRODUCTS")
  void whatIsPrintedReadsAsTheSameScenario(String product) throws Exception {
    final Scenario scenario = read(product, SHORT);
    final String text = ScenarioPrinter.print(scenario);
    final ReadScenario again = ScenarioText.read(folder, text);
    assertThat(again.scenario()).isEqualTo(scenario);
    assertThat(ScenarioPrinter.print(again.scenario())).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"journal", "snapshot-mirror"})
  void theRulesOfTheReferenceProductAreNotThoseOfOthers(String product) throws Exception {
    final String unlike =
        SHORT
            + """
            policies: [{name: default, crashConsistentEvery: 2 min}]
            limits: {machineUpload: 1 GB/s}
            cacheAccounts: [{name: cache-northeurope, region: northeurope, ingress: 100 Gbit/s}]
            """;
    assertThat(read(product, unlike).strict()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"policies: daily", "agent: fast", "policies: [daily]", "limits: [1]"})
  void valuesOfTheWrongKindAreReportedAsEver(String wrong) {
    final List<String> problems = ScenarioText.problems(folder, SHORT + wrong + "\n");
    assertThat(problems).hasSize(1);
    assertThat(ScenarioText.problems(folder, SHORT + wrong + "\n", "product=journal"))
        .isEqualTo(problems);
  }

  private Scenario read(String product, String text) throws InvalidScenarioException {
    return read(text + "product: " + product + "\n");
  }

  private Scenario read(String text) throws InvalidScenarioException {
    return ScenarioText.read(folder, text).scenario();
  }
}
