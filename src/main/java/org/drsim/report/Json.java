package org.drsim.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A value of a stored document. What is not there reads as nothing: no members, an empty text, not
 * a number.
 *
 * @param value a map, a list, a text, a number, a truth or null
 */
record Json(@Nullable Object value) {

  static final Json NOTHING = new Json(null);

  /**
   * Reads a document.
   *
   * @throws tools.jackson.core.JacksonException if it is none
   */
  static Json read(InputStream stream) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), stream)) {
      parser.nextToken();
      return new Json(value(parser));
    }
  }

  private static @Nullable Object value(JsonParser parser) {
    final JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      final Map<String, @Nullable Object> members = new LinkedHashMap<>();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        final String name = parser.currentName();
        parser.nextToken();
        members.put(name, value(parser));
      }
      return members;
    }
    if (token == JsonToken.START_ARRAY) {
      final List<@Nullable Object> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser));
      }
      return items;
    }
    return token == null ? null : scalar(parser, token);
  }

  private static @Nullable Object scalar(JsonParser parser, JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  boolean isNothing() {
    return value == null;
  }

  /** A member, by one name or by those on the way to it. */
  Json get(String... names) {
    Json inner = this;
    for (final String name : names) {
      inner = inner.value instanceof Map<?, ?> map ? new Json(map.get(name)) : NOTHING;
    }
    return inner;
  }

  /** The items of a list. */
  List<Json> items() {
    return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
  }

  /** The members of an object, in its order. */
  Map<String, Json> members() {
    final Map<String, Json> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((name, inner) -> members.put(String.valueOf(name), new Json(inner)));
    }
    return members;
  }

  double number() {
    return value instanceof Double number ? number : Double.NaN;
  }

  double number(String... names) {
    return get(names).number();
  }

  String text() {
    return value instanceof String text ? text : "";
  }

  String text(String... names) {
    return get(names).text();
  }

  boolean isTrue(String name) {
    return get(name).value instanceof Boolean truth && truth;
  }
}
