package org.drsim.cli;

import java.nio.file.Path;
import org.drsim.quantity.DataRate;
import org.drsim.scenario.SteadyWorkload;
import org.drsim.scenario.TraceWorkload;
import org.drsim.trace.TraceException;
import org.drsim.workload.WriteTrace;

/** Traces that cannot be replayed as a workload asks. */
final class ReplayLimits {

  private static final double MOST_WRITES_PER_SECOND = 1e6;

  /** Sums of bytes stay exact below it. */
  private static final double MOST_BYTES = 1e18;

  private ReplayLimits() {}

  /**
   * Checks one workload.
   *
   * @throws TraceException if the trace has no duration to repeat, or is denser than any disk
   */
  static void check(TraceWorkload workload, Path file, WriteTrace trace) {
    final double bytes = workload.scale() * trace.bytesOfFirst(trace.count());
    if (bytes > MOST_BYTES) {
      throw refused(workload, file, "writes " + bytes + " bytes", "at most " + MOST_BYTES);
    }
    if (workload.repeat()) {
      checkRepetition(workload, file, trace, bytes / trace.spanSeconds());
    }
  }

  private static void checkRepetition(
      TraceWorkload workload, Path file, WriteTrace trace, double bytesPerSecond) {
    if (!(trace.spanSeconds() > 0)) {
      throw refused(
          workload,
          file,
          "repeats a trace that spans 0 s",
          "a trace with a duration, or repeat: false");
    }
    if (bytesPerSecond > SteadyWorkload.MOST.bytesPerSecond()) {
      throw refused(
          workload,
          file,
          "writes " + new DataRate(bytesPerSecond),
          "at most " + SteadyWorkload.MOST);
    }
    final double writesPerSecond = trace.count() / trace.spanSeconds();
    if (writesPerSecond > MOST_WRITES_PER_SECOND) {
      throw refused(
          workload,
          file,
          "writes " + writesPerSecond + " times a second",
          "at most " + MOST_WRITES_PER_SECOND);
    }
  }

  private static TraceException refused(
      TraceWorkload workload, Path file, String found, String allowed) {
    return new TraceException(
        file, 0, "workload '" + workload.name() + "' " + found, "allowed is " + allowed);
  }
}
