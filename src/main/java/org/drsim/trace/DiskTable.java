package org.drsim.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The disks of a file, numbered as they appear. */
final class DiskTable {

  private static final int SHOWN_DISKS = 20;

  private final Path path;
  private final TraceOptions options;
  private final TraceLimits limits;
  private final TraceSink sink;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<DiskTally> disks = new ArrayList<>();
  private String lastName = "";
  private int lastDisk = -1;

  DiskTable(Path path, TraceOptions options, TraceLimits limits, TraceSink sink) {
    this.path = path;
    this.options = options;
    this.limits = limits;
    this.sink = sink;
  }

  /**
   * The number of a disk; mostly that of the record before.
   *
   * @throws TraceException if there are too many
   */
  int number(String name, long line) {
    if (lastDisk >= 0 && name.equals(lastName)) {
      return lastDisk;
    }
    final Integer known = numbers.get(name);
    lastDisk = known == null ? add(name, line) : known;
    lastName = name;
    return lastDisk;
  }

  private int add(String name, long line) {
    if (disks.size() == limits.disks()) {
      throw refused(line, "more than " + limits.disks() + " disks", "allowed are fewer; split it");
    }
    final int number = disks.size();
    numbers.put(name, number);
    disks.add(new DiskTally(name, options.disks().isEmpty() || options.disks().contains(name)));
    sink.disk(number, name);
    return number;
  }

  DiskTally get(int number) {
    return disks.get(number);
  }

  /** Says of all disks of such names that they lie on others. */
  void stackedWhere(Predicate<String> name) {
    disks.stream().filter(disk -> name.test(disk.name)).forEach(disk -> disk.stacked = true);
  }

  /**
   * What was found of each.
   *
   * @throws TraceException if one that was asked for is not among them
   */
  List<DiskFacts> facts() {
    for (final String wanted : options.disks()) {
      if (!numbers.containsKey(wanted)) {
        throw refused(0, "no disk '" + wanted + "'", "allowed are " + shown());
      }
    }
    final StackedDisks stacked = new StackedDisks(numbers.keySet());
    final List<DiskFacts> facts = new ArrayList<>();
    for (final DiskTally disk : disks) {
      facts.add(disk.facts(disk.isStacked(disks.size()) || stacked.contains(disk.name)));
    }
    return facts;
  }

  /** What only the user can know of them, a sentence each. */
  List<String> remarks() {
    final List<String> doubtful = new StackedDisks(numbers.keySet()).doubtful();
    return doubtful.isEmpty()
        ? List.of()
        : List.of(
            Texts.printable(
                "may lie on other disks of the file, not to be added: "
                    + String.join(", ", doubtful)));
  }

  private String shown() {
    final List<String> shown = new ArrayList<>();
    disks.stream().limit(SHOWN_DISKS).forEach(disk -> shown.add(disk.name));
    return Texts.printable(String.join(", ", shown) + (disks.size() > SHOWN_DISKS ? ", …" : ""));
  }

  private TraceException refused(long line, String found, String allowed) {
    return new TraceException(path, line, found, allowed);
  }
}
