package org.drsim.scenario.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Values of one word or line: from and to text. All readers throw {@link InvalidQuantityException}.
 */
final class Scalars {

  private static final int MAX_TEXT = 1000;
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d{1,400}(\\.\\d{0,400})?|\\.\\d{1,400})([eE][-+]?\\d{1,3})?");
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2500-01-01T00:00:00Z");

  private static final Map<Class<?>, Function<String, Object>> READERS =
      Map.of(
          String.class, Scalars::text,
          boolean.class, Scalars::truth,
          int.class, Scalars::integer,
          Integer.class, Scalars::integer,
          long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE),
          double.class, Scalars::number,
          Double.class, Scalars::number,
          Long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE),
          Duration.class, Durations::parse,
          Instant.class, Scalars::instant);

  private static final ClassValue<Optional<Function<String, Object>>> BY_TYPE =
      new ClassValue<>() {
        @Override
        protected Optional<Function<String, Object>> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Scalars() {}

  /** What reads values of a type; nothing for types that are not written as one word or line. */
  static Optional<Function<String, Object>> reader(Class<?> type) {
    return BY_TYPE.get(type);
  }

  /** A value as a file would state it, before quoting. */
  static String print(Object value) {
    if (value instanceof Enum<?> constant) {
      return word(constant);
    }
    return value instanceof Duration duration ? Durations.print(duration) : value.toString();
  }

  private static Optional<Function<String, Object>> find(Class<?> type) {
    final @Nullable Function<String, Object> known = READERS.get(type);
    if (known != null) {
      return Optional.of(known);
    }
    return type.isEnum() ? Optional.of(text -> constant(text, type)) : parseMethod(type);
  }

  /** Quantities read themselves: {@code static T parse(String)}. */
  private static Optional<Function<String, Object>> parseMethod(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.getName().equals("parse") && Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getReturnType() == type)
        .filter(m -> Arrays.equals(m.getParameterTypes(), new Class<?>[] {String.class}))
        .findFirst()
        .map(method -> text -> call(method, text));
  }

  private static Object call(Method parse, String text) {
    try {
      return parse.invoke(null, text);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InvalidQuantityException invalid) {
        throw invalid;
      }
      throw new IllegalStateException(parse + " failed on " + Text.quote(text), e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(parse + " is not accessible", e);
    }
  }

  private static Object text(String text) {
    if (text.isBlank()
        || text.length() > MAX_TEXT
        || !text.codePoints().allMatch(Text::isPrintable)) {
      throw new InvalidQuantityException(
          text, "allowed is a text of one line and 1 to " + MAX_TEXT + " characters");
    }
    return text;
  }

  private static Object truth(String text) {
    return switch (text) {
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default -> throw new InvalidQuantityException(text, "allowed is true or false");
    };
  }

  private static Object integer(String text) {
    return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private static long whole(String text, long from, long to) {
    try {
      final long value = Long.parseLong(text.strip());
      if (value >= from && value <= to) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, with what is allowed.
    }
    throw new InvalidQuantityException(
        text, "allowed is a whole number from " + from + " to " + to);
  }

  private static Object number(String text) {
    // Double.parseDouble alone would also take 0x1p3, 1d and NaN.
    if (NUMBER.matcher(text.strip()).matches()) {
      final double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    }
    throw new InvalidQuantityException(text, "allowed is a number such as 1.5");
  }

  private static Object instant(String text) {
    try {
      final Instant instant = Instant.parse(text.strip());
      if (!instant.isBefore(EARLIEST) && instant.isBefore(LATEST)) {
        return instant;
      }
    } catch (DateTimeException e) {
      // Said below, with what is allowed.
    }
    throw new InvalidQuantityException(
        text, "allowed is an instant from 1900 to 2499 such as 2026-03-02T00:00:00Z");
  }

  private static Object constant(String text, Class<?> type) {
    final Object[] constants = type.getEnumConstants();
    for (final Object constant : constants) {
      if (word((Enum<?>) constant).equalsIgnoreCase(text.strip())) {
        return constant;
      }
    }
    final List<String> words = Arrays.stream(constants).map(c -> word((Enum<?>) c)).toList();
    throw new InvalidQuantityException(
        text, "allowed: " + String.join(", ", words) + Suggestion.didYouMean(text.strip(), words));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
