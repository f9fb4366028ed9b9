package org.drsim.output;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/**
 * A JSON document written as it comes: UTF-8, two blanks of indentation, lines that end in a line
 * feed. Values that do not exist are {@code null}, NaN and infinity among them.
 */
final class JsonDocument {

  /** The stream belongs to the caller, who may have more to write or to force to disk. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator generator;

  private JsonDocument(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Writes an object whose members the caller gives. */
  static void write(OutputStream stream, Consumer<JsonDocument> members) {
    // Through a writer: the generator for byte streams fails at half a surrogate pair in a name.
    OutputStreamWriter writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    try (JsonGenerator generator = FACTORY.createGenerator(new Layout(), writer)) {
      generator.writeStartObject();
      members.accept(new JsonDocument(generator));
      generator.writeEndObject();
      generator.writeRaw('\n');
    }
  }

  JsonDocument text(String name, @Nullable String value) {
    generator.writeName(name).writeString(value);
    return this;
  }

  JsonDocument integer(String name, long value) {
    generator.writeName(name).writeNumber(value);
    return this;
  }

  JsonDocument number(String name, double value) {
    generator.writeName(name);
    if (Double.isFinite(value)) {
      generator.writeNumber(Decimals.text(value));
    } else {
      generator.writeNull();
    }
    return this;
  }

  JsonDocument flag(String name, boolean value) {
    generator.writeName(name).writeBoolean(value);
    return this;
  }

  JsonDocument nothing(String name) {
    generator.writeName(name).writeNull();
    return this;
  }

  /** An object whose members {@code members} writes. */
  JsonDocument object(String name, Runnable members) {
    generator.writeName(name).writeStartObject();
    members.run();
    generator.writeEndObject();
    return this;
  }

  /** An array of objects, one per item. */
  <T> JsonDocument objects(String name, Iterable<T> items, Consumer<T> members) {
    generator.writeName(name).writeStartArray();
    for (T item : items) {
      generator.writeStartObject();
      members.accept(item);
      generator.writeEndObject();
    }
    generator.writeEndArray();
    return this;
  }

  JsonDocument texts(String name, Iterable<String> items) {
    generator.writeName(name).writeStartArray();
    items.forEach(generator::writeString);
    generator.writeEndArray();
    return this;
  }

  /** A map, a list, a text, a number or a truth. */
  JsonDocument any(String name, Object value) {
    generator.writeName(name);
    any(value);
    return this;
  }

  private void any(Object value) {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach((key, inner) -> any(String.valueOf(key), inner));
      generator.writeEndObject();
    } else if (value instanceof Iterable<?> list) {
      generator.writeStartArray();
      list.forEach(this::any);
      generator.writeEndArray();
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof Number number) {
      generator.writeNumber(Decimals.text(number.doubleValue()));
    } else {
      generator.writeString(value.toString());
    }
  }

  /** How the document is laid out. */
  private static final class Layout extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      Separators separators =
          Separators.createDefaultInstance()
              .withObjectNameValueSpacing(Separators.Spacing.AFTER)
              .withArrayEmptySeparator("")
              .withObjectEmptySeparator("");
      DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
      printer.indentArraysWith(indenter);
      printer.indentObjectsWith(indenter);
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
