package org.drsim.replication;

import java.util.List;
import org.drsim.workload.WriteCurve;
import org.jspecify.annotations.Nullable;

/** The cumulative byte functions of all disks of one machine, together and apart. */
public final class MachineWrites {

  /** Of the only disk, as most machines have one: an object less to be fetched. */
  private final @Nullable WriteCurve only;

  private final WriteCurve[] curves;

  public MachineWrites(List<WriteCurve> curves) {
    this.curves = curves.toArray(WriteCurve[]::new);
    this.only = curves.size() == 1 ? curves.get(0) : null;
  }

  public int disks() {
    return curves.length;
  }

  /** Of one disk. */
  WriteCurve curve(int disk) {
    return curves[disk];
  }

  /** Bytes written on all disks by a time. */
  public long bytesBy(double seconds) {
    if (only != null) {
      return only.bytesBy(seconds);
    }
    long sum = 0;
    for (int disk = 0; disk < curves.length; disk++) {
      sum += curves[disk].bytesBy(seconds);
    }
    return sum;
  }

  /** The integral of {@link #bytesBy(double)} from 0, in byte seconds. */
  public double byteSecondsBy(double seconds) {
    double sum = 0;
    for (int disk = 0; disk < curves.length; disk++) {
      sum += curves[disk].byteSecondsBy(seconds);
    }
    return sum;
  }

  /**
   * The earliest time at which all disks together have a number of bytes.
   *
   * @param fromSeconds where to begin, below the answer
   * @return positive infinity if not by the limit
   */
  public double timeReaching(long bytes, double fromSeconds, double limitSeconds) {
    if (only != null) {
      return only.timeReaching(bytes, limitSeconds);
    }
    return bytesBy(limitSeconds) < bytes
        ? Double.POSITIVE_INFINITY
        : bisect(bytes, fromSeconds, limitSeconds);
  }

  /** Halves the doubles, not the distance, so that the answer is the very instant of the write. */
  private long middle(long low, long high) {
    return low + ((high - low) >>> 1);
  }

  private double bisect(long bytes, double fromSeconds, double limitSeconds) {
    long low = Double.doubleToLongBits(fromSeconds + 0.0);
    long high = Double.doubleToLongBits(limitSeconds);
    while (high - low > 1) {
      final long middle = middle(low, high);
      if (bytesBy(Double.longBitsToDouble(middle)) >= bytes) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Double.longBitsToDouble(bytesBy(Double.longBitsToDouble(low)) >= bytes ? low : high);
  }
}
