package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.scenario.Suggestion;
import org.jspecify.annotations.Nullable;

/** The disks of a machine in a table: {@code os:127,data:1024x2}, sizes in GiB. */
final class TableDisks {

  private static final Pattern WORD = Pattern.compile("[^,;\\s]+");
  private static final Pattern DISK =
      Pattern.compile(
          "(?<name>[^:]+):(?:(?<gib>\\d{1,6})|(?<type>[A-Za-z]+\\d+))(?:x(?<count>\\d+))?");
  private static final int MOST_OF_ONE = 64;

  private final Problems problems;
  private final Node.@Nullable Scalar cell;

  /** Keys of each disk, by its name. */
  private final Map<String, Map<String, Node>> disks = new LinkedHashMap<>();

  /** The names of disks by the names under which they were stated. */
  private final Map<String, List<String>> stated = new LinkedHashMap<>();

  /**
   * Of one machine.
   *
   * @param cell null where the machine states no disks
   */
  TableDisks(Node.@Nullable Scalar cell, Where where, Problems problems) {
    this.cell = cell;
    this.problems = problems;
    if (cell != null) {
      words(cell).forEach(word -> disk(word, where));
      if (!stated.containsKey(SystemDisk.NAME)) {
        add(SystemDisk.NAME, keys(SystemDisk.NAME, cell.place()));
      }
      systemDisk();
    }
  }

  /** Each with its own place in the cell. */
  private static List<Node.Scalar> words(Node.Scalar cell) {
    final List<Node.Scalar> words = new ArrayList<>();
    final Place place = cell.place();
    final int start = place.column() + (cell.plain() ? 0 : 1);
    final Matcher matcher = WORD.matcher(cell.text());
    while (matcher.find()) {
      words.add(
          new Node.Scalar(matcher.group(), false, place.at(place.line(), start + matcher.start())));
    }
    return words;
  }

  private void disk(Node.Scalar word, Where where) {
    final Matcher parts = DISK.matcher(word.text());
    final int count = parts.matches() ? count(parts.group("count")) : 0;
    if (count < 1 || count > MOST_OF_ONE) {
      problems.add(
          word.place(),
          where,
          word.kind()
              + "; allowed is a name with a size in GiB or a type, and a count up to "
              + MOST_OF_ONE
              + ", such as data:1024x2 or data:P30");
      return;
    }
    final String name = parts.group("name");
    if (stated.putIfAbsent(name, new ArrayList<>()) != null) {
      problems.add(word.place(), where, Text.quote(name) + " is stated twice; allowed is once");
      return;
    }
    for (int number = 1; number <= count; number++) {
      final String own = parts.group("count") == null ? name : Counted.name(name, number);
      stated.getOrDefault(name, List.of()).add(own);
      add(own, keys(own, parts, word.place()));
    }
  }

  private static int count(@Nullable String text) {
    return text == null ? 1 : text.length() > 3 ? 0 : Integer.parseInt(text);
  }

  private static Map<String, Node> keys(String name, Place place) {
    final Map<String, Node> keys = new LinkedHashMap<>();
    keys.put("name", new Node.Scalar(name, false, place));
    return keys;
  }

  private static Map<String, Node> keys(String name, Matcher parts, Place place) {
    final Map<String, Node> keys = keys(name, place);
    final String gib = parts.group("gib");
    if (gib == null) {
      keys.put("type", new Node.Scalar(parts.group("type"), false, place));
    } else {
      keys.put("size", new Node.Scalar(gib + " GiB", false, place));
    }
    return keys;
  }

  private void add(String name, Map<String, Node> keys) {
    disks.put(name, keys);
  }

  private void systemDisk() {
    final Map<String, Node> system = disks.get(SystemDisk.NAME);
    if (system != null && cell != null) {
      system.put("workload", new Node.Scalar(SystemDisk.WORKLOAD, false, cell.place()));
    }
  }

  /** Leaves disks out of replication: by their names, or the names under which they are stated. */
  void exclude(Node.@Nullable Scalar names, Where where) {
    if (names == null) {
      return;
    }
    for (final Node.Scalar word : words(names)) {
      final List<String> meant =
          disks.containsKey(word.text()) ? List.of(word.text()) : stated.get(word.text());
      if (meant == null) {
        final Set<String> known = new TreeSet<>(disks.keySet());
        known.addAll(stated.keySet());
        problems.add(
            word.place(),
            where,
            word.kind()
                + " is not the name of a disk of this machine; there are: "
                + Suggestion.list(known)
                + Suggestion.didYouMean(word.text(), known));
      } else {
        meant.forEach(name -> exclude(name, word.place()));
      }
    }
  }

  private void exclude(String name, Place place) {
    final Map<String, Node> keys = disks.get(name);
    if (keys != null) {
      keys.put("exclude", new Node.Scalar("true", false, place));
    }
  }

  /**
   * A workload that replays a file again and again: what the machine writes, in equal parts on each
   * of its data disks, or on its only disk.
   */
  Node replay(Node.Scalar file, String machine, Where where) {
    final List<String> written =
        disks.keySet().stream().filter(name -> !name.equals(SystemDisk.NAME)).toList();
    final List<String> on = written.isEmpty() ? List.copyOf(disks.keySet()) : written;
    if (on.isEmpty()) {
      problems.add(
          file.place(), where, "stated without disks; the column 'disks' says where it is written");
    }
    final Node.Scalar name = new Node.Scalar("churn-" + machine, false, file.place());
    on.forEach(disk -> disks.getOrDefault(disk, new LinkedHashMap<>()).put("workload", name));
    final List<Node.Entry> entries = new ArrayList<>();
    entries.add(entry("name", name.text(), file.place()));
    entries.add(entry("trace", file.text(), file.place()));
    entries.add(entry("repeat", "true", file.place()));
    if (on.size() > 1) {
      entries.add(entry("scale", Double.toString(1.0 / on.size()), file.place()));
    }
    return new Node.Mapping(entries, file.place());
  }

  private static Node.Entry entry(String key, String value, Place place) {
    return new Node.Entry(key, place, new Node.Scalar(value, false, place));
  }

  /** The list, as a file would state it; nothing where the machine states none. */
  Optional<Node> node() {
    if (cell == null) {
      return Optional.empty();
    }
    final List<Node> items = new ArrayList<>();
    disks.values().forEach(keys -> items.add(mapping(keys, cell.place())));
    return Optional.of(new Node.Items(items, cell.place()));
  }

  private static Node mapping(Map<String, Node> keys, Place place) {
    final List<Node.Entry> entries = new ArrayList<>();
    keys.forEach((key, value) -> entries.add(new Node.Entry(key, value.place(), value)));
    return new Node.Mapping(entries, place);
  }
}
