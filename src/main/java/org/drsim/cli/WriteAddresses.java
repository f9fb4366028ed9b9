package org.drsim.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.drsim.scenario.TraceWorkload;
import org.drsim.trace.Operation;
import org.drsim.trace.TraceException;
import org.drsim.trace.TraceOptions;
import org.drsim.trace.TraceProgress;
import org.drsim.trace.TraceSink;
import org.drsim.trace.Traces;
import org.drsim.workload.WriteTrace;

/** Reads where the writes of a trace went, which only a workload that coalesces them needs. */
final class WriteAddresses implements TraceSink {

  private final long[] offsets;
  private int count;
  private boolean unknown;

  private WriteAddresses(int writes) {
    this.offsets = new long[writes];
  }

  /**
   * The same writes with their addresses.
   *
   * @throws TraceException if the trace has none, or the workload states a share as well
   */
  static WriteTrace add(
      TraceWorkload workload, Path file, TraceOptions options, WriteTrace writes) {
    if (workload.overwrites().fraction() > 0) {
      throw refused(workload, file, "and overwrites", "one of the two");
    }
    final WriteAddresses addresses = new WriteAddresses(writes.count());
    Traces.stream(file, options, addresses, TraceProgress.NONE);
    if (addresses.unknown || addresses.count != writes.count()) {
      throw refused(
          workload,
          file,
          "but the file does not tell where its writes went",
          "overwrites: a share of the bytes");
    }
    return writes.at(Arrays.copyOf(addresses.offsets, addresses.count));
  }

  @Override
  public void request(
      int disk, Operation operation, long nanos, long offsetBytes, long lengthBytes) {
    if (operation == Operation.WRITE && lengthBytes > 0) {
      unknown |= offsetBytes < 0 || count == offsets.length;
      if (!unknown) {
        offsets[count++] = offsetBytes;
      }
    }
  }

  private static TraceException refused(
      TraceWorkload workload, Path file, String found, String allowed) {
    return new TraceException(
        file,
        0,
        "workload '" + workload.name() + "' says coalesce: true, " + found,
        "allowed is " + allowed);
  }
}
