package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.scenario.Scenario;
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
    assertThat(names(read)).doesNotContainAnyElementsOf(names(original));
    assertThat(text).doesNotContain("europe", original.simulation().start().toString());
  }

  private static List<String> names(Scenario scenario) {
    return scenario.machines().stream()
        .filter(machine -> !machine.name().startsWith("machine-"))
        .flatMap(machine -> Stream.of(machine.name(), machine.region()))
        .toList();
  }
}
