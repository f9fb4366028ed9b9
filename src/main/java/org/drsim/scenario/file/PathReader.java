package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Suggestion;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.Varied;
import org.drsim.sweep.VariedDistribution;
import org.drsim.sweep.VariedRange;
import org.drsim.sweep.VariedValues;
import org.jspecify.annotations.Nullable;

/** Reads the mappings of a study file whose keys are paths of the scenario. */
final class PathReader {

  private static final String FORMS =
      "a list of values, {from, to, steps, scale, whole}, or a distribution";
  private static final List<String> RANGE_KEYS = List.of("from", "to", "steps", "scale", "whole");
  private static final Pattern END =
      Pattern.compile("\\s*([-+]?\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?)\\s*(.*?)\\s*");

  /** What distributions can be of; without a unit they are of plain numbers. */
  static final List<Dimension> WITH_UNITS =
      List.of(
          Dimension.DURATION,
          Dimension.SIZE,
          Dimension.SHARE,
          Dimension.DATA_RATE,
          Dimension.FREQUENCY);

  static final int MOST_STEPS = 10_000;

  private final Problems problems;

  /** Where each path, and each value at a path, stands. */
  private final Map<PathValue, Place> places = new LinkedHashMap<>();

  PathReader(Problems problems) {
    this.problems = problems;
  }

  /** Where a value at a path stands; nothing where the file does not state it. */
  Optional<Place> placeOf(PathValue value) {
    return Optional.ofNullable(places.get(value))
        .or(() -> Optional.ofNullable(places.get(new PathValue(value.path(), ""))));
  }

  /** What is varied; what cannot be read is left out. */
  List<Varied> vary(@Nullable Node node, Where where) {
    final List<Varied> all = new ArrayList<>();
    for (final Node.Entry entry : entries(node, where)) {
      final Varied varied = varied(entry, where.item(entry.key()));
      if (varied != null) {
        places.put(new PathValue(entry.key(), ""), entry.keyPlace());
        all.add(varied);
      }
    }
    return all;
  }

  /** Values at paths. */
  List<PathValue> values(@Nullable Node node, Where where) {
    final List<PathValue> all = new ArrayList<>();
    for (final Node.Entry entry : entries(node, where)) {
      all.add(placed(entry.key(), entry.value()));
    }
    return all;
  }

  private List<Node.Entry> entries(@Nullable Node node, Where where) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(
          node.place(), where, node.kind() + "; allowed is a mapping from paths to values");
      return List.of();
    }
    final List<Node.Entry> good = new ArrayList<>();
    for (final Node.Entry entry : mapping.entries()) {
      if (NodePath.parse(entry.key()).isEmpty()) {
        problems.add(
            entry.keyPlace(),
            where,
            Text.quote(entry.key())
                + " is not a path; a path is key(.key | [name] | [index])*, such as"
                + " machines[db].region");
      } else {
        good.add(entry);
      }
    }
    return List.copyOf(good);
  }

  private PathValue placed(String path, Node node) {
    final PathValue value = new PathValue(path, FlowText.of(node));
    places.put(value, node.place());
    return value;
  }

  private @Nullable Varied varied(Node.Entry entry, Where at) {
    if (entry.value() instanceof Node.Items list && !list.items().isEmpty()) {
      return new VariedValues(
          entry.key(),
          list.items().stream().map(item -> placed(entry.key(), item).value()).distinct().toList());
    }
    if (entry.value() instanceof Node.Mapping mapping) {
      return DistributionReader.isDistribution(mapping)
          ? distribution(entry.key(), mapping, at)
          : range(entry.key(), mapping, at);
    }
    problems.add(entry.value().place(), at, entry.value().kind() + "; allowed is " + FORMS);
    return null;
  }

  private @Nullable Varied distribution(String path, Node.Mapping mapping, Where at) {
    final Dimension dimension = dimension(mapping);
    final Distribution read = new DistributionReader(problems, dimension, at).read(mapping);
    return read == null ? null : new VariedDistribution(path, dimension, read);
  }

  /** The first value with a unit tells. */
  private static Dimension dimension(Node node) {
    final String text = FlowText.of(node);
    final Matcher value = Pattern.compile("\\d[\\d.eE+-]*\\s*(?:[A-Za-z/]+|%)").matcher(text);
    while (value.find()) {
      for (final Dimension dimension : WITH_UNITS) {
        try {
          dimension.parse(value.group().strip());
          return dimension;
        } catch (InvalidQuantityException e) {
          // Of another one.
        }
      }
    }
    return Dimension.COUNT;
  }

  private @Nullable Varied range(String path, Node.Mapping mapping, Where at) {
    new Parameters(problems, Dimension.COUNT).allow(RANGE_KEYS, mapping, at);
    final Matcher from = end(mapping, "from", at);
    final Matcher to = end(mapping, "to", at);
    final String scale = word(mapping, "scale", "linear", List.of("linear", "log"), at);
    final String whole = word(mapping, "whole", "false", List.of("true", "false"), at);
    final int steps = steps(mapping, at);
    if (from == null || to == null) {
      return null;
    }
    if (!from.group(2).equals(to.group(2))) {
      problems.add(
          mapping.firstKey(),
          at,
          Text.quote(from.group()) + " to " + Text.quote(to.group()) + "; allowed is one unit");
      return null;
    }
    final double low = Double.parseDouble(from.group(1));
    final double high = Double.parseDouble(to.group(1));
    if (scale.equals("log") && !(low > 0 && high > 0)) {
      problems.add(mapping.firstKey(), at, "a log scale from or to 0; allowed is more than 0");
      return null;
    }
    return new VariedRange(
        path,
        low,
        high,
        from.group(2),
        steps,
        scale.equals("log") ? VariedRange.Scale.LOG : VariedRange.Scale.LINEAR,
        whole.equals("true"));
  }

  private @Nullable Matcher end(Node.Mapping mapping, String key, Where at) {
    final Node node = mapping.get(key);
    if (node == null) {
      final String meant = mapping.entries().isEmpty() ? "" : mapping.entries().get(0).key();
      problems.add(
          mapping.firstKey(),
          at,
          "no " + key + "; allowed is " + FORMS + Suggestion.didYouMean(meant, RANGE_KEYS));
      return null;
    }
    final Matcher number = END.matcher(node instanceof Node.Scalar scalar ? scalar.text() : "");
    if (!number.matches()) {
      problems.add(
          node.place(), at.key(key), node.kind() + "; allowed is a number, with its unit if any");
      return null;
    }
    return number;
  }

  private String word(
      Node.Mapping mapping, String key, String fallback, List<String> allowed, Where at) {
    final Node node = mapping.get(key);
    if (node == null) {
      return fallback;
    }
    final String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
    if (!allowed.contains(text)) {
      problems.add(
          node.place(),
          at.key(key),
          node.kind()
              + "; allowed: "
              + String.join(", ", allowed)
              + Suggestion.didYouMean(text, allowed));
      return fallback;
    }
    return text;
  }

  /** 0 where none are stated. */
  private int steps(Node.Mapping mapping, Where at) {
    final Node node = mapping.get("steps");
    if (node == null) {
      return 0;
    }
    final String text = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
    final int steps = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    if (steps < 1 || steps > MOST_STEPS) {
      problems.add(
          node.place(),
          at.key("steps"),
          node.kind() + "; allowed is a whole number from 1 to " + MOST_STEPS);
    }
    return steps;
  }
}
