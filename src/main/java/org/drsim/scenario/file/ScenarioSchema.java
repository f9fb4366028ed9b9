package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.Scenario;

/**
 * The JSON Schema of scenario files, for editors: made of the same records as the reading of them.
 * It accepts every valid file, and of the others those whose mistake lies between two things that
 * are stated in different places.
 */
public final class ScenarioSchema {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private ScenarioSchema() {}

  /** The schema, as objects of JSON: maps, lists, texts, numbers and truths. */
  public static Map<String, Object> tree() {
    final SchemaTypes types = new SchemaTypes();
    return document("A scenario of drsim", ofScenario(types), types);
  }

  /** A schema by itself. */
  static Map<String, Object> document(
      String title, Map<String, Object> content, SchemaTypes types) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", DIALECT);
    schema.put("title", title);
    schema.putAll(content);
    schema.put("$defs", types.definitions());
    return schema;
  }

  /** What a scenario may hold, and has to. */
  static Map<String, Object> ofScenario(SchemaTypes types) {
    final Map<String, Object> schema = types.ofRecord(Scenario.class);
    schema.put("type", "object");
    schema.put(
        "anyOf",
        List.of(
            Map.of("required", List.of("machines")),
            Map.of("required", List.of(Inclusion.INCLUDE))));
    return schema;
  }
}
