package org.drsim.scenario.file;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.quantity.Continuous;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Discrete;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.quantity.Triangular;
import org.drsim.quantity.Truncated;
import org.drsim.scenario.InRange;
import org.drsim.scenario.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Reads a distribution: a plain value for a constant, or a mapping whose one key says of which kind
 * it is. The ends {@code min} and {@code max} stand among the parameters or beside the kind.
 */
final class DistributionReader {

  private static final String MIN = "min";
  private static final String MAX = "max";

  /** The kinds with their parameters, as messages show them. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("lognormal", "a mapping {median or mean, sigma}");
    KINDS.put("exponential", "a mapping {mean}");
    KINDS.put("weibull", "a mapping {shape, scale}");
    KINDS.put("gamma", "a mapping {shape, mean}");
    KINDS.put("uniform", "a list [a, b]");
    KINDS.put("triangular", "a list [min, mode, max]");
    KINDS.put("discrete", "a list [{value, weight}, …]");
    KINDS.put("empirical", "a list of values");
  }

  /** Whether a mapping states a kind of distribution. */
  static boolean isDistribution(Node.Mapping mapping) {
    return mapping.keys().stream().anyMatch(KINDS::containsKey);
  }

  private final Problems problems;
  private final Parameters parameters;
  private final Dimension dimension;
  private final @Nullable InRange range;
  private final Where where;
  private final boolean isOnCalendar;
  private final @Nullable Instant start;

  /**
   * For a key.
   *
   * @param start of the simulation; null if it cannot be read
   */
  DistributionReader(Problems problems, Shape.Part part, Where where, @Nullable Instant start) {
    this.problems = problems;
    this.dimension = part.dimension().orElseThrow();
    this.parameters = new Parameters(problems, dimension);
    this.range = part.range().orElse(null);
    this.where = where;
    this.isOnCalendar = part.isOnCalendar();
    this.start = start;
  }

  /** For values of no key of a record. */
  DistributionReader(Problems problems, Dimension dimension, Where where) {
    this.problems = problems;
    this.dimension = dimension;
    this.parameters = new Parameters(problems, dimension);
    this.range = null;
    this.where = where;
    this.isOnCalendar = false;
    this.start = null;
  }

  /** The distribution; null after a problem. */
  @Nullable Distribution read(Node node) {
    final int before = problems.count();
    final Distribution read = node instanceof Node.Mapping mapping ? kind(mapping) : constant(node);
    return read != null && problems.count() == before && isInRange(read, node) ? read : null;
  }

  private @Nullable Distribution constant(Node node) {
    if (node instanceof Node.Items) {
      return parameters.refuse(node, where, "a list; allowed is a value or one of " + kinds());
    }
    if (isOnCalendar && node instanceof Node.Scalar at && StartOfTime.isInstant(at.text())) {
      return instant(at);
    }
    final Double value = parameters.quantity(node, where);
    return value == null ? null : Distribution.constant(value);
  }

  private @Nullable Distribution instant(Node.Scalar at) {
    try {
      return Distribution.constant(StartOfTime.seconds(at.text(), start));
    } catch (InvalidQuantityException e) {
      return parameters.refuse(at, where, at.kind() + "; " + e.allowed());
    }
  }

  private @Nullable Distribution kind(Node.Mapping mapping) {
    final List<Node.Entry> kinds =
        mapping.entries().stream().filter(e -> KINDS.containsKey(e.key())).toList();
    if (kinds.size() != 1) {
      reportKinds(mapping, kinds);
      return null;
    }
    final Node.Entry kind = kinds.get(0);
    parameters.allow(List.of(kind.key(), MIN, MAX), mapping, where);
    final Distribution whole = of(kind.key(), kind.value(), where.key(kind.key()));
    return whole == null ? null : cut(whole, mapping, where);
  }

  private void reportKinds(Node.Mapping mapping, List<Node.Entry> kinds) {
    final String allowed = "; allowed is a value or exactly one of " + kinds();
    if (kinds.isEmpty()) {
      final String first = mapping.keys().stream().findFirst().orElse("");
      problems.add(
          mapping.firstKey(),
          where,
          "no known kind of distribution" + allowed + Suggestion.didYouMean(first, KINDS.keySet()));
    } else {
      final Node.Entry second = kinds.get(1);
      problems.add(
          second.keyPlace(),
          where,
          "two kinds of distribution, " + kinds.get(0).key() + " and " + second.key() + allowed);
    }
  }

  private static String kinds() {
    return String.join(", ", KINDS.keySet());
  }

  private @Nullable Distribution of(String kind, Node node, Where at) {
    final String form = KINDS.getOrDefault(kind, "");
    if (node instanceof Node.Mapping mapping && form.startsWith("a mapping")) {
      final Distribution whole = ofMapping(kind, mapping, at);
      return whole == null ? null : cut(whole, mapping, at);
    }
    return node instanceof Node.Items list && form.startsWith("a list")
        ? ofList(kind, list, at)
        : parameters.refuse(node, at, node.kind() + "; allowed is " + form);
  }

  private @Nullable Distribution ofMapping(String kind, Node.Mapping mapping, Where at) {
    return switch (kind) {
      case "lognormal" -> lognormal(mapping, at);
      case "exponential" -> exponential(mapping, at);
      case "weibull" -> shaped(mapping, "scale", Distribution::weibull, at);
      default -> shaped(mapping, "mean", Distribution::gamma, at);
    };
  }

  private @Nullable Distribution lognormal(Node.Mapping mapping, Where at) {
    parameters.allow(List.of("median", "mean", "sigma", MIN, MAX), mapping, at);
    final boolean hasMedian = mapping.get("median") != null;
    final boolean hasMean = mapping.get("mean") != null;
    if (hasMedian == hasMean) {
      final String found = hasMedian ? "both median and mean" : "neither median nor mean";
      problems.add(mapping.firstKey(), at, found + "; exactly one of them is needed");
      return null;
    }
    final Double location = parameters.quantity(mapping, hasMedian ? "median" : "mean", at);
    final Double sigma = parameters.number(mapping, "sigma", at);
    if (sigma == null || location == null) {
      return null;
    }
    return parameters.make(
        mapping,
        at,
        () ->
            hasMedian
                ? Distribution.lognormalOfMedian(location, sigma)
                : Distribution.lognormalOfMean(location, sigma));
  }

  private @Nullable Distribution exponential(Node.Mapping mapping, Where at) {
    parameters.allow(List.of("mean", MIN, MAX), mapping, at);
    final Double mean = parameters.quantity(mapping, "mean", at);
    return mean == null ? null : parameters.make(mapping, at, () -> Distribution.exponential(mean));
  }

  /** A distribution of a shape and a value that scales it. */
  private interface Shaped {
    Distribution of(double shape, double scale);
  }

  private @Nullable Distribution shaped(
      Node.Mapping mapping, String scaleKey, Shaped family, Where at) {
    parameters.allow(List.of("shape", scaleKey, MIN, MAX), mapping, at);
    final Double shape = parameters.number(mapping, "shape", at);
    final Double scale = parameters.quantity(mapping, scaleKey, at);
    return shape == null || scale == null
        ? null
        : parameters.make(mapping, at, () -> family.of(shape, scale));
  }

  private @Nullable Distribution ofList(String kind, Node.Items list, Where at) {
    return switch (kind) {
      case "uniform" -> uniform(parameters.rising(list, List.of("a", "b"), at));
      case "triangular" -> triangular(parameters.rising(list, List.of("min", "mode", "max"), at));
      case "discrete" -> {
        final List<Discrete.Outcome> outcomes = parameters.outcomes(list, at);
        yield outcomes == null
            ? null
            : parameters.make(list, at, () -> Distribution.discrete(outcomes));
      }
      default -> {
        final List<Double> values = parameters.quantities(list, at);
        yield values == null
            ? null
            : parameters.make(list, at, () -> Distribution.empirical(values));
      }
    };
  }

  private static @Nullable Distribution uniform(@Nullable List<Double> ends) {
    return ends == null ? null : Distribution.uniform(ends.get(0), ends.get(1));
  }

  private static @Nullable Distribution triangular(@Nullable List<Double> corners) {
    return corners == null
        ? null
        : Distribution.triangular(corners.get(0), corners.get(1), corners.get(2));
  }

  /** The distribution between the ends that the mapping states, if any. */
  private @Nullable Distribution cut(Distribution whole, Node.Mapping mapping, Where at) {
    final Double min = end(mapping, MIN, Double.NEGATIVE_INFINITY, at);
    final Double max = end(mapping, MAX, Double.POSITIVE_INFINITY, at);
    if (min == null || max == null || (min.isInfinite() && max.isInfinite())) {
      return whole;
    }
    return parameters.cut(mapping, List.of(MIN, MAX), at, () -> whole.truncated(min, max));
  }

  private @Nullable Double end(Node.Mapping mapping, String key, double none, Where at) {
    final Node stated = mapping.get(key);
    return stated == null ? Double.valueOf(none) : parameters.quantity(stated, at.key(key));
  }

  /**
   * Whether all stated values lie in the range of the key. Of a kind that reaches from 0 to
   * infinity, the mean must.
   */
  private boolean isInRange(Distribution read, Node node) {
    if (range == null) {
      return true;
    }
    final boolean isOpen =
        read instanceof Truncated || (read instanceof Continuous && !(read instanceof Triangular));
    final double low = isOpen ? read.mean() : read.minimum();
    final double high = isOpen ? read.mean() : read.maximum();
    if ((!range.from().isEmpty() && low < dimension.parse(range.from()))
        || (!range.to().isEmpty() && high > dimension.parse(range.to()))) {
      parameters.refuse(
          node, where, Text.quote(read.print(dimension)) + "; " + Ranges.describe(range));
      return false;
    }
    return true;
  }
}
