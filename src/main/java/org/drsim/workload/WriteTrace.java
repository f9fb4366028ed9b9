package org.drsim.workload;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A decoded trace: every write of one disk in time order, ready to be read by any number of runs at
 * once. Never changed after construction.
 */
public final class WriteTrace {

  private final double[] seconds;
  private final long[] cumulativeBytes;
  private final double spanSeconds;
  private final long @Nullable [] addresses;

  /**
   * @param seconds time of each write from the origin of the trace, not decreasing, not negative
   * @param bytes size of each write, positive
   * @param spanSeconds from the origin to the last record of any kind, not before the last write
   */
  public WriteTrace(double[] seconds, long[] bytes, double spanSeconds) {
    if (seconds.length != bytes.length) {
      throw new IllegalArgumentException(seconds.length + " times but " + bytes.length + " sizes");
    }
    this.seconds = seconds.clone();
    this.cumulativeBytes = bytes.clone();
    Arrays.parallelPrefix(this.cumulativeBytes, Math::addExact);
    this.spanSeconds = spanSeconds;
    this.addresses = null;
    checkOrder();
  }

  private WriteTrace(WriteTrace known, long[] addresses) {
    this.seconds = known.seconds;
    this.cumulativeBytes = known.cumulativeBytes;
    this.spanSeconds = known.spanSeconds;
    this.addresses = addresses;
  }

  /**
   * The same trace, of which it is known where each write went.
   *
   * @param offsets of the first byte of each write on the disk, not negative
   */
  public WriteTrace at(long[] offsets) {
    if (offsets.length != seconds.length) {
      throw new IllegalArgumentException(
          seconds.length + " writes but " + offsets.length + " addresses");
    }
    return new WriteTrace(this, offsets.clone());
  }

  /** Whether it is known where each write went. */
  public boolean isAddressed() {
    return addresses != null;
  }

  /** Where a write went: offset of its first byte; -1 where that is not known. */
  public long address(int write) {
    return addresses == null ? -1 : addresses[write];
  }

  private void checkOrder() {
    double previous = 0;
    for (int i = 0; i < seconds.length; i++) {
      if (!(seconds[i] >= previous)) {
        throw new IllegalArgumentException(
            "write " + i + " at " + seconds[i] + " s after one at " + previous + " s");
      }
      if (sizeOf(i) <= 0) {
        throw new IllegalArgumentException("write " + i + " has a size of " + sizeOf(i) + " bytes");
      }
      previous = seconds[i];
    }
    if (!(spanSeconds >= previous)) {
      throw new IllegalArgumentException(
          "span of " + spanSeconds + " s with a write at " + previous + " s");
    }
  }

  /** Bytes of a write. */
  long sizeOf(int write) {
    return write == 0 ? cumulativeBytes[0] : cumulativeBytes[write] - cumulativeBytes[write - 1];
  }

  /** How many writes. */
  public int count() {
    return seconds.length;
  }

  /** Time of a write in seconds from the origin. */
  public double seconds(int write) {
    return seconds[write];
  }

  /** Bytes of the first {@code writes} writes together. */
  public long bytesOfFirst(int writes) {
    return writes == 0 ? 0 : cumulativeBytes[writes - 1];
  }

  /** From the origin to the last record of any kind, in seconds: the period of a repetition. */
  public double spanSeconds() {
    return spanSeconds;
  }
}
