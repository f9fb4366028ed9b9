package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.Agent;
import org.drsim.scenario.Application;
import org.drsim.scenario.Disk;
import org.drsim.scenario.DiskType;
import org.drsim.scenario.Enabled;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.Machine;
import org.drsim.scenario.OnOff;
import org.drsim.scenario.Protection;
import org.drsim.scenario.RandomWorkload;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;

/** What files may state beside the keys and values of the records. */
final class SchemaAdditions {

  private final SchemaTypes types;

  SchemaAdditions(SchemaTypes types) {
    this.types = types;
  }

  /** The schema of a key that only files have. */
  Map<String, Object> ofKey(Class<?> owner, String key) {
    return switch (key) {
      case Counted.COUNT -> ScalarSchema.whole(1, Counted.MAX);
      case Zones.ZONES -> listOf(ScalarSchema.text());
      case Inclusion.INCLUDE -> anyOf(ScalarSchema.text(), listOf(ScalarSchema.text()));
      case Expansion.DEFAULTS -> defaults();
      case StudyKeys.SCENARIO -> anyOf(ScalarSchema.text(), ScenarioSchema.ofScenario(types));
      case StudyKeys.SET, StudyKeys.VARY, StudyKeys.EXCLUDE -> StudySchema.ofPaths(key);
      case PolicyAgents.AGENT -> types.reference(Agent.class);
      default -> throw new IllegalStateException(owner + " has no key " + key);
    };
  }

  private Map<String, Object> defaults() {
    final Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("machine", defaults(Machine.class, "machine"));
    properties.put("disk", defaults(Disk.class, "disk"));
    properties.put("protection", defaults(Protection.class, "protection of a machine"));
    return mapping(properties);
  }

  private Map<String, Object> defaults(Class<?> type, String what) {
    return ScalarSchema.described(
        types.reference(type), "what each " + what + " has that does not state it itself");
  }

  private static Map<String, Object> mapping(Map<String, Object> properties) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null"));
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }

  /** Keys of a file that are hoisted out of a mapping. */
  Map<String, Object> more(Class<?> owner) {
    if (owner != FailOver.Each.class) {
      return Map.of();
    }
    final Map<String, Object> keys = new LinkedHashMap<>();
    Shape.of(Response.class).parts().stream()
        .filter(part -> Expansion.OF_POINT.contains(part.key()))
        .forEach(part -> keys.put(part.key(), types.described(Response.class, part)));
    return keys;
  }

  /** The schema of a part, with what a file may state in its place. */
  Map<String, Object> instead(Class<?> owner, Shape.Part part, Map<String, Object> own) {
    if (owner == Scenario.class && part.type() == Machine.class) {
      final Map<String, Object> table = table();
      return anyOf(table, listOf(anyOf(table, types.reference(Machine.class))));
    }
    if (owner == RandomWorkload.class && part.key().equals("arrivals")) {
      final Map<String, Object> onOff =
          ScalarSchema.described(
              types.reference(OnOff.class), "when it writes; the writes while on are Poisson");
      return anyOf(own, mapping(Map.of(Expansion.ON_OFF, onOff)));
    }
    if (part.type() == Application.Need.class) {
      return anyOf(numbers(), own);
    }
    if (part.type() == RecoveryPlan.class) {
      return anyOf(ScalarSchema.word(Expansion.AUTO), own);
    }
    if (part.type() == Enabled.class) {
      return anyOf(ScalarSchema.word(Expansion.STEADY), own);
    }
    return part.type() == DiskType.class ? anyOf(own, ScalarSchema.words(DiskNames.all())) : own;
  }

  private static Map<String, Object> table() {
    final Map<String, Object> file =
        ScalarSchema.described(ScalarSchema.text(), "a table of machines, a row each");
    final Map<String, Object> schema = mapping(Map.of(MachineTables.CSV, file));
    schema.put("type", "object");
    schema.put("required", List.of(MachineTables.CSV));
    return schema;
  }

  /** {@code {web: 4}}. */
  private static Map<String, Object> numbers() {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null"));
    schema.put("additionalProperties", ScalarSchema.whole(1, Application.MOST_MACHINES));
    return schema;
  }

  private static Map<String, Object> listOf(Map<String, Object> items) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("array", "null"));
    schema.put("items", items);
    return schema;
  }

  private static Map<String, Object> anyOf(Map<String, Object> one, Map<String, Object> other) {
    return Map.of("anyOf", List.of(one, other));
  }
}
