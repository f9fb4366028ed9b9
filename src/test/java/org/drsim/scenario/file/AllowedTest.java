package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The last values before the ones that are refused; and what only the reference product refuses.
 */
final class AllowedTest {

  private static final String MACHINES =
      """
      workloads: [{name: log, churn: 1 MB/s}]
      targetAccounts: [{name: seed, region: westeurope}]
      networks: [{name: lan, region: northeurope}]
      defaults:
        machine: {region: northeurope, disks: [{name: data}], protection: {to: westeurope}}
        disk: {size: 1 TiB, workload: log}
      """;

  /** Each is refused of the reference product where it is strict, and only there. */
  private static final String UNLIKE_THE_PRODUCT =
      """
      policies: [{name: default, crashConsistentEvery: 2 min, appConsistentEvery: 59 min, retention: 73 h, churn: enhanced}]
      machines:
        - {name: db, count: 17, consistencyGroup: shop}
        - {name: web, disks: [{name: data, managed: false, account: seed, type: standard}]}
        - {name: app, disks: [%s]}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "machines: [{name: db, network: lan}]",
        "machines: [{name: db, network: {name: lan}}]",
        "machines: [{name: db, count: 16, consistencyGroup: shop}]",
        "machines: [{name: db, disks: [{name: data, used: 1 TiB}, {name: out, exclude: true}]}]",
        "machines: [{name: db, disks: [{name: data, used: 0 B}]}]",
        "machines: [{name: db, memory: 2 GiB, agent: {memory: 2 GiB}}]",
        "machines: [{name: db, agent: {memory: 2 GiB}}]",
        "machines: [{name: db, protection: {enabled: 1439 min}}]",
        "machines: [{name: db}]\npolicies: [{name: default, appConsistentEvery: 1 h}]",
        "machines: [{name: db}]\npolicies: [{name: default, appConsistentEvery: 1439 min}]",
        "machines: [{name: db}]\npolicies: [{name: default, appConsistentEvery: 9 h, retention: 0 s}]",
        "machines: [{name: db}]\npolicies: [{name: default, churn: enhanced}]",
        "machines: [{name: db}]\nconsistencyGroups: [{name: unused}]",
        "machines: [{name: db, disks: [{name: data, managed: false, account: seed}]}]\n"
            + "policies: [{name: default, retention: 3 d}]",
        "machines: [{name: db, disks: [{name: data}, {name: out, exclude: true, managed: false}]}]\n"
            + "policies: [{name: default, retention: 15 d}]"
      })
  void theLastValueThatIsAllowed(String more) {
    assertAllowed(MACHINES + more);
  }

  @Test
  void aSystemDiskAndSixtyFourDataDisks() {
    assertAllowed(MACHINES + "machines: [{name: db, disks: [" + disks(65) + "]}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict: false", "product: journal", "product: snapshot-mirror"})
  void whatOnlyTheStrictReferenceProductRefuses(String unless) {
    assertAllowed(MACHINES + UNLIKE_THE_PRODUCT.formatted(disks(66)) + unless);
  }

  private void assertAllowed(String text) {
    assertThatCode(() -> ScenarioText.read(folder, text + "\n")).doesNotThrowAnyException();
  }

  private static String disks(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> "{name: d" + i + "}")
        .collect(Collectors.joining(", "));
  }
}
