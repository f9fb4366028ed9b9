package org.drsim.trace;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Goes through a JSON text of any length and hands on the objects at one path, each as a tree of
 * maps, lists, texts, numbers and nulls. Lists do not count in paths.
 */
final class JsonWalk {

  private static final int MOST_DEPTH = 50;
  private static final int MOST_NODES = 3_000_000;
  private static final int MOST_TEXT = 1 << 16;

  /** Takes what is found. */
  interface Receiver {

    /** A text or number outside of the wanted objects. */
    default void value(String atPath, String text) {}

    /** A wanted object. */
    void object(Map<String, Object> tree, long line);
  }

  private final TraceContent content;
  private final Recorder recorder;
  private final String wanted;
  private final Receiver receiver;
  private final Deque<String> path = new ArrayDeque<>();
  private int nodes;
  private boolean ended;

  /**
   * @param wanted names from the root on with slashes between them; empty for the root
   */
  JsonWalk(TraceContent content, Recorder recorder, String wanted, Receiver receiver) {
    this.content = content;
    this.recorder = recorder;
    this.wanted = wanted;
    this.receiver = receiver;
  }

  /** Goes through all of it; a text that breaks off is noted, and what is whole is handed on. */
  void run() throws IOException {
    final JsonFactory factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_DEPTH)
                    .maxStringLength(MOST_TEXT)
                    .maxNumberLength(100)
                    .build())
            .build();
    try (InputStream input = content.stream();
        JsonParser parser = factory.createParser(ObjectReadContext.empty(), input)) {
      walk(parser);
    } catch (JacksonException e) {
      throw refused(e);
    }
  }

  private TraceException refused(JacksonException e) {
    final long line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    return new TraceException(
        content.path(),
        line,
        "no JSON (" + Texts.shown(String.valueOf(e.getOriginalMessage())) + ")",
        "allowed is JSON");
  }

  private void walk(JsonParser parser) {
    JsonToken token = next(parser);
    while (token != null) {
      switch (token) {
        case START_OBJECT -> {
          if (joined().equals(wanted)) {
            tree(parser);
          } else {
            path.addLast("");
          }
        }
        case END_OBJECT -> path.pollLast();
        case PROPERTY_NAME -> {
          path.pollLast();
          path.addLast(parser.currentName());
        }
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
            receiver.value(joined(), parser.getString());
        default -> {}
      }
      token = ended ? null : next(parser);
    }
  }

  private String joined() {
    return String.join("/", path);
  }

  private void tree(JsonParser parser) {
    nodes = 0;
    final long line = parser.currentTokenLocation().getLineNr();
    final Map<String, Object> object = object(parser);
    receiver.object(object, line);
  }

  /** The next token; null at the end, also where the text breaks off. */
  private @Nullable JsonToken next(JsonParser parser) {
    if (ended) {
      return null;
    }
    try {
      final JsonToken token = parser.nextToken();
      ended = token == null;
      return token;
    } catch (UnexpectedEndOfInputException e) {
      ended = true;
      recorder.cutRecord();
      return null;
    }
  }

  private Map<String, Object> object(JsonParser parser) {
    final Map<String, Object> object = new LinkedHashMap<>();
    JsonToken token = next(parser);
    while (token == JsonToken.PROPERTY_NAME) {
      final String name = parser.currentName();
      final @Nullable Object value = value(parser, next(parser));
      if (value != null && !ended) {
        object.put(name.intern(), value);
      } else if (value instanceof List || value instanceof Map) {
        object.put(name, value);
      }
      token = next(parser);
    }
    return object;
  }

  private List<Object> list(JsonParser parser) {
    final List<Object> list = new ArrayList<>();
    JsonToken token = next(parser);
    while (token != null && token != JsonToken.END_ARRAY) {
      final @Nullable Object value = value(parser, token);
      if (!ended || value instanceof List) {
        list.add(Objects.requireNonNullElse(value, ""));
      }
      token = next(parser);
    }
    return list;
  }

  private @Nullable Object value(JsonParser parser, @Nullable JsonToken token) {
    if (++nodes > MOST_NODES) {
      throw new TraceException(
          content.path(),
          parser.currentTokenLocation().getLineNr(),
          "more than " + MOST_NODES + " values in one object",
          "allowed are fewer; export a shorter time");
    }
    if (token == null) {
      return null;
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      default -> null;
    };
  }

  private static @Nullable BigDecimal number(JsonParser parser) {
    return Decimals.parse(parser.getString());
  }
}
