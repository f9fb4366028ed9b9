package org.drsim.trace;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drsim.trace.TraceFacts.Ending;

/** Takes what a parser reads, counts it and hands it on in order. */
final class Recorder {

  private static final long NANOS_PER_YEAR = 366L * 86_400 * 1_000_000_000;

  private final Path path;
  private final TraceLimits limits;
  private final TraceSink sink;
  private final TraceFormat format;
  private final DiskTable disks;
  private final List<String> remarks = new ArrayList<>();
  private final SkipLog skips;
  private final ReorderWindow window;
  private TickClock clock = TickClock.free(1);
  private long records;
  private long previous = Long.MIN_VALUE;
  private long backwardSteps;
  private boolean begun;
  private boolean recordCut;
  private long origin;

  /** Latest time of any request that left the window. */
  private long released = Long.MIN_VALUE;

  private long spanNanos;

  Recorder(
      Path path, TraceFormat format, TraceOptions options, TraceLimits limits, TraceSink sink) {
    this.path = path;
    this.format = format;
    this.disks = new DiskTable(path, options, limits, sink);
    this.limits = limits;
    this.sink = sink;
    this.skips = new SkipLog(path, format);
    this.window = new ReorderWindow(limits.window(), this::release);
  }

  /** Says how times are counted; before the first record. */
  void clock(TickClock stated) {
    clock = stated;
    if (stated.fromZero()) {
      begun = true;
      origin = 0;
    }
  }

  SkipLog skips() {
    return skips;
  }

  /** The file ends in the middle of a record. */
  void cutRecord() {
    recordCut = true;
  }

  void remark(String remark) {
    remarks.add(remark);
  }

  /** The number of a disk. */
  int disk(String name, long line) {
    return disks.number(name, line);
  }

  /** Says that a disk lies on others of the file. */
  void stacked(int disk) {
    disks.get(disk).stacked = true;
  }

  /** Says that a disk is the sum of the others, if there are any. */
  void stackedIfNotAlone(int disk) {
    disks.get(disk).sum = true;
  }

  /** Says of all disks of such names that they lie on others. */
  void stackedWhere(Predicate<String> name) {
    disks.stackedWhere(name);
  }

  void request(TraceRecord record, long line) {
    skips.record();
    final int number = disk(record.disk, line);
    final DiskTally disk = disks.get(number);
    try {
      disk.count(record.operation, record.bytes);
    } catch (ArithmeticException e) {
      throw refused(line, "more than 2^63 bytes in all", "allowed are sizes in bytes");
    }
    step(record.time, line);
    if (record.time < released && disk.last > nanos(record.time, line)) {
      throw tooFarBack((double) disk.last - nanos(record.time, line), line);
    }
    previous = record.time;
    window.add(record.time, number, record.operation, record.offset, record.bytes);
  }

  private void step(long time, long line) {
    if (records > 0 && time < previous) {
      backwardSteps++;
    } else if (records > 0 && time - previous > NANOS_PER_YEAR / clock.nanosPerTick()) {
      throw jump(((double) time - previous) * clock.nanosPerTick(), line);
    }
    records++;
  }

  private TraceException tooFarBack(double nanos, long line) {
    return refused(
        line,
        "time runs back by " + Spans.text(nanos),
        "allowed are records at most "
            + limits.window()
            + " places out of order; sort the file by time");
  }

  private TraceException jump(double nanos, long line) {
    return refused(
        line,
        "time jumps ahead by " + Spans.text(nanos),
        "allowed is at most a year between records");
  }

  private long nanos(long time, long line) {
    final long limit = Long.MAX_VALUE / 2 / clock.nanosPerTick();
    final long ticks = time - origin;
    if (ticks > limit || ticks < -limit) {
      throw refused(line, "more than 146 years from the first record on", "allowed are fewer");
    }
    return ticks * clock.nanosPerTick();
  }

  private void release(long time, int number, Operation operation, long offset, long bytes) {
    if (!begun) {
      begun = true;
      origin = time;
    }
    final long nanos = nanos(time, 0);
    released = Math.max(released, time);
    final DiskTally disk = disks.get(number);
    disk.span(nanos, nanos);
    if (bytes > 0) {
      // A flush moves nothing: traces that leave flushes out are as long.
      spanNanos = Math.max(spanNanos, nanos);
    }
    if (disk.wanted) {
      sink.request(number, operation, nanos, offset, bytes);
    }
  }

  /**
   * An interval of a counter series.
   *
   * @param bytes written in it, perhaps a fraction
   * @param writes completed in it, or -1
   */
  void interval(int number, long from, long to, BigDecimal bytes, double writes, long line) {
    skips.record();
    final DiskTally disk = disks.get(number);
    if (!begun) {
      begun = true;
      origin = from;
    }
    final long begin = Math.max(nanos(from, line), disk.last);
    final long end = nanos(to, line);
    records++;
    if (end <= begin) {
      backwardSteps++;
      skips.skip(line, "its time is not after that of the one before");
      return;
    }
    if (disk.last != Long.MIN_VALUE && begin - disk.last > NANOS_PER_YEAR) {
      throw jump((double) begin - disk.last, line);
    }
    final long whole = wholeBytes(disk, bytes, line);
    disk.countInterval(whole, writes);
    disk.span(begin, end);
    spanNanos = Math.max(spanNanos, end);
    if (disk.wanted) {
      sink.interval(number, begin, end, whole, writes);
    }
  }

  private long wholeBytes(DiskTally disk, BigDecimal bytes, long line) {
    try {
      return disk.carry(bytes);
    } catch (ArithmeticException e) {
      throw refused(line, "more than 2^63 bytes in all", "allowed are sizes in bytes");
    }
  }

  /** A logged recovery point objective. */
  void rpo(int number, long time, double seconds, long line) {
    skips.record();
    step(time, line);
    previous = time;
    if (!begun) {
      begun = true;
      origin = time;
    }
    final long nanos = nanos(time, line);
    final DiskTally machine = disks.get(number);
    machine.count(Operation.OTHER, 0);
    machine.span(nanos, nanos);
    spanNanos = Math.max(spanNanos, nanos);
    if (machine.wanted) {
      sink.rpo(number, nanos, seconds);
    }
  }

  /** Ends the reading. */
  TraceFacts facts(boolean archiveCut) {
    window.flush();
    skips.check(records);
    final List<DiskFacts> facts = disks.facts();
    remarks.addAll(disks.remarks());
    final Ending ending =
        archiveCut ? Ending.ARCHIVE_CUT : recordCut ? Ending.RECORD_CUT : Ending.WHOLE;
    final Instant begin = clock.instant(origin);
    return new TraceFacts(
        format, facts, backwardSteps, skips.facts(), begin, spanNanos, ending, remarks);
  }

  private TraceException refused(long line, String found, String allowed) {
    return new TraceException(path, line, found, allowed);
  }
}
