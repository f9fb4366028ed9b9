package org.drsim.replication;

import java.util.Arrays;
import java.util.List;
import org.drsim.workload.WriteCurve;
import org.jspecify.annotations.Nullable;

/** The writes of a machine as its agent sees them: how far they are in closed batches. */
public final class CapturedWrites {

  private final MachineWrites writes;

  /** The only disk, as most machines have one: an object less to be fetched. */
  private final @Nullable CapturedDisk only;

  private final CapturedDisk[] disks;
  private long closedBytes;
  private long bytesBeforeCapture;

  CapturedWrites(MachineWrites writes, List<ProtectedDisk> disks) {
    this.writes = writes;
    this.disks = new CapturedDisk[writes.disks()];
    Arrays.setAll(this.disks, i -> new CapturedDisk(writes.curve(i), disks.get(i).kept()));
    this.only = this.disks.length == 1 ? this.disks[0] : null;
  }

  /** Capturing begins; at the start of the simulation with the very first write. */
  void start(double now) {
    if (now > 0) {
      for (final CapturedDisk disk : disks) {
        disk.closedBytes = disk.curve.bytesBy(now);
        disk.curve.release(now);
        closedBytes += disk.closedBytes;
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
    for (final CapturedDisk disk : disks) {
      first = Math.min(first, disk.firstOpenWrite(now));
    }
    return first;
  }

  /** Closes the open batch; the next one is open then. */
  Batch cut(double now, BatchRule rule, long interval, @Nullable Marker marker) {
    final int count = only == null ? disks.length : 1;
    final long[] sent = count == 1 ? Batch.ALL_ON_ONE_DISK : new long[count];
    double firstWrite = Double.POSITIVE_INFINITY;
    long bytes = 0;
    long sentBytes = 0;
    for (int i = 0; i < count; i++) {
      final CapturedDisk disk = only == null ? disks[i] : only;
      final long written = disk.curve.bytesBy(now) - disk.closedBytes;
      if (written > 0) {
        firstWrite = Math.min(firstWrite, disk.firstOpenWrite(now));
        final long toSend = disk.sent(written, now);
        disk.closedBytes += written;
        bytes += written;
        sentBytes += toSend;
        if (count > 1) {
          sent[i] = toSend;
        }
      }
      disk.curve.release(now);
    }
    closedBytes += bytes;
    return new Batch(
        now, firstWrite, bytes, sentBytes, rule.wireBytes(sentBytes), sent, interval, marker, true);
  }

  /** The writes of one disk, and how far they are in closed batches. */
  private static final class CapturedDisk {

    private final WriteCurve curve;

    /** Share of the bytes that is not written over before its batch closes. */
    private final double kept;

    private long closedBytes;

    CapturedDisk(WriteCurve curve, double kept) {
      this.curve = curve;
      this.kept = kept;
    }

    double firstOpenWrite(double now) {
      return curve.timeReaching(closedBytes + 1, now);
    }

    /** What is left of the bytes of a batch: exact where it is known where they went. */
    long sent(long written, double now) {
      final double unique = curve.uniqueShare(now);
      return unique < 1
          ? (long) StrictMath.rint(unique * written)
          : kept(closedBytes + written) - kept(closedBytes);
    }

    /** Rounded over the whole run, so that small batches do not add up to something else. */
    long kept(long written) {
      return kept == 1 ? written : (long) (kept * written);
    }
  }
}
