package org.drsim.trace;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of the trees that {@link JsonWalk} reads. */
final class JsonValues {

  private JsonValues() {}

  /** The value of a name as text; empty if there is none. */
  static String text(Map<String, Object> object, String name) {
    final Object value = object.get(name);
    return value instanceof String || value instanceof BigDecimal ? value.toString() : "";
  }

  /** The value of a name, or of the first of several names, as an amount. */
  static @Nullable BigDecimal amount(Map<String, Object> object, String name) {
    return Decimals.parseAmount(text(object, name));
  }

  /** The objects of a list. */
  static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
    return object.get(name) instanceof List<?> list
        ? list.stream().map(JsonValues::asObject).toList()
        : List.of();
  }

  /** The object of a name; an empty one if there is none. */
  static Map<String, Object> object(Map<String, Object> object, String name) {
    return asObject(object.get(name));
  }

  @SuppressWarnings("unchecked") // Only JsonWalk makes these maps, with texts as keys.
  private static Map<String, Object> asObject(@Nullable Object value) {
    return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
  }
}
