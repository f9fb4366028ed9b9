package org.drsim.report;

import java.util.Collection;
import java.util.Map;

/**
 * Data for the scripts of a page, as JSON in which nothing ends the element it stands in: every
 * character that HTML knows is escaped.
 */
final class ScriptData {

  private final StringBuilder text = new StringBuilder();

  private ScriptData() {}

  /** A map, a collection, an array of numbers, a text, a number, a truth or null. */
  static String of(Object value) {
    final ScriptData data = new ScriptData();
    data.add(value);
    return data.text.toString();
  }

  private void add(Object value) {
    if (value instanceof Map<?, ?> map) {
      addMap(map);
    } else if (value instanceof Collection<?> items) {
      text.append('[');
      String comma = "";
      for (final Object item : items) {
        text.append(comma);
        add(item);
        comma = ",";
      }
      text.append(']');
    } else if (value instanceof double[] numbers) {
      addNumbers(numbers);
    } else if (value instanceof Number number) {
      addNumber(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      text.append(truth);
    } else {
      addText(value.toString());
    }
  }

  private void addMap(Map<?, ?> map) {
    text.append('{');
    String comma = "";
    for (final Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(comma);
      addText(String.valueOf(entry.getKey()));
      text.append(':');
      add(entry.getValue());
      comma = ",";
    }
    text.append('}');
  }

  private void addNumbers(double[] numbers) {
    text.append('[');
    for (int i = 0; i < numbers.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      addNumber(numbers[i]);
    }
    text.append(']');
  }

  private void addNumber(double number) {
    if (!Double.isFinite(number)) {
      text.append("null");
    } else if (number == StrictMath.rint(number) && Math.abs(number) < 1e15) {
      text.append((long) number);
    } else {
      text.append(number);
    }
  }

  private void addText(String value) {
    text.append('"');
    value.codePoints().forEach(this::addPoint);
    text.append('"');
  }

  private void addPoint(int point) {
    final boolean plain = point != '<' && point != '>' && point != '&' && point != '\'';
    if (point == '"' || point == '\\') {
      text.append('\\').append((char) point);
    } else if (plain && Text.isPrintable(point)) {
      text.appendCodePoint(point);
    } else if (plain) {
      // As the page spells it.
      text.append('\\').append(Text.spelled(point));
    } else {
      text.append(Text.spelled(point));
    }
  }
}
