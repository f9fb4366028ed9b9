package org.drsim.workload;

import java.util.Arrays;

/**
 * The cumulative byte function of single writes, as far as they have been added; kept in a window
 * until they are released.
 */
public final class RecordedCurve implements WriteCurve {

  private static final int FIRST_CAPACITY = 64;

  /** Writes at {@code first … end − 1} are in the window; those before it are summed up. */
  private double[] seconds = new double[FIRST_CAPACITY];

  /** Bytes of all writes up to and including this one. */
  private long[] cumulative = new long[FIRST_CAPACITY];

  private int first;
  private int end;
  private long releasedBytes;

  /**
   * Sum of bytes × time of the released writes: the integral of A is A(t)·t less this sum over all
   * writes.
   */
  private double releasedMoment;

  /** Adds a write; not before the last one. */
  public void add(double time, long bytes) {
    if (end == seconds.length) {
      makeRoom();
    }
    cumulative[end] = Math.addExact(bytes(), bytes);
    seconds[end++] = time;
  }

  /** Bytes of all writes so far. */
  long bytes() {
    return bytesBefore(end);
  }

  @Override
  public long bytesBy(double time) {
    return bytesBefore(firstAfter(time));
  }

  @Override
  public double timeReaching(long bytes, double limitSeconds) {
    if (bytes() < bytes) {
      return Double.POSITIVE_INFINITY;
    }
    final int found = Arrays.binarySearch(cumulative, first, end, bytes);
    final double time = seconds[found >= 0 ? found : -found - 1];
    return time <= limitSeconds ? time : Double.POSITIVE_INFINITY;
  }

  @Override
  public double byteSecondsBy(double time) {
    final int stop = firstAfter(time);
    return bytesBefore(stop) * time - momentBefore(stop);
  }

  @Override
  public void release(double time) {
    final int stop = firstAfter(time);
    releasedMoment = momentBefore(stop);
    releasedBytes = bytesBefore(stop);
    first = stop;
    if (first == end) {
      first = 0;
      end = 0;
    }
  }

  private void makeRoom() {
    final int kept = end - first;
    final int capacity = kept * 2 > seconds.length ? seconds.length * 2 : seconds.length;
    final double[] newSeconds = capacity == seconds.length ? seconds : new double[capacity];
    final long[] newCumulative = capacity == seconds.length ? cumulative : new long[capacity];
    System.arraycopy(seconds, first, newSeconds, 0, kept);
    System.arraycopy(cumulative, first, newCumulative, 0, kept);
    seconds = newSeconds;
    cumulative = newCumulative;
    first = 0;
    end = kept;
  }

  private long bytesBefore(int index) {
    return index == first ? releasedBytes : cumulative[index - 1];
  }

  private double momentBefore(int index) {
    double moment = releasedMoment;
    long before = releasedBytes;
    for (int i = first; i < index; i++) {
      moment += (cumulative[i] - before) * seconds[i];
      before = cumulative[i];
    }
    return moment;
  }

  private int firstAfter(double time) {
    // Mostly the question is about the end of the window or its beginning.
    if (first == end || seconds[end - 1] <= time) {
      return end;
    }
    int low = first;
    int high = end - 1;
    while (low < high) {
      final int middle = (low + high) >>> 1;
      if (seconds[middle] <= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
