package org.drsim.scenario;

import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * Replay of a captured trace, every write of it.
 *
 * @param trace file, relative to the scenario
 * @param format grammar of the file; told from its content where not stated
 * @param disk which disk of the trace, where it holds several
 * @param repeat whether the trace starts again when it ends; otherwise nothing is written after its
 *     end
 * @param align where in the trace the disks begin that replay it
 * @param scale factor on the size of every write
 * @param overwrites share of the bytes that is written over before a change batch closes
 */
@ChosenBy("trace")
public record TraceWorkload(
    @Identifier String name,
    String trace,
    @Nullable String format,
    @Nullable String disk,
    @Default("false") boolean repeat,
    @Default("together") Align align,
    @Default("1") @InRange(from = "0.000001", to = "1000000") double scale,
    @Default("0 %") @InRange(to = "99 %") Share overwrites)
    implements Workload {

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
