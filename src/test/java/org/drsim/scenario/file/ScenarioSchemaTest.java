package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.drsim.output.SchemaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors know of the language is what the program knows of it. */
final class ScenarioSchemaTest {

  private static final Path COMMITTED =
      Path.of("src/main/resources/org/drsim/scenario/scenario.schema.json");

  private static final String TEXT = SchemaJson.text(ScenarioSchema.tree());

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  /** The reader of the validator does not know aliases. */
  private static final String VALID = MutationTest.VALID.replace("*agent", "{batchSize: 32 MiB}");

  private static final int FILES_PER_SEED = 400;

  @TempDir private Path folder;

  @Test
  void theCommittedSchemaIsThatOfTheRecords() throws IOException {
    assertThat(TEXT)
        .as("renew it: ./drsim schema > " + COMMITTED)
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void theSchemaIsOne() throws Exception {
    final SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    final Schema ofSchemas =
        registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(ofSchemas.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  /** Editors show it beside the key. */
  @Test
  void everyKeyIsDescribed() {
    final List<String> without = new ArrayList<>();
    addUndescribed("scenario", ScenarioSchema.tree(), without);
    addUndescribed("study", StudySchema.tree(), without);
    assertThat(without).isEmpty();
  }

  private static void addUndescribed(String path, Object part, List<String> without) {
    if (part instanceof List<?> several) {
      several.forEach(one -> addUndescribed(path, one, without));
    } else if (part instanceof Map<?, ?> schema) {
      schema.forEach((name, value) -> addUndescribed(path + "." + name, value, without));
      if (schema.get("properties") instanceof Map<?, ?> keys) {
        keys.forEach(
            (key, value) -> {
              if (!((Map<?, ?>) value).containsKey("description")) {
                without.add(path + ": " + key);
              }
            });
      }
    }
  }

  static Stream<Path> scenarios() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios"))) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyScenarioOfTheProjectNamesTheSchema_andIsAccepted(Path scenario) throws IOException {
    final String text = Files.readString(scenario);
    final String first = text.lines().findFirst().orElseThrow();
    final String named = first.replace("# yaml-language-server: $schema=", "");
    assertThat(scenario.resolveSibling(named).normalize()).isEqualTo(COMMITTED);
    assertThat(mistakes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyDrawnScenarioIsAccepted(long seed) {
    final DrawnScenarios drawn = new DrawnScenarios(seed);
    for (int i = 0; i < 20; i++) {
      final String text = ScenarioPrinter.print(drawn.next());
      assertThat(mistakes(text)).as(text).isEmpty();
    }
  }

  /** Forms that only files have, and spellings that only YAML has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{include: base.yaml}",
        "{include: [a.yaml, b.yaml]}",
        "{machines: {csv: estate.csv}}",
        "{machines: [{csv: estate.csv}, {name: 7, count: 3, zones: [1, 2], disks: [{type: p30}]}]}",
        "{machines: [{name: a, os: Linux, agent: {memory: off}, protection: {enabled: steady}}]}",
        "{machines: [], defaults: {machine: {zone: 1}, disk: {size: 1tib}, protection:}}",
        "{machines: [], strict: False, simulation: {seed: '7', duration: PT5M}, links:}",
        "{machines: [], workloads: [{name: a, rate: 1 /S, size: 1KIB, arrivals: {onOff: {on: 1 h,"
            + " off: 2 h}}}]}",
        "{machines: [], responses: [{to: a, failOver: {each: b, recoveryPoint: custom,"
            + " pointAtOrBefore: 2 h}}]}",
        "{machines: [], policies: [{name: p, agent: {batchSize: 1 MiB}}]}",
        "{machines: [], surges: [{machines: db, at: 2026-03-01T00:00:00Z, factor: 3}]}",
        "{machines: [], service: {markerPhase: 5 MIN, inFlightBatches: UNLIMITED, freezeFails: 0.5,"
            + " processing: {exponential: {mean: 4\u00a0s}, max: 2 µs}}}",
      })
  void whatFilesMayState_isAccepted(String text) {
    assertThat(mistakes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: nothing to simulate}",
        "{machines: [{name: a, regoin: b}]}",
        "{machines: [{name: a b}]}",
        "{machines: [{name: a, disks: []}]}",
        "{machines: [{name: a, disks: [{name: d, size: 1 s}]}]}",
        "{machines: [{name: a, disks: [{name: d, size: 5}]}]}",
        "{machines: [{name: a, disks: [{name: d, type: P31}]}]}",
        "{machines: [{name: a, count: 0}]}",
        "{machines: {csv: a.csv, region: b}}",
        "{machines: [], simulation: {duration: 24}}",
        "{machines: [], simulation: {duration: 24 hours}}",
        "{machines: [], simulation: {seed: many}}",
        "{machines: [], strict: maybe}",
        "{machines: [], workloads: [{name: a}]}",
        "{machines: [], workloads: [{name: a, churn: 1 MB/s, rate: 1 /s}]}",
        "{machines: [], links: [{from: a}]}",
        "{machines: [], service: {processing: {lognormal: {medium: 20 s}}}}",
        "{machines: [], service: {processing: {uniform: [1 s]}}}",
        "{machines: [], faults: [{name: a, linkDegraded: a->b, factor: 2000, at: 1 h}]}",
        "{machines: [], surges: [{machines: a, at: 1 h}]}",
        "{machines: [], recoveryPlans: {}}",
      })
  void whatIsWrongByItself_isRefused(String text) {
    assertThat(mistakes(text)).isNotEmpty();
  }

  /** What is wrong in a wrong file is in many cases seen while it is written. */
  @Test
  void theSchemaSeesMostMistakesOfForm() throws IOException {
    final List<String> seen = new ArrayList<>();
    final List<String> unseen = new ArrayList<>();
    for (final WrongFiles.Case wrong : WrongFiles.all()) {
      if (wrong.settings().isEmpty()
          && wrong.companions().isEmpty()
          && wrong.messages().stream().anyMatch(m -> m.contains("unknown key; allowed"))) {
        (mistakes(wrong.file()).isEmpty() ? unseen : seen).add(wrong.title());
      }
    }
    assertThat(unseen).isEmpty();
    assertThat(seen).hasSizeGreaterThan(15);
  }

  /** Of damaged files those that are still read are accepted, too. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whateverIsRead_isAccepted(long seed) throws IOException {
    final Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < FILES_PER_SEED; i++) {
      final String text = new String(MutationTest.damaged(VALID, random), StandardCharsets.UTF_8);
      if (isRead(text)) {
        assertThat(mistakes(text)).as(text).isEmpty();
        read++;
      }
    }
    assertThat(read).isGreaterThan(FILES_PER_SEED / 100);
  }

  private boolean isRead(String text) {
    try {
      ScenarioText.read(folder, text);
      return true;
    } catch (InvalidScenarioException e) {
      return false;
    }
  }

  private static List<String> mistakes(String text) {
    return SCHEMA.validate(text, InputFormat.YAML).stream().map(Object::toString).toList();
  }
}
