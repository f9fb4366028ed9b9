package org.drsim.trace;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reports of rates, one after the other, each with a time and a rate for each disk: turns times
 * into intervals. An interval much longer than the one before it is a gap: the rate is then taken
 * for as long as before.
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

  /** Of the report at hand where rates are for the time before, else of the last one; or 0. */
  private long length;

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
      final long step = step(at - time);
      if (meaning == Meaning.AFTER) {
        length = step;
        emit();
      } else {
        length = length == 0 ? step : length;
        emit();
        length = step;
      }
    }
    started = true;
    time = at;
    line = atLine;
  }

  private long step(long measured) {
    if (length == 0 || (measured > 0 && measured <= GAP * length)) {
      return Math.max(0, measured);
    }
    gaps++;
    return length;
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
