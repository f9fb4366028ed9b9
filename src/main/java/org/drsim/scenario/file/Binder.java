package org.drsim.scenario.file;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.ChosenBy;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Shorthand;
import org.drsim.scenario.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * Turns a tree into records, driven by their components. Goes on after a problem: a bad value is
 * replaced by the key's default, and an item without one is left out and its name remembered, so
 * that one fault is reported once.
 */
final class Binder {

  private static final Map<Class<?>, List<String>> KNOWN_KEYS = new ConcurrentHashMap<>();

  private final Problems problems;
  private final Ledger ledger;
  private final Set<String> unreadable = new HashSet<>();
  private final KeptItems kept = new KeptItems();
  private final boolean isWhole;
  private boolean allMachines = true;
  private @Nullable Instant start;

  /**
   * For one tree.
   *
   * @param isWhole whether no part of the scenario is missing for a reason that is reported already
   */
  Binder(Problems problems, Ledger ledger, boolean isWhole) {
    this.problems = problems;
    this.ledger = ledger;
    this.isWhole = isWhole;
  }

  /** Whether what is not there is not stated either. */
  boolean isWhole() {
    return isWhole;
  }

  /** The names of list items that are stated but could not be read. */
  Set<String> unreadable() {
    return unreadable;
  }

  /** Whether no machine had to be left out. */
  boolean allMachines() {
    return allMachines;
  }

  /** Which items of lists were not left out. */
  KeptItems kept() {
    return kept;
  }

  void unreadableMachine(Node item) {
    allMachines = false;
    unreadable(item);
  }

  /** The scenario of a file's tree; null where no useful part of it can be read. */
  @Nullable Scenario scenario(Node.Mapping root) {
    start = StartOfTime.statedIn(root);
    return (Scenario) record(root, Scenario.class, Where.ROOT);
  }

  /** A record or variant of a sealed family; null after a problem. */
  @Nullable Object structure(Node node, Class<?> type, Where where) {
    return type.isSealed() ? variant(node, type, where) : record(node, type, where);
  }

  void unreadable(Node item) {
    ItemNames.nameOf(item).ifPresent(unreadable::add);
  }

  void problem(Place place, Object where, String message) {
    problems.add(place, where, message);
  }

  private @Nullable Object variant(Node node, Class<?> family, Where where) {
    final List<Class<?>> variants = Arrays.asList(family.getPermittedSubclasses());
    final Node.Mapping mapping = asMapping(node, family, where);
    if (mapping == null) {
      return null;
    }
    final List<Class<?>> given =
        variants.stream().filter(v -> mapping.get(choosingKey(v)) != null).toList();
    if (given.size() == 1) {
      return record(mapping, given.get(0), where);
    }
    final List<String> choices = variants.stream().map(Binder::choosingKey).toList();
    if (given.isEmpty()) {
      noVariant(mapping, choices, where);
    } else {
      final Node.Entry second = mapping.entry(choosingKey(given.get(1)));
      problem(
          second == null ? mapping.firstKey() : second.keyPlace(),
          where,
          String.join(" and ", given.stream().map(Binder::choosingKey).toList())
              + " exclude each other; allowed is exactly one of "
              + String.join(", ", choices));
    }
    return null;
  }

  private void noVariant(Node.Mapping mapping, List<String> choices, Where where) {
    final String meant =
        mapping.keys().stream()
            .map(key -> Suggestion.didYouMean(key, choices))
            .filter(suggestion -> !suggestion.isEmpty())
            .findFirst()
            .orElse("");
    problem(
        mapping.firstKey(),
        where,
        "none of the keys that say of which kind it is; exactly one is needed: "
            + String.join(", ", choices)
            + meant);
  }

  private static String choosingKey(Class<?> variant) {
    return variant.getAnnotation(ChosenBy.class).value();
  }

  private @Nullable Object record(Node node, Class<?> type, Where where) {
    final Node.Mapping mapping = asMapping(node, type, where);
    if (mapping == null) {
      return null;
    }
    final Shape shape = Shape.of(type);
    reportUnknownKeys(mapping, shape, where);
    final @Nullable Object[] values = new @Nullable Object[shape.parts().size()];
    boolean whole = true;
    for (int i = 0; i < values.length; i++) {
      final Shape.Part part = shape.parts().get(i);
      values[i] = part(mapping, part, where.key(part.key()));
      whole &= values[i] != null || part.isNullable();
    }
    return whole ? shape.create(values) : null;
  }

  private Node.@Nullable Mapping asMapping(Node node, Class<?> type, Where where) {
    if (node instanceof Node.Mapping mapping) {
      return mapping;
    }
    final Shorthand shorthand = type.getAnnotation(Shorthand.class);
    if (shorthand != null
        && (node instanceof Node.Scalar || (shorthand.list() && node instanceof Node.Items))) {
      return new Node.Mapping(
          List.of(new Node.Entry(shorthand.value(), node.place(), node)), node.place());
    }
    wrongKind(node, shorthand == null ? "a mapping" : "a name or a mapping", where);
    return null;
  }

  private void reportUnknownKeys(Node.Mapping mapping, Shape shape, Where where) {
    final List<String> known = KNOWN_KEYS.computeIfAbsent(shape.type(), t -> FileKeys.of(shape));
    for (final Node.Entry entry : mapping.entries()) {
      if (!problems.isFull() && !known.contains(entry.key())) {
        problem(
            entry.keyPlace(),
            where.key(entry.key()),
            isRestOfNumber(entry)
                ? "unknown key; decimals follow a point, not a comma"
                : "unknown key; allowed: "
                    + String.join(", ", known)
                    + Suggestion.didYouMean(entry.key(), known));
      }
    }
  }

  /** As {@code 5 MB/s} in {@code {churn: 1,5 MB/s}}. */
  private static boolean isRestOfNumber(Node.Entry entry) {
    return Node.isNothing(entry.value())
        && !entry.key().isEmpty()
        && Character.isDigit(entry.key().charAt(0));
  }

  private @Nullable Object part(Node.Mapping mapping, Shape.Part part, Where where) {
    final Node stated = mapping.get(part.key());
    final Object value =
        stated == null ? missing(mapping, part, where) : value(stated, part, where);
    return part.isOptional() ? Optional.ofNullable(value) : value;
  }

  private @Nullable Object missing(Node.Mapping mapping, Shape.Part part, Where where) {
    if (part.fallback().isPresent()) {
      ledger.add(where, part.fallback().get());
      return fallback(part, where);
    }
    // At the top it may be stated in a file that could not be read.
    final boolean mayBeElsewhere = !isWhole && Where.ROOT.equals(where.parent());
    if (!part.isNullable() && !part.isOptional() && !mayBeElsewhere) {
      final Node.Entry entry = mapping.entry(part.key());
      final Place place = entry == null ? mapping.firstKey() : entry.keyPlace();
      problem(place, where, "not stated; this key is required");
    }
    return null;
  }

  /** The value of a key; its default after a problem, and null if it has none. */
  @Nullable Object value(Node stated, Shape.Part part, Where where) {
    final Object value =
        part.isList() ? new ItemList(this, part, where).bind(stated) : single(stated, part, where);
    if (value != null) {
      ledger.stated(where, part, value);
      return value;
    }
    return part.fallback().isPresent() ? fallback(part, where) : null;
  }

  private @Nullable Object fallback(Shape.Part part, Where where) {
    final Node node = DefaultValue.of(part.fallback().orElseThrow().value());
    return part.isList() ? new ItemList(this, part, where).bind(node) : single(node, part, where);
  }

  /** A value that is not a list; null after a problem. */
  @Nullable Object single(Node node, Shape.Part part, Where where) {
    final boolean isDistribution = part.type() == Distribution.class;
    final Optional<Function<String, Object>> reader = Scalars.reader(part.type());
    if (!isDistribution && reader.isEmpty()) {
      return structure(node, part.type(), where);
    }
    final Object value =
        isDistribution
            ? new DistributionReader(problems, part, where, start).read(node)
            : scalar(node, reader.orElseThrow(), part, where);
    if (value != null && node.place().isOfProduct()) {
      ledger.ofProfile(where, ScenarioPrinter.inline(part, value));
    }
    return value;
  }

  private @Nullable Object scalar(
      Node node, Function<String, Object> reader, Shape.Part part, Where where) {
    if (!(node instanceof Node.Scalar scalar)) {
      return wrongKind(node, "a single value", where);
    }
    try {
      if (part.isIdentifier() && !ItemNames.isIdentifier(scalar.text())) {
        throw new InvalidQuantityException(
            scalar.text(),
            "a name has 1 to 64 letters, digits, '-', '_' or '.', the first a letter or digit");
      }
      final Object value = reader.apply(scalar.text());
      part.range().ifPresent(range -> Ranges.check(scalar.text(), value, range, reader));
      return value;
    } catch (InvalidQuantityException e) {
      problem(node.place(), where, Text.quote(scalar.text()) + "; " + e.allowed());
      return null;
    }
  }

  @Nullable Object wrongKind(Node node, String wanted, Object where) {
    problem(node.place(), where, node.kind() + "; allowed is " + wanted);
    return null;
  }
}
