package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.drsim.output.SchemaJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors know of study files. */
public final class StudySchemaTest {

  private static final Path COMMITTED =
      Path.of("src/main/resources/org/drsim/scenario/study.schema.json");

  private static final String TEXT = SchemaJson.text(StudySchema.tree());

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

  /** What is wrong with a study, for other tests of studies, too. */
  public static List<String> mistakes(String study) {
    return SCHEMA.validate(study, InputFormat.YAML).stream().map(Object::toString).toList();
  }

  @Test
  void theCommittedSchemaIsThatOfTheRecords() throws IOException {
    assertThat(TEXT)
        .as("renew it: ./drsim schema --study > " + COMMITTED)
        .isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void theSchemaIsOne() {
    final Schema ofSchemas =
        REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    assertThat(ofSchemas.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  static Stream<Path> studies() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("scenarios/studies"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyStudyOfTheProjectNamesTheSchema_andIsAccepted(Path study) throws IOException {
    final String text = Files.readString(study);
    final String first = text.lines().findFirst().orElseThrow();
    final String named = first.replace("# yaml-language-server: $schema=", "");
    assertThat(study.resolveSibling(named).normalize()).isEqualTo(COMMITTED);
    assertThat(mistakes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{scenario: a.yaml, vary: {recovery.slots: [1, 2]}}",
        "{scenario: a.yaml, vary: {'links[a->b].bandwidth': {from: 1 MB/s, to: 9 MB/s, steps: 3,"
            + " scale: log}, 'machines[db].count': {from: 1, to: 9, whole: true}}}",
        "{scenario: a.yaml, design: sobol, points: 64, vary: {service.processing: {lognormal:"
            + " {median: 30 min, sigma: 0.8}}, 'disks[0].size': {uniform: [1 GiB, 2 GiB]}}}",
        "{scenario: a.yaml, vary: {zones: [[1, 2], [3]], agent: [{batchSize: 1 MiB}]}}",
        "{scenario: {machines: []}, vary: {a.b: [1]}, set: {c: {d: 1}}, exclude: [{a.b: 1}]}",
        "{scenario: a.yaml, vary: {a: [1]}, replications: auto up to 200, constraints: [a <= 2],"
            + " measures: [rpo of db mean], goal: 'find smallest a such that rpo of db <= 5 min"
            + " worst', commonRandomNumbers: False}",
      })
  void whatStudiesMayState_isAccepted(String text) {
    assertThat(mistakes(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{vary: {recovery.slots: [1, 2]}}",
        "{scenario: a.yaml}",
        "{scenario: a.yaml, vary: {}}",
        "{scenario: a.yaml, vary: [1]}",
        "{scenario: a.yaml, vary: {recovery.slots: 4}}",
        "{scenario: a.yaml, vary: {recovery.slots: []}}",
        "{scenario: a.yaml, vary: {'recovery slots': [1]}}",
        "{scenario: a.yaml, vary: {'.slots': [1]}}",
        "{scenario: a.yaml, vary: {a: {from: 1}}}",
        "{scenario: a.yaml, vary: {a: {from: 1, to: 2, step: 3}}}",
        "{scenario: a.yaml, vary: {a: {from: few, to: 2}}}",
        "{scenario: a.yaml, vary: {a: {from: 1, to: 2, steps: 0}}}",
        "{scenario: a.yaml, vary: {a: {from: 1, to: 2, scale: cubic}}}",
        "{scenario: a.yaml, vary: {a: {lognormal: {medium: 3 s}}}}",
        "{scenario: a.yaml, vary: {a: [1]}, design: lattice}",
        "{scenario: a.yaml, vary: {a: [1]}, design: random, points: 0}",
        "{scenario: a.yaml, vary: {a: [1]}, replication: 4}",
        "{scenario: a.yaml, vary: {a: [1]}, measures: rpo of db}",
        "{scenario: a.yaml, vary: {a: [1]}, exclude: {a: 1}}",
        "{scenario: {machines: [{name: a, regoin: b}]}, vary: {a: [1]}}",
        "{scenario: {name: nothing to simulate}, vary: {a: [1]}}",
      })
  void whatIsWrongByItself_isRefused(String text) {
    assertThat(mistakes(text)).isNotEmpty();
  }
}
