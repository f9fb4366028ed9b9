package org.drsim.workload;

import java.util.Arrays;

/**
 * The cumulative byte function of single writes of which it is known where they go, so that of
 * those since the last release the different bytes can be counted, exactly.
 */
final class AddressedCurve implements WriteCurve {

  private final Ranges ranges;
  private final ExactCurve curve;

  AddressedCurve(WriteSequence sequence) {
    this.ranges = new Ranges(sequence);
    this.curve = new ExactCurve(ranges);
  }

  @Override
  public long bytesBy(double seconds) {
    return curve.bytesBy(seconds);
  }

  @Override
  public double timeReaching(long bytes, double limitSeconds) {
    return curve.timeReaching(bytes, limitSeconds);
  }

  @Override
  public double byteSecondsBy(double seconds) {
    return curve.byteSecondsBy(seconds);
  }

  @Override
  public double uniqueShare(double seconds) {
    // All writes up to then must have been taken.
    curve.bytesBy(seconds);
    return ranges.uniqueShare(seconds);
  }

  @Override
  public void release(double seconds) {
    curve.release(seconds);
    ranges.release(seconds);
  }

  /** Hands writes on, and keeps where they went until they are released. */
  private static final class Ranges implements WriteSequence {

    private static final int FIRST_CAPACITY = 64;

    private final WriteSequence sequence;
    private double[] times = new double[FIRST_CAPACITY];
    private long[] starts = new long[FIRST_CAPACITY];
    private long[] ends = new long[FIRST_CAPACITY];
    private int count;

    Ranges(WriteSequence sequence) {
      this.sequence = sequence;
    }

    @Override
    public boolean next() {
      if (!sequence.next()) {
        return false;
      }
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
        starts = Arrays.copyOf(starts, 2 * count);
        ends = Arrays.copyOf(ends, 2 * count);
      }
      times[count] = sequence.seconds();
      starts[count] = sequence.address();
      ends[count++] = sequence.address() + sequence.length();
      return true;
    }

    @Override
    public double seconds() {
      return sequence.seconds();
    }

    @Override
    public long bytes() {
      return sequence.bytes();
    }

    /** How many of them have been written by a time; at most one is later. */
    private int countBy(double seconds) {
      int by = count;
      while (by > 0 && times[by - 1] > seconds) {
        by--;
      }
      return by;
    }

    double uniqueShare(double seconds) {
      final int by = countBy(seconds);
      final long[] from = Arrays.copyOf(starts, by);
      final long[] to = Arrays.copyOf(ends, by);
      long all = 0;
      for (int i = 0; i < by; i++) {
        all += to[i] - from[i];
      }
      return all == 0 ? 1 : union(from, to) / (double) all;
    }

    /** Bytes that are in at least one range: a sweep over all starts and all ends. */
    private static long union(long[] from, long[] to) {
      Arrays.sort(from);
      Arrays.sort(to);
      long union = 0;
      int open = 0;
      int next = 0;
      long start = 0;
      for (final long end : to) {
        while (next < from.length && from[next] <= end) {
          start = open == 0 ? from[next] : start;
          open++;
          next++;
        }
        open--;
        union += open == 0 ? end - start : 0;
      }
      return union;
    }

    void release(double seconds) {
      final int by = countBy(seconds);
      count -= by;
      System.arraycopy(times, by, times, 0, count);
      System.arraycopy(starts, by, starts, 0, count);
      System.arraycopy(ends, by, ends, 0, count);
    }
  }
}
