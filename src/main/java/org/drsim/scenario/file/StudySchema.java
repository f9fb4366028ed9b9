package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.quantity.Dimension;
import org.drsim.sweep.VariedRange;

/**
 * The JSON Schema of study files, for editors; made, like {@link ScenarioSchema}, of what reads
 * them. It does not know what there is at a path, as that depends on the scenario.
 */
public final class StudySchema {

  private static final String PATH = "^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+|\\[[^\\[\\]]+\\])*$";
  private static final String END = "^\\s*[-+]?[0-9]+(\\.[0-9]*)?([eE][-+]?[0-9]+)?.*$";

  private StudySchema() {}

  /** The schema, as objects of JSON: maps, lists, texts, numbers and truths. */
  public static Map<String, Object> tree() {
    final SchemaTypes types = new SchemaTypes();
    final Map<String, Object> schema = types.ofRecord(StudyKeys.class);
    schema.put("type", "object");
    schema.put("required", List.of(StudyKeys.SCENARIO, StudyKeys.VARY));
    return ScenarioSchema.document("A study of drsim", schema, types);
  }

  /** Of a key below which there are paths. */
  static Map<String, Object> ofPaths(String key) {
    return switch (key) {
      case StudyKeys.SET -> paths(Map.of());
      case StudyKeys.VARY -> varied();
      default -> list(paths(Map.of()));
    };
  }

  private static Map<String, Object> varied() {
    final Map<String, Object> values = list(Map.of());
    values.put("minItems", 1);
    final Map<String, Object> varied = paths(Map.of("anyOf", List.of(values, range(), drawn())));
    varied.put("minProperties", 1);
    return varied;
  }

  /**
   * A mapping from paths.
   *
   * @param value what is at each
   */
  private static Map<String, Object> paths(Map<String, Object> value) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("propertyNames", Map.of("pattern", PATH));
    schema.put("additionalProperties", value);
    return schema;
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "array");
    schema.put("items", items);
    return schema;
  }

  private static Map<String, Object> range() {
    final Map<String, Object> end = new LinkedHashMap<>();
    end.put("type", List.of("string", "number"));
    end.put("pattern", END);
    final Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("from", described("from", end));
    keys.put("to", described("to", end));
    keys.put("steps", described("steps", ScalarSchema.whole(1, PathReader.MOST_STEPS)));
    keys.put("scale", described("scale", Map.of("enum", List.of("linear", "log"))));
    keys.put("whole", described("whole", Map.of("enum", List.of(true, false, "true", "false"))));
    final Map<String, Object> range = new LinkedHashMap<>();
    range.put("type", "object");
    range.put("properties", keys);
    range.put("additionalProperties", false);
    range.put("required", List.of("from", "to"));
    return range;
  }

  private static Map<String, Object> described(String key, Map<String, Object> schema) {
    final Map<String, Object> described = new LinkedHashMap<>(schema);
    KeyDescriptions.load()
        .of(VariedRange.class, key)
        .ifPresent(text -> described.put("description", text));
    return described;
  }

  private static Map<String, Object> drawn() {
    final List<Dimension> dimensions = new ArrayList<>(PathReader.WITH_UNITS);
    dimensions.add(Dimension.COUNT);
    final Map<String, Object> drawn = DistributionSchema.mapping(dimensions);
    drawn.put("type", "object");
    drawn.put("minProperties", 1);
    return drawn;
  }
}
