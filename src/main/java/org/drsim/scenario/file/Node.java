package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file that knows where it stands. Immutable, so that pieces can be shared. */
sealed interface Node {

  /** Where the value begins. */
  Place place();

  /** What a reader of the file would call this kind of value. */
  String kind();

  /**
   * A single value.
   *
   * @param text as it was written
   * @param plain whether it was written without quotes
   */
  record Scalar(String text, boolean plain, Place place) implements Node {

    @Override
    public String kind() {
      return Text.quote(text);
    }

    /** Whether nothing is stated here: {@code key:}, {@code null} or {@code ~}. */
    boolean isNothing() {
      return plain
          && (text.isEmpty()
              || text.equals("~")
              || text.equals("null")
              || text.equals("Null")
              || text.equals("NULL"));
    }
  }

  /**
   * A list of values.
   *
   * @param labels how paths call items that do not say it themselves, by their index here
   */
  record Items(List<Node> items, Place place, Map<Integer, String> labels) implements Node {

    public Items {
      items = List.copyOf(items);
      labels = Map.copyOf(labels);
    }

    Items(List<Node> items, Place place) {
      this(items, place, Map.of());
    }

    @Override
    public String kind() {
      return "a list";
    }

    Items with(int index, Node item) {
      final List<Node> changed = new ArrayList<>(items);
      changed.set(index, item);
      return new Items(changed, place, labels);
    }

    /** With an item that is called so, whatever it says itself. */
    Items labelled(int index, String label) {
      final Map<Integer, String> all = new HashMap<>(labels);
      all.put(index, label);
      return new Items(items, place, all);
    }

    /** With each item changed, and still called the same. */
    Items mapped(UnaryOperator<Node> change) {
      return new Items(items.stream().map(change).toList(), place, labels);
    }

    /** With several items in the place of one, which has no label. */
    Items split(int index, List<Node> parts) {
      final List<Node> changed = new ArrayList<>(items);
      changed.remove(index);
      changed.addAll(index, parts);
      final Map<Integer, String> all = new HashMap<>();
      labels.forEach((i, label) -> all.put(i < index ? i : i + parts.size() - 1, label));
      return new Items(changed, place, all);
    }

    /** With another list behind it, of whose place it then is. */
    Items joined(Items second) {
      final Map<Integer, String> all = new HashMap<>(labels);
      second.labels.forEach((i, label) -> all.put(items.size() + i, label));
      final List<Node> both = new ArrayList<>(items);
      both.addAll(second.items);
      return new Items(both, second.place, all);
    }

    Items plus(Node item) {
      return plus(List.of(item));
    }

    Items plus(List<Node> more) {
      final List<Node> changed = new ArrayList<>(items);
      changed.addAll(more);
      return new Items(changed, place, labels);
    }
  }

  /** Keys with values, in the order of the file; the keys are different from each other. */
  record Mapping(List<Entry> entries, Place place) implements Node {

    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
      return "a mapping";
    }

    /** Where a reader would look for a key that is missing: at the first one. */
    Place firstKey() {
      return entries.isEmpty() ? place : entries.get(0).keyPlace();
    }

    @Nullable Entry entry(String key) {
      for (final Entry entry : entries) {
        if (entry.key().equals(key)) {
          return entry;
        }
      }
      return null;
    }

    /** The value of a key, unless nothing is stated there. */
    @Nullable Node get(String key) {
      final Entry entry = entry(key);
      return entry == null || Node.isNothing(entry.value()) ? null : entry.value();
    }

    /** The text of a key that has a single value. */
    Optional<String> text(String key) {
      return get(key) instanceof Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
    }

    List<String> keys() {
      return entries.stream().map(Entry::key).toList();
    }

    Mapping without(String key) {
      return new Mapping(
          entries.stream().filter(entry -> !entry.key().equals(key)).toList(), place);
    }

    /** With the value of the key replaced, or the key added at the end. */
    Mapping with(String key, Node value) {
      final List<Entry> changed = new ArrayList<>(entries);
      for (int i = 0; i < changed.size(); i++) {
        if (changed.get(i).key().equals(key)) {
          changed.set(i, new Entry(key, changed.get(i).keyPlace(), value));
          return new Mapping(changed, place);
        }
      }
      changed.add(new Entry(key, value.place(), value));
      return new Mapping(changed, place);
    }

    /**
     * With what is stated in {@code defaults} but not here; mappings are merged key by key, but a
     * distribution is one value.
     */
    Mapping withDefaults(Mapping defaults) {
      final List<Entry> merged = new ArrayList<>();
      for (final Entry entry : entries) {
        merged.add(entry.withDefault(defaults.get(entry.key())));
      }
      for (final Entry entry : defaults.entries) {
        if (entry(entry.key()) == null) {
          merged.add(entry);
        }
      }
      return new Mapping(merged, place);
    }
  }

  /** A key and its value. */
  record Entry(String key, Place keyPlace, Node value) {

    private Entry withDefault(@Nullable Node other) {
      if (other != null && Node.isNothing(value)) {
        return new Entry(key, keyPlace, other);
      }
      return value instanceof Mapping own
              && other instanceof Mapping theirs
              && !DistributionReader.isDistribution(own)
          ? new Entry(key, keyPlace, own.withDefaults(theirs))
          : this;
    }
  }

  static boolean isNothing(Node node) {
    return node instanceof Scalar scalar && scalar.isNothing();
  }
}
