package org.drsim.profile;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The union of the ranges of bytes written in the present window of one length. */
final class ByteRanges {

  private final CoalescingWindow window;

  /** Ends by starts; ranges neither overlap nor touch. */
  private final TreeMap<Long, Long> ends = new TreeMap<>();

  private int number;
  private long unique;

  /**
   * @param minute the present one
   * @param unique bytes counted so far
   */
  ByteRanges(CoalescingWindow window, int minute, long unique) {
    this.window = window;
    this.number = minute / window.minutes();
    this.unique = unique;
  }

  /** Written in this window and counted already. */
  void addKnown(long from, long to) {
    unite(from, to);
  }

  void add(int minute, long from, long to) {
    if (minute / window.minutes() != number) {
      number = minute / window.minutes();
      ends.clear();
    }
    unique += unite(from, to);
  }

  /** Adds a range; how many bytes of it are new. */
  private long unite(long from, long to) {
    long start = from;
    long end = to;
    long known = 0;
    Map.@Nullable Entry<Long, Long> before = ends.floorEntry(from);
    if (before != null && before.getValue() >= from) {
      start = before.getKey();
      end = Math.max(end, before.getValue());
      known += before.getValue() - start;
      ends.remove(start);
    }
    Map.@Nullable Entry<Long, Long> after = ends.ceilingEntry(from);
    while (after != null && after.getKey() <= to) {
      end = Math.max(end, after.getValue());
      known += after.getValue() - after.getKey();
      ends.remove(after.getKey());
      after = ends.ceilingEntry(from);
    }
    ends.put(start, end);
    return end - start - known;
  }

  long unique() {
    return unique;
  }

  /** Blocks of a size that the present ranges touch. */
  long blocks(int shift) {
    long blocks = 0;
    long next = 0;
    for (final Map.Entry<Long, Long> range : ends.entrySet()) {
      final long first = Math.max(next, range.getKey() >>> shift);
      final long last = (range.getValue() - 1) >>> shift;
      blocks += Math.max(0, last - first + 1);
      next = Math.max(next, last + 1);
    }
    return blocks;
  }
}
