package org.drsim.trace;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots of {@code /proc/diskstats}, each after a line with the seconds of Unix time. Counters
 * are cumulative: the writes and sectors of an interval are differences; a counter that falls was
 * reset, and its interval is left out. Source: the kernel's Documentation/admin-guide/iostats.rst,
 * fields 5 and 7.
 */
final class DiskstatsParser extends CounterLines {

  private static final int NAME = 2;
  private static final int WRITES = 7;
  private static final int SECTORS = 9;
  private static final int FEWEST_FIELDS = 14;
  private static final String EPOCH = "[1-8]\\d{8,9}([.,]\\d{1,9})?";

  private final TraceOptions options;
  private final Map<String, Counter> counters = new HashMap<>();
  private long time = Long.MIN_VALUE;
  private long resets;
  private long snapshots;

  private record Counter(long time, long writes, long sectors) {}

  DiskstatsParser(TraceOptions options) {
    this.options = options;
  }

  static boolean tells(Head head) {
    return head.lines().stream().limit(3).anyMatch(line -> isDevice(line.strip().split("\\s+")));
  }

  private static boolean isDevice(String[] words) {
    return words.length >= FEWEST_FIELDS
        && words[0].matches("\\d{1,5}")
        && words[1].matches("\\d{1,8}")
        && Arrays.stream(words).skip(NAME + 1).allMatch(word -> word.matches("\\d{1,20}"));
  }

  @Override
  @Nullable String read(String line, long number) {
    final String stripped = line.strip();
    if (stripped.isEmpty()) {
      return null;
    }
    if (stripped.matches(EPOCH)) {
      time =
          java.util.Objects.requireNonNull(Decimals.parse(stripped))
              .movePointRight(9)
              .longValueExact();
      snapshots++;
      return null;
    }
    final String[] words = stripped.split("\\s+");
    if (!isDevice(words)) {
      return "neither seconds of Unix time nor a line of a device";
    }
    return device(words, number);
  }

  private @Nullable String device(String[] words, long number) {
    final String name = words[NAME];
    final Counter before = counters.get(name);
    if (snapshots == 0 || (before != null && before.time() == time)) {
      untimed(number);
    }
    final Counter now;
    try {
      now = new Counter(time, Long.parseLong(words[WRITES]), Long.parseLong(words[SECTORS]));
    } catch (NumberFormatException e) {
      return "a counter beyond 2^63";
    }
    counters.put(name, now);
    final int disk = recorder().disk(name, number);
    if (before != null) {
      difference(disk, before, now, number);
    }
    return null;
  }

  /** Without times, a snapshot begins when a device comes again. */
  private void untimed(long number) {
    if (options.interval() == null) {
      throw refused(
          number,
          "snapshots without a time before each",
          "state how far they are apart: " + Asked.INTERVAL);
    }
    time = snapshots * options.interval().toNanos();
    snapshots++;
  }

  private void difference(int disk, Counter before, Counter now, long number) {
    final long sectors = now.sectors() - before.sectors();
    final long writes = now.writes() - before.writes();
    if (sectors < 0 || writes < 0) {
      resets++;
    } else {
      recorder()
          .interval(
              disk,
              before.time(),
              now.time(),
              BigDecimal.valueOf(sectors).multiply(BigDecimal.valueOf(Sectors.BYTES)),
              (double) writes,
              number);
    }
  }

  @Override
  void end() {
    if (resets > 0) {
      recorder().remark("counters that were reset: " + resets + "; those intervals are left out");
    }
  }
}
