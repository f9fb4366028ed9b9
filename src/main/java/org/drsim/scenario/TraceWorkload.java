package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * Replay of a captured trace, every write of it, or of a series of counters at the constant rate of
 * each interval.
 *
 * @param trace file, relative to the scenario
 * @param format grammar of the file; told from its content where not stated
 * @param disk which disk of the trace, where it holds several
 * @param timeUnit of the times of a format that does not state it
 * @param interval how far reports are apart in a file of counters that does not state it
 * @param repeat whether the trace starts again when it ends; otherwise nothing is written after its
 *     end
 * @param align where in the trace the disks begin that replay it
 * @param scale factor on the size of every write
 * @param coalesce whether a byte that is written over before its change batch closes, or before its
 *     snapshot is taken, is sent once, as the addresses of the trace have it
 * @param overwrites share of the bytes that is written over before a change batch closes, where
 *     {@code coalesce} does not say it exactly
 */
@ChosenBy("trace")
public record TraceWorkload(
    @Identifier String name,
    String trace,
    @Nullable String format,
    @Nullable String disk,
    @Nullable TimeUnit timeUnit,
    @Nullable @InRange(from = "1 ms", to = "31 d") Duration interval,
    @Default("false") boolean repeat,
    @Default("together") Align align,
    @Default("1") @InRange(from = "0.000001", to = "1000000") double scale,
    @Default("false") boolean coalesce,
    @Default("0 %") @InRange(to = "99 %") Share overwrites)
    implements Workload {

  /** Units in which formats count time. */
  public enum TimeUnit {
    /** Seconds. */
    S,
    /** Milliseconds. */
    MS,
    /** Microseconds. */
    US,
    /** Nanoseconds. */
    NS
  }

  /** Where in a repeated trace the disks that replay it begin. */
  public enum Align {
    /** All at its beginning. */
    TOGETHER,
    /** At equal distances, in the order of the scenario, the first at its beginning. */
    SPREAD,
    /** Each at a place of its own, drawn for each replication. */
    RANDOM
  }
}
