package org.drsim.trace;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.drsim.workload.WriteTrace;

/** Collects the writes of one disk. */
final class Replay implements TraceSink {

  private static final int SHOWN_DISKS = 20;
  private static final double NANOS_PER_SECOND = 1e9;

  private final Path path;
  private final TraceOptions options;
  private final TraceLimits limits;
  private final WriteList writes = new WriteList();
  private int disks;

  Replay(Path path, TraceOptions options, TraceLimits limits) {
    this.path = path;
    this.options = options;
    this.limits = limits;
  }

  @Override
  public void disk(int disk, String name) {
    disks++;
    if (isUndecided()) {
      // This will be refused when all disks are known; until then nothing need be kept.
      writes.clear();
    }
  }

  private boolean isUndecided() {
    return disks > 1 && options.disks().isEmpty();
  }

  @Override
  public void request(
      int disk, Operation operation, long nanos, long offsetBytes, long lengthBytes) {
    if (operation == Operation.WRITE && lengthBytes > 0 && !isUndecided()) {
      keep(nanos, lengthBytes);
    }
  }

  @Override
  public void interval(
      int disk, long fromNanos, long toNanos, long bytesWritten, double someWrites) {
    if (!isUndecided() && bytesWritten > 0) {
      EvenWrites.spread(fromNanos, toNanos, bytesWritten, this::keep);
    }
  }

  private void keep(long nanos, long bytes) {
    if (writes.count() == limits.writes()) {
      throw new TraceException(
          path,
          0,
          "more than " + limits.writes() + " writes",
          "allowed are fewer; cut the trace, or take a part of it");
    }
    writes.add(nanos, bytes);
  }

  DecodedTrace decoded(TraceFacts facts) {
    if (facts.format().kind() == TraceFormat.Kind.LOGGED_RPO) {
      throw new TraceException(
          path, 0, "a log of recovery points, not of writes", "allowed are traces and counters");
    }
    final List<DiskFacts> wanted = facts.disks().stream().filter(DiskFacts::wanted).toList();
    if (wanted.size() != 1) {
      throw new TraceException(
          path, 0, wanted.size() + " disks", "choose one with disk: " + shown(facts.disks()));
    }
    checkWrites(wanted.get(0), facts.format());
    final long origin = Math.min(0, wanted.get(0).firstNanos());
    final WriteTrace trace =
        new WriteTrace(
            writes.seconds(origin),
            writes.bytes(),
            (facts.spanNanos() - origin) / NANOS_PER_SECOND);
    return new DecodedTrace(trace, wanted.get(0), facts);
  }

  /** An idle series of counters is one; a trace without writes is a mistake. */
  private void checkWrites(DiskFacts disk, TraceFormat format) {
    if (format.kind() == TraceFormat.Kind.REQUESTS && disk.writes() == 0) {
      throw new TraceException(
          path,
          0,
          "no write of at least one byte among "
              + disk.requests()
              + " requests, "
              + disk.reads()
              + " of which are reads",
          "allowed are traces of writes");
    }
  }

  private static String shown(List<DiskFacts> disks) {
    return Texts.printable(
        disks.stream().limit(SHOWN_DISKS).map(DiskFacts::name).collect(Collectors.joining(", "))
            + (disks.size() > SHOWN_DISKS ? ", …" : ""));
  }
}
