package org.drsim.trace;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports of rates, one after the other, each with a time and a rate for each disk: turns times
 * into intervals. An interval much longer than the one before it is a gap: the rate is then taken
 * for as long as before. Where the one after it is as long, the reports come less often from there
 * on: a day of Debian's sar begins with five minutes and goes on with ten.
 */
final class Reports {

  /** Which interval the rate of a report is for. */
  enum Meaning {
    /** The one that ends with its time. */
    BEFORE,
    /** The one that begins with its time. */
    AFTER
  }

  /** Longer than so many times the one before is a gap. */
  private static final double GAP = 1.5;

  private static final double NANOS_PER_SECOND = 1e9;

  private final Recorder recorder;
  private final Meaning meaning;
  private final boolean silentIsZero;
  private final Map<Integer, Rate> rates = new LinkedHashMap<>();
  private final Set<Integer> known = new TreeSet<>();
  private boolean started;
  private long line;
  private long time;

  /** Of the last report whose length is settled; or 0. */
  private long length;

  /** From the report before the one at hand to it; or 0. */
  private long measured;

  private long gaps;

  /**
   * @param bytes per second, or of the whole interval
   */
  private record Rate(BigDecimal bytes, boolean whole, double writesPerSecond) {}

  /**
   * @param silentIsZero whether a known disk of which a report says nothing was idle
   */
  Reports(Recorder recorder, Meaning meaning, boolean silentIsZero) {
    this.recorder = recorder;
    this.meaning = meaning;
    this.silentIsZero = silentIsZero;
  }

  /** Begins a report of this time; ends the one before. */
  void report(long at, long atLine) {
    if (started) {
      final long next = at - time;
      length = meaning == Meaning.AFTER ? settled(next, 0) : settled(measured, next);
      emit();
      measured = next;
    }
    started = true;
    time = at;
    line = atLine;
  }

  /** The length of a report from the time that passed, and from that to the next one, if known. */
  private long settled(long passed, long next) {
    if (measured == 0 && meaning == Meaning.BEFORE) {
      // The first report does not tell since when it is.
      return length == 0 ? Math.max(0, next) : length;
    }
    if (length == 0 || isAsBefore(passed) || (passed > 0 && next >= passed / GAP)) {
      return Math.max(0, passed);
    }
    gaps++;
    return length;
  }

  private boolean isAsBefore(long passed) {
    return passed > 0 && passed <= GAP * length;
  }

  /** Adds the rate of a disk to the report. */
  void rate(int disk, BigDecimal bytesPerSecond, double writesPerSecond) {
    rates.put(disk, new Rate(bytesPerSecond, false, writesPerSecond));
    known.add(disk);
  }

  /** Adds the bytes of a disk in the interval of the report. */
  void amount(int disk, BigDecimal bytes) {
    rates.put(disk, new Rate(bytes, true, -1));
    known.add(disk);
  }

  /** Whether nothing but one report of unknown length came. */
  boolean isLengthUnknown() {
    return length == 0 && !rates.isEmpty();
  }

  /** Says how long the reports are, where times do not. */
  void length(long nanos) {
    length = nanos;
  }

  /** Ends the last report. */
  void end() {
    length = meaning == Meaning.BEFORE && measured != 0 ? settled(measured, 0) : length;
    emit();
    if (gaps > 0) {
      recorder.remark("gaps in time: " + gaps + "; nothing is taken as written in them");
    }
  }

  private void emit() {
    if (silentIsZero && !rates.isEmpty()) {
      known.forEach(disk -> rates.putIfAbsent(disk, new Rate(BigDecimal.ZERO, true, 0)));
    }
    final long from = meaning == Meaning.AFTER ? time : time - length;
    rates.forEach((disk, rate) -> emit(disk, rate, from));
    rates.clear();
  }

  private void emit(int disk, Rate rate, long from) {
    final double writes = rate.writesPerSecond();
    recorder.interval(
        disk,
        from,
        from + length,
        rate.whole() ? rate.bytes() : Rates.amount(rate.bytes(), length),
        writes < 0 ? -1 : writes * length / NANOS_PER_SECOND,
        line);
  }
}
