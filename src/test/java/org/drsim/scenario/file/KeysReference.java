package org.drsim.scenario.file;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Count;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.drsim.scenario.Default;
import org.drsim.scenario.InRange;
import org.drsim.scenario.Scenario;
import org.drsim.sweep.Goal;
import org.drsim.sweep.VariedRange;

/** The page of the manual on the keys of scenario files, made of the records that they become. */
final class KeysReference {

  private static final String INTRODUCTION =
      """
      # Keys of a scenario

      This page is made by the program, of the records that files become. A key without a default has to be stated, unless it is
      optional. The grade of a default says how well it is founded: *published* by the provider, *measured*, or *assumed*; the others are
      choices of this tool. Where a distribution is allowed a single value is, too. [Scenario files](scenario-files.md) explains what they mean
      together. What files may state beside: `include` and `defaults` at the top, `machines: {csv: …}`, `count` and `zones` of a machine, `agent` of a
      policy.
      """;

  private static final String STUDY =
      """

      <a id="study"></a>

      # Keys of a study

      What a study file states; [Studies](studies.md) explains it. A path is what `--set` takes, such as `machines[db].count`.

      """;

  private static final String RANGE =
      """

      A range in `vary`:

      """;

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Duration.class, "duration, such as 5 min"),
          Map.entry(Instant.class, "instant, such as 2026-03-02T06:00:00Z"),
          Map.entry(Bytes.class, "amount, such as 64 MiB"),
          Map.entry(DataRate.class, "rate, such as 200 MB/s, or unlimited"),
          Map.entry(Share.class, "share, such as 30 %"),
          Map.entry(Count.class, "number, or unlimited"),
          Map.entry(String.class, "text"),
          Map.entry(Goal.class, "text"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(int.class, "whole number"),
          Map.entry(Integer.class, "whole number"),
          Map.entry(long.class, "whole number"),
          Map.entry(double.class, "number"),
          Map.entry(Double.class, "number"));

  /** What keys take that are written out before there is a record. */
  private static final String OPTIONAL = "*optional*";

  /** A scenario has them, and the reader fills them in where a file has not. */
  private static final Set<String> LEFT_OUT_IN_FILES = Set.of("Machine.disks", "Disk.size");

  private static final Map<String, String> ONLY_IN_FILES =
      Map.of(
          "include",
          "file, or list of: file",
          "defaults",
          "machine, disk, protection, each as one of those",
          "count",
          "whole number",
          "zones",
          "list of: name",
          "agent",
          "[Agent](#agent)");

  private final KeyDescriptions descriptions = KeyDescriptions.load();
  private final StringBuilder text = new StringBuilder(INTRODUCTION);
  private final Set<String> described = new LinkedHashSet<>();
  private final Set<Class<?>> seen = new LinkedHashSet<>();
  private final Deque<Class<?>> waiting = new ArrayDeque<>();

  String text() {
    meet(Scenario.class);
    while (!waiting.isEmpty()) {
      final Class<?> type = waiting.remove();
      if (type.isSealed()) {
        addFamily(type);
      } else {
        addRecord(type);
      }
    }
    addStudy();
    return text.toString();
  }

  private void addStudy() {
    text.append(STUDY).append("\n| Key | Value | Default | Meaning |\n|---|---|---|---|\n");
    final Shape shape = Shape.of(StudyKeys.class);
    for (final String key : FileKeys.of(shape)) {
      final Optional<Shape.Part> part =
          shape.parts().stream().filter(one -> one.key().equals(key)).findFirst();
      addKey(
          StudyKeys.class,
          key,
          part.map(this::value).orElse(""),
          part.map(KeysReference::fallback).orElse(""));
    }
    text.append(RANGE).append("\n| Key | Value | Default | Meaning |\n|---|---|---|---|\n");
    addKey(VariedRange.class, "from", "number, with its unit if any", "");
    addKey(VariedRange.class, "to", "number, with its unit if any", "");
    addKey(VariedRange.class, "steps", "whole number, from 1 to 10000", "*optional*");
    addKey(VariedRange.class, "scale", "linear / log", "`linear`");
    addKey(VariedRange.class, "whole", "true or false", "`false`");
  }

  private void addKey(Class<?> type, String key, String value, String fallback) {
    text.append("| `").append(key).append("` | ").append(value).append(" | ");
    text.append(fallback).append(" | ").append(meaning(type, key)).append(" |\n");
  }

  private void meet(Class<?> type) {
    if (seen.add(type)) {
      waiting.add(type);
    }
  }

  private void addFamily(Class<?> type) {
    addHeading(type);
    text.append("One of ");
    text.append(
        Arrays.stream(type.getPermittedSubclasses())
            .map(this::link)
            .collect(Collectors.joining(", ")));
    text.append(".\n");
  }

  /** With an anchor of its own: not everything that shows the page makes the same of a heading. */
  private void addHeading(Class<?> type) {
    text.append("\n<a id=\"").append(anchor(type)).append("\"></a>\n\n## ");
    text.append(name(type)).append("\n\n");
    text.append(descriptions.of(type).map(words -> words + "\n\n").orElse(""));
  }

  private void addRecord(Class<?> type) {
    addHeading(type);
    text.append("| Key | Value | Default | Meaning |\n|---|---|---|---|\n");
    final Shape shape = Shape.of(type);
    for (final String key : FileKeys.of(shape)) {
      final Optional<Shape.Part> part =
          shape.parts().stream().filter(one -> one.key().equals(key)).findFirst();
      addKey(
          type,
          key,
          part.map(this::value).orElse(ONLY_IN_FILES.getOrDefault(key, "")),
          LEFT_OUT_IN_FILES.contains(KeyDescriptions.name(type) + "." + key)
              ? OPTIONAL
              : part.map(KeysReference::fallback).orElse(OPTIONAL));
    }
  }

  private String meaning(Class<?> type, String key) {
    described.add(KeyDescriptions.name(type) + "." + key);
    return descriptions.of(type, key).orElse("").replace("|", "\\|");
  }

  /** All keys that the page knows, by their types. */
  Set<String> described() {
    return described;
  }

  /** All types that the page knows. */
  Set<Class<?>> types() {
    return seen;
  }

  private String value(Shape.Part part) {
    final String one = part.isIdentifier() ? "name" : typed(part);
    final String many = part.isList() ? "list of: " + one : one;
    return many + part.range().map(KeysReference::range).orElse("");
  }

  private String typed(Shape.Part part) {
    final Class<?> type = part.type();
    if (type == Distribution.class) {
      return "distribution of a " + part.dimension().map(KeysReference::word).orElse("value");
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(Scalars::print)
          .collect(Collectors.joining(" / "));
    }
    if (NAMES.containsKey(type)) {
      return NAMES.get(type);
    }
    return type.isRecord() && Scalars.reader(type).isEmpty() || type.isSealed()
        ? link(type)
        : "text (" + name(type) + ")";
  }

  private static String word(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }

  private static String range(InRange range) {
    final String from = range.from().isEmpty() ? "" : " from " + range.from();
    return "," + from + (range.to().isEmpty() ? "" : " to " + range.to());
  }

  private static String fallback(Shape.Part part) {
    return part.fallback()
        .map(KeysReference::shown)
        .orElse(part.isNullable() || part.isOptional() ? OPTIONAL : "");
  }

  private static String shown(Default fallback) {
    final String value = "`" + fallback.value() + "`";
    return Default.Grade.of(fallback)
        .map(grade -> value + ", " + grade + ": " + fallback.source())
        .orElse(value);
  }

  private String link(Class<?> type) {
    meet(type);
    return "[" + name(type) + "](#" + anchor(type) + ")";
  }

  private static String anchor(Class<?> type) {
    return name(type).toLowerCase(Locale.ROOT);
  }

  private static String name(Class<?> type) {
    final Class<?> outer = type.getDeclaringClass();
    return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
  }
}
