package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scenarios without names are valid, and hold no name of the original. */
final class AnonymousScenarioTest {

  private static final Path SCENARIOS = Path.of("scenarios");

  @TempDir private Path folder;

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(SCENARIOS)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenario(Path file) throws Exception {
    final Scenario original = ScenarioFiles.read(file, SCENARIOS, List.of()).scenario();
    final String text = ScenarioPrinter.print(AnonymousScenario.of(original).scenario());
    final Path copy = Files.writeString(folder.resolve("anonymous.yaml"), text);
    for (int trace = 1; trace <= original.workloads().size(); trace++) {
      Files.createFile(folder.resolve(AnonymousScenario.trace(trace)));
    }
    final Scenario read = ScenarioFiles.read(copy, folder, List.of()).scenario();
    assertThat(read.machines()).hasSameSizeAs(original.machines());
    assertThat(ScenarioPrinter.print(read)).isEqualTo(text);
    assertThat(assumed(read)).as("of all that is said").isEqualTo(assumed(original));
    assertThat(names(read)).doesNotContainAnyElementsOf(names(original));
    assertThat(text).doesNotContain("europe", original.simulation().start().toString());
  }

  /** What a file says of its own values may name anybody. */
  /** Names may look like numbers. */
  @Test
  void assumedValues_nameNobodyWhoIsCalledByANumber() throws Exception {
    final String stated =
        """
        workloads: [{name: "6789", churn: 1 MB/s}]
        links: [{from: "90210", to: westeurope, latency: 5 ms}]
        machines:
          - {name: "4711", region: "90210", disks: [{name: d, size: 1 TiB, workload: "6789"}], protection: {to: westeurope}}
        assumed:
          - {path: "machines[4711].region", value: "90210", grade: assumed, source: x}
          - {path: "machines[4711].disks[0].workload", value: "6789", grade: assumed, source: x}
          - {path: "machines[4711].disks[d].size", value: 1 TiB, grade: assumed, source: x}
        """;
    final Path file = Files.writeString(folder.resolve("numbers.yaml"), stated);
    final Scenario original = ScenarioFiles.read(file, folder, List.of()).scenario();
    final Scenario anonymous = AnonymousScenario.of(original).scenario();
    assertThat(ScenarioPrinter.print(anonymous)).doesNotContain("4711", "90210", "6789");
    assertThat(anonymous.assumed())
        .extracting(Assumption::path)
        .contains("machines[machine-1].disks[disk-1].size");
  }

  @Test
  void assumedValues_nameNobody() throws Exception {
    final String stated =
        """
        simulation: {start: 2026-03-02T12:00:00Z}
        service: {processing: 17 s, creation: 3 s, freeze: 2 s}
        workloads: [{name: contoso, churn: 1 MB/s}]
        machines:
          - {name: contosodb, region: northeurope, disks: [{name: d, size: 1 TiB, workload: contoso}], protection: {to: westeurope}}
        applications: [{name: shop, needs: {contosodb: 1}}]
        assumed:
          - {path: service.processing, value: 17 s, grade: assumed, source: seen by contoso}
          - {path: service.creation, value: "3 s # of contoso", grade: assumed, source: x}
          - {path: service.freeze, value: "&contoso 2 s", grade: assumed, source: x}
          - {path: simulation.start, value: "2026-03-02T12:00:00Z", grade: assumed, source: x}
          - {path: "machines[contosodb].region", value: northeurope, grade: assumed, source: x}
          - {path: "applications[shop].needs.contosodb", value: 1, grade: assumed, source: x}
          - {path: "machines[contosodb].disks[d].size", value: 1 TiB, grade: assumed, source: x}
        """;
    final Path file = Files.writeString(folder.resolve("stated.yaml"), stated);
    final Scenario original = ScenarioFiles.read(file, folder, List.of()).scenario();
    assertThat(original.assumed())
        .extracting(Assumption::path)
        .contains("service.creation", "simulation.start", "machines[contosodb].region");
    final String text = ScenarioPrinter.print(AnonymousScenario.of(original).scenario());
    assertThat(text).doesNotContain("contoso", "europe", "2026", "seen by");
    final Path copy = Files.writeString(folder.resolve("anonymous.yaml"), text);
    final Scenario read = ScenarioFiles.read(copy, folder, List.of()).scenario();
    assertThat(read.assumed())
        .extracting(Assumption::path)
        .contains("service.processing", "machines[machine-1].disks[disk-1].size")
        .doesNotContain("service.creation", "service.freeze", "simulation.start");
  }

  private static List<String> assumed(Scenario scenario) {
    return scenario.assumed().stream()
        .map(one -> one.path().replaceAll("\\[[^]]*]", "[]") + "=" + one.value() + one.grade())
        .sorted()
        .toList();
  }

  private static List<String> names(Scenario scenario) {
    return scenario.machines().stream()
        .filter(machine -> !machine.name().startsWith("machine-"))
        .flatMap(machine -> Stream.of(machine.name(), machine.region()))
        .toList();
  }
}
