package org.drsim.scenario.file;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.drsim.quantity.QuantityPatterns;
import org.drsim.scenario.InRange;

/**
 * The schemas of values of one word or line. Nothing stated is allowed everywhere, as {@code key:}
 * states nothing; what is YAML's idea of a number or truth is a text, too.
 */
final class ScalarSchema {

  private static final String IDENTIFIER = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$";
  private static final String WHOLE = "^\\s*[+-]?[0-9]+\\s*$";
  private static final String DECIMAL = "^\\s*[+-]?[0-9.]+([eE][+-]?[0-9]+)?\\s*$";
  private static final String DAY = "^\\s*[0-9]{4}-.*$";
  private static final Set<Class<?>> WHOLE_TYPES = Set.of(int.class, Integer.class, long.class);
  private static final Set<Class<?>> DECIMAL_TYPES = Set.of(double.class, Double.class);

  private ScalarSchema() {}

  /** The schema with words for people on what it is of; editors show them. */
  static Map<String, Object> described(Map<String, Object> schema, String words) {
    final Map<String, Object> described = new LinkedHashMap<>(schema);
    described.put("description", words);
    return described;
  }

  static Map<String, Object> of(Shape.Part part) {
    final Class<?> type = part.type();
    if (part.isIdentifier()) {
      return schema(List.of("string", "number", "boolean", "null"), IDENTIFIER);
    }
    if (type == boolean.class) {
      return Map.of(
          "enum", List.of(true, false, "true", "false", "True", "False", "TRUE", "FALSE", ""));
    }
    if (WHOLE_TYPES.contains(type) || DECIMAL_TYPES.contains(type)) {
      return number(part);
    }
    if (type.isEnum()) {
      return words(Arrays.stream(type.getEnumConstants()).map(Scalars::print).toList());
    }
    if (type == Instant.class) {
      return instant();
    }
    return QuantityPatterns.of(type).map(ScalarSchema::quantity).orElseGet(ScalarSchema::text);
  }

  /** A text with a unit; where a plain number is one, it may be one in YAML. */
  static Map<String, Object> quantity(String pattern) {
    final boolean bare = "7".matches(pattern);
    return schema(bare ? List.of("string", "number", "null") : List.of("string", "null"), pattern);
  }

  static Map<String, Object> instant() {
    return schema(List.of("string", "null"), DAY);
  }

  static Map<String, Object> text() {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("string", "number", "boolean", "null"));
    return schema;
  }

  private static Map<String, Object> schema(List<String> types, String pattern) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", types);
    schema.put("pattern", pattern);
    return schema;
  }

  static Map<String, Object> whole(int least, int most) {
    final Map<String, Object> schema = schema(List.of("integer", "string", "null"), WHOLE);
    schema.put("minimum", least);
    schema.put("maximum", most);
    return schema;
  }

  private static Map<String, Object> number(Shape.Part part) {
    final boolean whole = WHOLE_TYPES.contains(part.type());
    final Map<String, Object> schema =
        schema(List.of(whole ? "integer" : "number", "string", "null"), whole ? WHOLE : DECIMAL);
    part.range()
        .map(InRange::from)
        .filter(end -> !end.isEmpty())
        .ifPresent(end -> schema.put("minimum", end(end)));
    part.range()
        .map(InRange::to)
        .filter(end -> !end.isEmpty())
        .ifPresent(end -> schema.put("maximum", end(end)));
    return schema;
  }

  private static Number end(String text) {
    final double end = Double.parseDouble(text);
    return end == (int) end ? (Number) (int) end : (Number) end;
  }

  static Map<String, Object> word(String word) {
    return words(List.of(word));
  }

  /** One of some words, in any case; listed, so that editors can offer them. */
  static Map<String, Object> words(List<String> words) {
    final String pattern =
        words.stream()
            .map(QuantityPatterns::anyCase)
            .collect(Collectors.joining("|", "^\\s*(", ")\\s*$"));
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("anyOf", List.of(Map.of("enum", words), schema(List.of("string", "null"), pattern)));
    return schema;
  }
}
