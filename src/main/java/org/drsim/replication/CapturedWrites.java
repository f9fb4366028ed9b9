package org.drsim.replication;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The writes of a machine as its agent sees them: how far they are in closed batches. */
public final class CapturedWrites {

  private final MachineWrites writes;

  /** Share of the bytes of each disk that is not written over before its batch closes. */
  private final double[] kept;

  private final long[] closedDiskBytes;
  private long closedBytes;
  private long bytesBeforeCapture;

  CapturedWrites(MachineWrites writes, List<ProtectedDisk> disks) {
    this.writes = writes;
    this.kept = disks.stream().mapToDouble(ProtectedDisk::kept).toArray();
    this.closedDiskBytes = new long[writes.disks()];
  }

  /** Capturing begins; at the start of the simulation with the very first write. */
  void start(double now) {
    if (now > 0) {
      for (int disk = 0; disk < closedDiskBytes.length; disk++) {
        closedDiskBytes[disk] = writes.bytesBy(disk, now);
        closedBytes += closedDiskBytes[disk];
      }
      bytesBeforeCapture = closedBytes;
    }
  }

  /** Everything written before the close of the last batch, captured or not. */
  public long closedBytes() {
    return closedBytes;
  }

  /** Written before capturing began. */
  public long bytesBeforeCapture() {
    return bytesBeforeCapture;
  }

  /** Written and in no closed batch. */
  long openBytes(double now) {
    return writes.bytesBy(now) - closedBytes;
  }

  /** When the open batch will hold a number of bytes; positive infinity if not by the limit. */
  double timeFull(long bytes, double fromSeconds, double limitSeconds) {
    return writes.timeReaching(closedBytes + bytes, fromSeconds, limitSeconds);
  }

  /**
   * When the first write happened that is in no closed batch; positive infinity if there is none.
   */
  double firstOpenWrite(double now) {
    double first = Double.POSITIVE_INFINITY;
    for (int disk = 0; disk < closedDiskBytes.length; disk++) {
      first = Math.min(first, writes.timeAfter(disk, closedDiskBytes[disk], now));
    }
    return first;
  }

  /** Closes the open batch; the next one is open then. */
  Batch cut(double now, BatchRule rule, long interval, @Nullable Marker marker) {
    final long[] sent = new long[closedDiskBytes.length];
    double firstWrite = Double.POSITIVE_INFINITY;
    long bytes = 0;
    long sentBytes = 0;
    for (int disk = 0; disk < sent.length; disk++) {
      final long closed = closedDiskBytes[disk];
      final long written = writes.bytesBy(disk, now) - closed;
      if (written > 0) {
        firstWrite = Math.min(firstWrite, writes.timeAfter(disk, closed, now));
        sent[disk] = kept(disk, closed + written) - kept(disk, closed);
        closedDiskBytes[disk] += written;
        bytes += written;
        sentBytes += sent[disk];
      }
    }
    closedBytes += bytes;
    writes.release(now);
    return new Batch(
        now,
        firstWrite,
        bytes,
        sentBytes,
        rule.wireBytes(sentBytes),
        new DiskBytes(sent),
        interval,
        marker,
        true);
  }

  /** Rounded over the whole run, so that small batches do not add up to something else. */
  private long kept(int disk, long written) {
    return kept[disk] == 1 ? written : (long) (kept[disk] * written);
  }
}
