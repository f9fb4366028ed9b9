package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.QuantityPatterns;

/** The schema of a value that may be a distribution. */
final class DistributionSchema {

  private static final List<String> ENDS = List.of("min", "max");

  /** For editors: what the kinds of distributions and their parameters mean. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("lognormal", "{median or mean, sigma}"),
          Map.entry("exponential", "{mean}"),
          Map.entry("weibull", "{shape, scale}"),
          Map.entry("gamma", "{shape, mean}"),
          Map.entry("uniform", "[a, b]: any value between the two alike"),
          Map.entry("triangular", "[least, most likely, most]"),
          Map.entry(
              "discrete", "[{value, weight}, …]: a value as often as its weight is of their sum"),
          Map.entry("empirical", "[values], as they were measured, each alike"),
          Map.entry("median", "half of the values are below it, without min and max"),
          Map.entry("mean", "of the values, without min and max"),
          Map.entry("sigma", "standard deviation of the logarithm of the values"),
          Map.entry("scale", "63 % of the values are below it, whatever the shape"),
          Map.entry("shape", "the larger, the less values differ; 1 is the exponential one"),
          Map.entry("value", "a possible value"),
          Map.entry("weight", "how often it comes, in comparison with the others"),
          Map.entry("min", "only values from this one on are drawn"),
          Map.entry("max", "only values up to this one are drawn"));

  private final Map<String, Object> quantity;
  private final Map<String, Object> number =
      ScalarSchema.quantity(QuantityPatterns.of(Dimension.COUNT));

  private DistributionSchema(Map<String, Object> quantity) {
    this.quantity = quantity;
  }

  private static Map<String, Object> quantity(Dimension dimension) {
    return ScalarSchema.quantity(QuantityPatterns.of(dimension));
  }

  /** Of values that may be of any of these; a mapping, as a single value is no distribution. */
  static Map<String, Object> mapping(List<Dimension> dimensions) {
    final List<Map<String, Object>> quantities =
        dimensions.stream().map(DistributionSchema::quantity).toList();
    return new DistributionSchema(Map.of("anyOf", quantities)).mapping();
  }

  /** The same for all parts whose values look the same. */
  static String name(Shape.Part part) {
    final String name = "Distribution" + Scalars.print(part.dimension().orElseThrow());
    return part.isOnCalendar() ? name + "OrInstant" : name;
  }

  static Map<String, Object> of(Shape.Part part) {
    final DistributionSchema schemas =
        new DistributionSchema(quantity(part.dimension().orElseThrow()));
    return Map.of("anyOf", List.of(schemas.constant(part), schemas.mapping()));
  }

  private Map<String, Object> constant(Shape.Part part) {
    return part.isOnCalendar()
        ? Map.of("anyOf", List.of(quantity, ScalarSchema.instant()))
        : quantity;
  }

  private Map<String, Object> mapping() {
    final Map<String, Map<String, Object>> kinds = new LinkedHashMap<>();
    kinds.put("lognormal", parameters(List.of("median", "mean"), List.of("sigma")));
    kinds.put("exponential", parameters(List.of("mean"), List.of()));
    kinds.put("weibull", parameters(List.of("scale"), List.of("shape")));
    kinds.put("gamma", parameters(List.of("mean"), List.of("shape")));
    kinds.put("uniform", list(quantity, 2));
    kinds.put("triangular", list(quantity, 3));
    kinds.put("discrete", list(outcome()));
    kinds.put("empirical", list(quantity));
    ENDS.forEach(end -> kinds.put(end, quantity));
    return closed(kinds);
  }

  private Map<String, Object> parameters(List<String> quantities, List<String> numbers) {
    final Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
    quantities.forEach(key -> keys.put(key, quantity));
    numbers.forEach(key -> keys.put(key, number));
    ENDS.forEach(end -> keys.put(end, quantity));
    return closed(keys);
  }

  private Map<String, Object> outcome() {
    final Map<String, Map<String, Object>> keys = new LinkedHashMap<>();
    keys.put("value", quantity);
    keys.put("weight", number);
    return closed(keys);
  }

  private static Map<String, Object> list(Map<String, Object> items) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("array", "null"));
    schema.put("items", items);
    return schema;
  }

  private static Map<String, Object> list(Map<String, Object> items, int length) {
    final Map<String, Object> schema = list(items);
    schema.put("minItems", length);
    schema.put("maxItems", length);
    return schema;
  }

  /** A mapping with these keys and no other. */
  private static Map<String, Object> closed(Map<String, Map<String, Object>> keys) {
    final Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(
        (key, schema) ->
            properties.put(
                key, ScalarSchema.described(schema, Objects.requireNonNull(WORDS.get(key)))));
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null"));
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }
}
