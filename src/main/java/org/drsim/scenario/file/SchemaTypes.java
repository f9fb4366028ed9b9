package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Default;
import org.drsim.scenario.Disk;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Protection;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Shorthand;

/** The schemas of the records of the scenario language, by reference to one another. */
final class SchemaTypes {

  /** Of these nothing needs to be stated, as {@code defaults} may state it. */
  private static final Set<Class<?>> WITH_DEFAULTS =
      Set.of(Machine.class, Disk.class, Protection.class);

  private static final List<String> TEMPLATE_KEYS = List.of("{}", "[]");

  private final Map<String, Object> definitions = new TreeMap<>();
  private final KeyDescriptions descriptions = KeyDescriptions.load();
  private final SchemaAdditions additions = new SchemaAdditions(this);

  /** Everything that was referred to, by name. */
  Map<String, Object> definitions() {
    return definitions;
  }

  /** The schema of a mapping that becomes a record. */
  Map<String, Object> ofRecord(Class<?> type) {
    final Shape shape = Shape.of(type);
    final Map<String, Object> properties = new LinkedHashMap<>();
    final Map<String, Shape.Part> parts = new LinkedHashMap<>();
    shape.parts().forEach(part -> parts.put(part.key(), part));
    final List<String> required = new ArrayList<>();
    for (final String key : FileKeys.of(shape)) {
      final Shape.Part part = parts.get(key);
      properties.put(key, part == null ? ofKey(type, key) : ofPart(type, part));
      if (part != null && isRequired(type, part)) {
        required.add(key);
      }
    }
    additions.more(type).forEach(properties::put);
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null"));
    descriptions.of(type).ifPresent(text -> schema.put("description", text));
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  /** Of a single value that files state elsewhere than where the record has it. */
  Map<String, Object> described(Class<?> owner, Shape.Part part) {
    return ScalarSchema.described(
        ScalarSchema.of(part), descriptions.of(owner, part.key()).orElseThrow());
  }

  /** Of a key that only files have. */
  private Map<String, Object> ofKey(Class<?> owner, String key) {
    final Map<String, Object> schema = new LinkedHashMap<>(additions.ofKey(owner, key));
    descriptions.own(owner, key).ifPresent(text -> schema.put("description", text));
    return schema;
  }

  private static boolean isRequired(Class<?> type, Shape.Part part) {
    return !(part.isNullable() || part.isOptional() || part.fallback().isPresent())
        && !WITH_DEFAULTS.contains(type)
        && type != Scenario.class;
  }

  private Map<String, Object> ofPart(Class<?> owner, Shape.Part part) {
    final Map<String, Object> schema =
        new LinkedHashMap<>(
            additions.instead(owner, part, part.isList() ? list(part) : item(part)));
    final String description =
        Stream.concat(
                descriptions.of(owner, part.key()).stream(),
                part
                    .fallback()
                    .filter(fallback -> !TEMPLATE_KEYS.contains(fallback.value()))
                    .map(SchemaTypes::described)
                    .stream())
            .collect(Collectors.joining(". "));
    if (!description.isEmpty()) {
      schema.put("description", description);
    }
    return schema;
  }

  private static String described(Default fallback) {
    final String grade =
        Default.Grade.of(fallback).map(known -> ", " + known + " value").orElse("");
    final String source = fallback.source().isEmpty() ? "" : " (" + fallback.source() + ")";
    return "Default: " + fallback.value() + grade + source;
  }

  private Map<String, Object> list(Shape.Part part) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("array", "null"));
    schema.put("items", item(part));
    if (part.isNeverEmpty()) {
      schema.put("minItems", 1);
    }
    return part.mayBeSingle() ? Map.of("anyOf", List.of(item(part), schema)) : schema;
  }

  private Map<String, Object> item(Shape.Part part) {
    if (part.type() == Distribution.class) {
      return define(DistributionSchema.name(part), () -> DistributionSchema.of(part));
    }
    return Scalars.reader(part.type()).isPresent() ? ScalarSchema.of(part) : reference(part.type());
  }

  /** A reference to the schema of a record or of a family of them. */
  Map<String, Object> reference(Class<?> type) {
    return define(KeyDescriptions.name(type), () -> type.isSealed() ? family(type) : single(type));
  }

  private Map<String, Object> define(String name, Supplier<Map<String, Object>> schema) {
    if (!definitions.containsKey(name)) {
      // First, as types may refer to themselves.
      definitions.put(name, Map.of());
      definitions.put(name, schema.get());
    }
    return Map.of("$ref", "#/$defs/" + name);
  }

  private Map<String, Object> single(Class<?> type) {
    final Map<String, Object> mapping = ofRecord(type);
    final Shorthand shorthand = type.getAnnotation(Shorthand.class);
    if (shorthand == null) {
      return mapping;
    }
    final Shape.Part key =
        Shape.of(type).parts().stream()
            .filter(part -> part.key().equals(shorthand.value()))
            .findFirst()
            .orElseThrow();
    return Map.of(
        "anyOf",
        List.of(additions.instead(type, key, shorthand.list() ? list(key) : item(key)), mapping));
  }

  private Map<String, Object> family(Class<?> type) {
    final List<Object> variants = new ArrayList<>();
    Arrays.stream(type.getPermittedSubclasses()).map(this::reference).forEach(variants::add);
    return Map.of("anyOf", variants);
  }
}
