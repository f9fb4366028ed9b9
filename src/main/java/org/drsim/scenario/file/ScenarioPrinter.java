package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Shorthand;
import org.jspecify.annotations.Nullable;

/**
 * Writes a complete scenario as a file that, read again, gives an equal one: without defaults, and
 * whatever the catalogue then says. Machines that {@code count} makes are stated with it.
 */
public final class ScenarioPrinter {

  /** Texts that YAML reads as themselves without quotes, also between braces. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._/%+-]|:(?=[A-Za-z0-9])| (?=[A-Za-z0-9(/%]))*");

  private static final Pattern NOTHING = Pattern.compile("null|Null|NULL");

  private ScenarioPrinter() {}

  /** The text of the file; lines end with {@code \n}. */
  public static String print(Scenario scenario) {
    final StringBuilder text = new StringBuilder();
    for (final Shape.Part part : Shape.of(Scenario.class).parts()) {
      final Object value = part.valueIn(scenario);
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        text.append(part.key()).append(':').append(top(scenario, part, value)).append('\n');
      }
    }
    return text.toString();
  }

  /** One line per item of a list, and per anything else. */
  private static String top(Scenario scenario, Shape.Part part, Object value) {
    if (!part.isList() || part.type().isAnnotationPresent(Shorthand.class)) {
      return " " + inline(part, value);
    }
    final List<String> lines =
        part.type() == Machine.class
            ? MachineLines.of(scenario)
            : ((List<?>) value).stream().map(item -> inline(part, item)).toList();
    return "\n  - " + String.join("\n  - ", lines);
  }

  /** A value in one line. */
  static String inline(Shape.Part part, Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(item -> inline(part, item))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Distribution distribution) {
      return distribution.print(part.dimension().orElseThrow());
    }
    return value instanceof Record record && Scalars.reader(value.getClass()).isEmpty()
        ? mapping(record)
        : scalar(Scalars.print(value));
  }

  static String mapping(Record record) {
    final List<Shape.Part> parts = Shape.of(record.getClass()).parts();
    final Shorthand shorthand = record.getClass().getAnnotation(Shorthand.class);
    final List<Shape.Part> given =
        parts.stream().filter(part -> stated(part.valueIn(record)) != null).toList();
    if (shorthand != null && given.size() == 1 && given.get(0).key().equals(shorthand.value())) {
      return inline(given.get(0), Optional.ofNullable(given.get(0).valueIn(record)).orElseThrow());
    }
    return braces(entries(record));
  }

  static List<String> entries(Record record) {
    final List<String> entries = new ArrayList<>();
    for (final Shape.Part part : Shape.of(record.getClass()).parts()) {
      final Object value = stated(part.valueIn(record));
      if (value != null) {
        entries.add(part.key() + ": " + inline(part, value));
      }
    }
    return entries;
  }

  private static @Nullable Object stated(@Nullable Object value) {
    final Object own = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    return own instanceof List<?> list && list.isEmpty() ? null : own;
  }

  static String braces(List<String> entries) {
    return "{" + String.join(", ", entries) + "}";
  }

  static String scalar(String text) {
    if (PLAIN.matcher(text).matches() && !NOTHING.matcher(text).matches()) {
      return text;
    }
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
