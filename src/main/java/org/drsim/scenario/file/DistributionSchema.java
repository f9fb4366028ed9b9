package org.drsim.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.QuantityPatterns;

/** The schema of a value that may be a distribution. */
final class DistributionSchema {

  private static final List<String> ENDS = List.of("min", "max");

  /** For editors. */
  private static final Map<String, String> WORDS =
      Map.of(
          "lognormal",
          "{median or mean, sigma}, where sigma is the standard deviation of the logarithm",
          "exponential",
          "{mean}",
          "weibull",
          "{shape, scale}",
          "gamma",
          "{shape, mean}",
          "uniform",
          "[a, b]: any value between the two alike",
          "triangular",
          "[least, most likely, most]",
          "discrete",
          "[{value, weight}, …]: a value as often as its weight is of their sum",
          "empirical",
          "[values], as they were measured, each alike",
          "min",
          "only values from this one on are drawn",
          "max",
          "only values up to this one are drawn");

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
    final Map<String, Object> kinds = new LinkedHashMap<>();
    kinds.put("lognormal", parameters(List.of("median", "mean"), List.of("sigma")));
    kinds.put("exponential", parameters(List.of("mean"), List.of()));
    kinds.put("weibull", parameters(List.of("scale"), List.of("shape")));
    kinds.put("gamma", parameters(List.of("mean"), List.of("shape")));
    kinds.put("uniform", list(quantity, 2));
    kinds.put("triangular", list(quantity, 3));
    kinds.put("discrete", list(outcome()));
    kinds.put("empirical", list(quantity));
    ENDS.forEach(end -> kinds.put(end, quantity));
    kinds.replaceAll(DistributionSchema::described);
    return closed(kinds);
  }

  private static Object described(String kind, Object schema) {
    final Map<String, Object> described = new LinkedHashMap<>();
    ((Map<?, ?>) schema).forEach((key, value) -> described.put(String.valueOf(key), value));
    described.put("description", String.valueOf(WORDS.get(kind)));
    return described;
  }

  private Map<String, Object> parameters(List<String> quantities, List<String> numbers) {
    final Map<String, Object> keys = new LinkedHashMap<>();
    quantities.forEach(key -> keys.put(key, quantity));
    numbers.forEach(key -> keys.put(key, number));
    ENDS.forEach(end -> keys.put(end, quantity));
    return closed(keys);
  }

  private Map<String, Object> outcome() {
    final Map<String, Object> keys = new LinkedHashMap<>();
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

  private static Map<String, Object> closed(Map<String, Object> properties) {
    final Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", List.of("object", "null"));
    schema.put("properties", properties);
    schema.put("additionalProperties", false);
    return schema;
  }
}
