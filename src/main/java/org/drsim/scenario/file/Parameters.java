package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Suggestion;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of distributions; each method gives null after a problem. */
final class Parameters {

  private static final String VALUE = "value";
  private static final String WEIGHT = "weight";

  private final Problems problems;
  private final Dimension dimension;

  Parameters(Problems problems, Dimension dimension) {
    this.problems = problems;
    this.dimension = dimension;
  }

  /** A parameter in the unit of the distribution; over 0. */
  @Nullable Double quantity(Node.Mapping mapping, String key, Where at) {
    return positive(mapping, key, dimension, at);
  }

  /** A parameter without unit; over 0. */
  @Nullable Double number(Node.Mapping mapping, String key, Where at) {
    return positive(mapping, key, Dimension.COUNT, at);
  }

  private @Nullable Double positive(Node.Mapping mapping, String key, Dimension unit, Where at) {
    final Node stated = required(mapping, key, at);
    final Double value = stated == null ? null : parse(stated, unit, at.key(key));
    if (stated != null && value != null && value <= 0) {
      problems.add(stated.place(), at.key(key), stated.kind() + "; allowed is more than 0");
      return null;
    }
    return value;
  }

  private @Nullable Node required(Node.Mapping mapping, String key, Where at) {
    final Node stated = mapping.get(key);
    if (stated == null) {
      problems.add(mapping.firstKey(), at.key(key), "not stated; this key is required");
    }
    return stated;
  }

  /** A single value in the unit of the distribution. */
  @Nullable Double quantity(Node node, Where at) {
    return parse(node, dimension, at);
  }

  private @Nullable Double parse(Node node, Dimension unit, Where at) {
    if (!(node instanceof Node.Scalar scalar)) {
      problems.add(node.place(), at, node.kind() + "; allowed is a single value");
      return null;
    }
    try {
      return unit.parse(scalar.text());
    } catch (InvalidQuantityException e) {
      problems.add(node.place(), at, scalar.kind() + "; " + e.allowed());
      return null;
    }
  }

  /** A list of values in the unit of the distribution. */
  @Nullable List<Double> quantities(Node.Items list, Where at) {
    final List<Double> values = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      final Double value = quantity(list.items().get(i), at.item(Integer.toString(i)));
      if (value != null) {
        values.add(value);
      }
    }
    return values.size() == list.items().size() ? values : null;
  }

  /**
   * As many values as {@code form} names, each at least the one before, the last above the first.
   */
  @Nullable List<Double> rising(Node.Items list, List<String> form, Where at) {
    final List<Double> values = quantities(list, at);
    if (values == null) {
      return null;
    }
    final boolean isRising = values.stream().sorted().toList().equals(values);
    if (values.size() != form.size()
        || !isRising
        || values.get(0).equals(values.get(values.size() - 1))) {
      problems.add(
          list.place(),
          at,
          (values.size() == form.size() ? "values that do not rise" : values.size() + " values")
              + "; allowed are "
              + form
              + ", in rising order");
      return null;
    }
    return values;
  }

  /** The values and weights of a discrete distribution. */
  @Nullable List<Discrete.Outcome> outcomes(Node.Items list, Where at) {
    final List<Discrete.Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      final Discrete.Outcome outcome = outcome(list.items().get(i), at.item(Integer.toString(i)));
      if (outcome != null) {
        outcomes.add(outcome);
      }
    }
    return outcomes.size() == list.items().size() ? outcomes : null;
  }

  private Discrete.@Nullable Outcome outcome(Node node, Where at) {
    if (!(node instanceof Node.Mapping mapping)) {
      problems.add(node.place(), at, node.kind() + "; allowed is a mapping {value, weight}");
      return null;
    }
    allow(List.of(VALUE, WEIGHT), mapping, at);
    final Node stated = required(mapping, VALUE, at);
    final Double value = stated == null ? null : quantity(stated, at.key(VALUE));
    final Double weight = number(mapping, WEIGHT, at);
    return value == null || weight == null ? null : new Discrete.Outcome(value, weight);
  }

  /** Reports all other keys. */
  void allow(List<String> known, Node.Mapping mapping, Where at) {
    for (final Node.Entry entry : mapping.entries()) {
      if (!known.contains(entry.key())) {
        problems.add(
            entry.keyPlace(),
            at.key(entry.key()),
            "unknown key; allowed: "
                + String.join(", ", known)
                + Suggestion.didYouMean(entry.key(), known));
      }
    }
  }

  /** A distribution; parameters that are right by themselves may still not fit each other. */
  @Nullable Distribution make(Node node, Where at, Supplier<Distribution> family) {
    try {
      return family.get();
    } catch (IllegalArgumentException e) {
      return refuse(node, at, String.valueOf(e.getMessage()));
    }
  }

  /** One between ends, which a problem names as they are stated. */
  @Nullable Distribution cut(
      Node.Mapping mapping, List<String> ends, Where at, Supplier<Distribution> family) {
    try {
      return family.get();
    } catch (IllegalArgumentException e) {
      final String found =
          ends.stream()
              .filter(key -> mapping.get(key) != null)
              .map(key -> key + " " + Text.shown(mapping.text(key).orElse("")))
              .collect(Collectors.joining(" and "));
      return refuse(mapping, at, found + "; " + e.getMessage());
    }
  }

  @Nullable Distribution refuse(Node node, Where at, String message) {
    problems.add(node.place(), at, message);
    return null;
  }
}
