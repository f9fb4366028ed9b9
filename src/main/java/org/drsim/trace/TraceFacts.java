package org.drsim.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a trace file. Counts of records are those of the chosen disk; nothing that is
 * not replayed goes unmentioned.
 *
 * @param format the grammar
 * @param disk the chosen disk, where the grammar knows disks
 * @param disks all disks of the file, in the order in which they appear
 * @param requests records of any kind
 * @param writes records replayed: writes of at least one byte
 * @param bytesWritten by those
 * @param reads read requests
 * @param others flushes and whatever else is neither a read nor a write
 * @param emptyWrites writes of no bytes
 * @param backwardSteps how often a record of the file is earlier than the one before it; the writes
 *     were sorted by time, equal times in the order of the file
 * @param skipped lines left out because they do not follow the grammar
 * @param origin the calendar instant of second 0, where the grammar has a wall clock
 * @param cut whether the last line breaks off in the middle; it was left out
 */
public record TraceFacts(
    TraceFormat format,
    @Nullable String disk,
    List<String> disks,
    long requests,
    long writes,
    long bytesWritten,
    long reads,
    long others,
    long emptyWrites,
    long backwardSteps,
    SkippedLines skipped,
    @Nullable Instant origin,
    boolean cut) {

  /** Copies the list. */
  public TraceFacts {
    disks = List.copyOf(disks);
  }

  /**
   * Lines left out.
   *
   * @param count how many
   * @param firstLine number of the first one, from 1; 0 if there is none
   * @param reason why the first one was left out; empty if there is none
   */
  public record SkippedLines(long count, long firstLine, String reason) {}
}
