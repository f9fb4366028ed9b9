package org.drsim.trace;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a file. Nothing that is not handed on goes unmentioned.
 *
 * @param format the grammar
 * @param disks in the order in which they appear: the numbers of {@link TraceSink}
 * @param backwardSteps how often a record of the file is earlier than the one before it; they were
 *     put in order, equal times in the order of the file
 * @param skipped lines left out because they do not follow the grammar
 * @param origin the calendar instant of nanosecond 0, where the format has a wall clock
 * @param spanNanos from the origin to the latest record of the file, of whatever disk
 * @param ending whether the file is whole
 * @param remarks what else a user should know, a sentence each, without full stop
 */
public record TraceFacts(
    TraceFormat format,
    List<DiskFacts> disks,
    long backwardSteps,
    SkippedLines skipped,
    @Nullable Instant origin,
    long spanNanos,
    Ending ending,
    List<String> remarks) {

  /** Copies the lists. */
  public TraceFacts {
    disks = List.copyOf(disks);
    remarks = List.copyOf(remarks);
  }

  /** How a file ends. */
  public enum Ending {
    /** With its last record. */
    WHOLE,
    /** In the middle of a record, which was left out. */
    RECORD_CUT,
    /** In the middle of an archive; what comes before was read. */
    ARCHIVE_CUT
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
