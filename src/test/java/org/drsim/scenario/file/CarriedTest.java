package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;

/** A resolved scenario states everything and still tells what nobody had stated. */
final class CarriedTest {

  private static final Path LIBRARY = Path.of("scenarios");

  private static final String SHOP =
      """
      workloads: [{name: log, churn: 1 MB/s}]
      service: {freeze: 10 s}
      machines:
        - name: db
          region: northeurope
          disks: [{name: data, size: 1 TiB, workload: log}]
          protection: {to: westeurope}
        - name: web
          region: northeurope
          agent: {batchSize: 8 MiB}
          disks: [{name: data, size: 1 TiB, workload: log}]
          protection: {to: westeurope}
      faults: [{name: loss, regionOutage: northeurope, at: 6 h}]
      responses: [{to: loss, failOver: {each: "*"}}]
      """;

  @TempDir private Path folder;

  static Stream<Path> library() throws IOException {
    try (Stream<Path> files = Files.list(LIBRARY)) {
      final List<Path> scenarios =
          files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
      return scenarios.stream().filter(file -> !isStudy(file));
    }
  }

  private static boolean isStudy(Path file) {
    try {
      return Files.readString(file).startsWith("study:")
          || Files.readString(file).contains("\nstudy:");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("library")
  void everyScenarioOfTheLibrary_resolved_readsAsItself(Path file) throws Exception {
    final Scenario scenario = ScenarioFiles.read(file, List.of()).scenario();
    final String text = ScenarioPrinter.print(scenario);
    final Path resolved = Files.writeString(folder.resolve("resolved.yaml"), text);
    final Scenario again = ScenarioFiles.read(resolved, LIBRARY, List.of()).scenario();
    assertThat(again.assumed()).isEqualTo(scenario.assumed());
    assertThat(ScenarioPrinter.print(again)).isEqualTo(text);
  }

  @Test
  void whatWasStatedIsNotAssumed_alsoWhereItIsTheDefault() throws Exception {
    assertThat(paths(read(resolved())))
        .contains("service.creation", "agent.batchSize", "recovery.boot.linux")
        .doesNotContain("service.freeze");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alert.counts=creation",
        "rtoSla=2 h",
        "recovery.boot.linux=5 s",
        "links[northeurope->westeurope].latency=8 ms",
        "policies[default].retention=12 h"
      })
  void whoStatesAnotherValueDoesNotAssumeIt(String setting) throws Exception {
    final String resolved = resolved();
    final List<Assumption> before = read(resolved).assumed();
    final List<Assumption> after = read(resolved, setting).assumed();
    final String path = setting.substring(0, setting.indexOf('='));
    assertThat(after).isEqualTo(before.stream().filter(one -> !one.path().equals(path)).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rtoSla=3600 s", "service.creation={lognormal: {median: 5 s, sigma: 0.30}}"})
  void theSameValueInOtherWordsIsTheSame(String setting) throws Exception {
    final String resolved = resolved();
    assertThat(read(resolved, setting).assumed()).isEqualTo(read(resolved).assumed());
  }

  @Test
  void settingsOfAllMachinesStillReachTheMachinesOfAResolvedScenario() throws Exception {
    for (final String setting :
        List.of("agent.compression=2", "recovery.boot.linux=5 s", "recovery.appStart=7 s")) {
      assertThat(read(resolved(), setting).machines()).isEqualTo(read(SHOP, setting).machines());
      assertThat(read(SHOP, setting).machines()).isNotEqualTo(read(SHOP).machines());
    }
  }

  @Test
  void whatMeansNothingIsPassedOver() throws Exception {
    final List<Assumption> before = read(SHOP).assumed();
    assertThat(
            read(SHOP
                    + """
                    assumed:
                      - {path: service.nothing, value: 5 s, grade: assumed, source: nobody}
                      - {path: "][", value: 5 s, grade: assumed, source: nobody}
                      - {path: service.freeze, value: "{uniform: [", grade: assumed, source: nobody}
                      - {path: service.freeze, value: soon, grade: assumed, source: nobody}
                    """)
                .assumed())
        .isEqualTo(before);
  }

  /** What the program chooses by itself it does not call assumed, nor print with a grade. */
  @Test
  void aValueThatWasChosen_isNoneThatWasAssumed() {
    final String assumed =
        "assumed: [{path: service.freeze, value: 10 s, grade: chosen, source: nobody}]\n";
    assertThatThrownBy(() -> read(SHOP + assumed))
        .isInstanceOf(InvalidScenarioException.class)
        .hasMessageEndingWith("assumed[0].grade: 'chosen'; allowed: published, measured, assumed");
  }

  @Test
  void aPathIsListedOnce() throws Exception {
    final String twice =
        "\n  - {path: service.freeze, value: 10 s, grade: assumed, source: nobody}";
    assertThat(
            paths(
                read(
                    SHOP
                        + "policies: [{name: default, appConsistentEvery: 1 h}]\nassumed:"
                        + twice
                        + twice)))
        .containsOnlyOnce("service.freeze");
  }

  private static List<String> paths(Scenario scenario) {
    return scenario.assumed().stream().map(Assumption::path).toList();
  }

  private String resolved() throws Exception {
    return ScenarioPrinter.print(read(SHOP));
  }

  private Scenario read(String text, String... settings) throws Exception {
    return ScenarioText.read(folder, text, settings).scenario();
  }
}
