package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The single values of a JSON document, by their place in it: {@code machines[0].name}. */
final class JsonValues {

  private final Map<String, String> values = new TreeMap<>();

  private JsonValues() {}

  static JsonValues read(Path file) throws IOException {
    final JsonValues read = new JsonValues();
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
      parser.nextToken();
      read.add("", parser);
    } catch (JacksonException e) {
      throw new OutputException(file + " is not a whole JSON document", e);
    }
    return read;
  }

  private void add(String path, JsonParser parser) {
    final JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        final String name = parser.currentName();
        parser.nextToken();
        add(path.isEmpty() ? name : path + "." + name, parser);
      }
    } else if (token == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        add(path + "[" + i + "]", parser);
      }
    } else if (token != JsonToken.VALUE_NULL) {
      values.put(path, parser.getString());
    }
  }

  Optional<String> text(String path) {
    return Optional.ofNullable(values.get(path));
  }

  double number(String path) {
    return text(path).map(Double::parseDouble).orElse(Double.NaN);
  }
}
