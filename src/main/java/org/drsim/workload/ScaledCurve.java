package org.drsim.workload;

import java.util.Arrays;

/**
 * The writes of a disk while a machine is down (none of them happen) or has more to do than usual
 * (each is larger). What it is made of does not change: no number is drawn anew, and what would
 * have been written meanwhile is known.
 *
 * <p>From each change on, A grows by the factor times what the original grows, in whole bytes. With
 * a factor other than 0 and 1 the integral is that of the unrounded function, which is above by
 * less than a byte at every instant.
 */
public final class ScaledCurve implements WriteCurve {

  private final WriteCurve original;

  // The pieces, from each change to the next.
  private double[] starts = new double[4];
  private double[] factors = new double[4];
  private long[] originalBytes = new long[4];
  private long[] bytes = new long[4];
  private double[] originalByteSeconds = new double[4];
  private double[] byteSeconds = new double[4];
  private int pieces = 1;

  public ScaledCurve(WriteCurve original) {
    this.original = original;
    factors[0] = 1;
  }

  /**
   * From now on the original counts with a factor.
   *
   * @param factor not negative, finite
   * @param now not before the last change
   */
  public void change(double factor, double now) {
    final long written = bytesBy(now);
    final double integral = byteSecondsBy(now);
    if (pieces == starts.length) {
      makeRoom();
    }
    starts[pieces] = now;
    factors[pieces] = factor;
    originalBytes[pieces] = original.bytesBy(now);
    bytes[pieces] = written;
    originalByteSeconds[pieces] = original.byteSecondsBy(now);
    byteSeconds[pieces++] = integral;
  }

  /** What the original would have written up to a time. */
  public long unchangedBytesBy(double seconds) {
    return original.bytesBy(seconds);
  }

  private void makeRoom() {
    final int room = 2 * pieces;
    starts = Arrays.copyOf(starts, room);
    factors = Arrays.copyOf(factors, room);
    originalBytes = Arrays.copyOf(originalBytes, room);
    bytes = Arrays.copyOf(bytes, room);
    originalByteSeconds = Arrays.copyOf(originalByteSeconds, room);
    byteSeconds = Arrays.copyOf(byteSeconds, room);
  }

  /** The piece of a time; a change counts from its instant on. */
  private int pieceAt(double seconds) {
    int piece = pieces - 1;
    while (piece > 0 && starts[piece] > seconds) {
      piece--;
    }
    return piece;
  }

  @Override
  public long bytesBy(double seconds) {
    final int piece = pieceAt(seconds);
    return factors[piece] == 0
        ? bytes[piece]
        : bytes[piece] + scaled(piece, original.bytesBy(seconds) - originalBytes[piece]);
  }

  private long scaled(int piece, long grown) {
    return factors[piece] == 1 ? grown : (long) StrictMath.floor(factors[piece] * grown);
  }

  @Override
  public double timeReaching(long wanted, double limitSeconds) {
    for (int piece = firstReaching(wanted); piece < pieces; piece++) {
      if (factors[piece] > 0) {
        final double time = timeReaching(piece, wanted, limitSeconds);
        if (piece + 1 == pieces || time < starts[piece + 1]) {
          return time;
        }
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The piece at whose end a number of bytes is there, or the last. */
  private int firstReaching(long wanted) {
    int piece = 0;
    while (piece + 1 < pieces && bytes[piece + 1] < wanted) {
      piece++;
    }
    return piece;
  }

  private double timeReaching(int piece, long wanted, double limitSeconds) {
    final long more = wanted - bytes[piece];
    long grown = factors[piece] == 1 ? more : (long) StrictMath.ceil(more / factors[piece]);
    while (scaled(piece, grown) < more) {
      grown++;
    }
    while (grown > 0 && scaled(piece, grown - 1) >= more) {
      grown--;
    }
    final double time = original.timeReaching(originalBytes[piece] + grown, limitSeconds);
    return Math.max(time, starts[piece]);
  }

  @Override
  public double byteSecondsBy(double seconds) {
    final int piece = pieceAt(seconds);
    final double time = seconds - starts[piece];
    final double steady = byteSeconds[piece] + bytes[piece] * time;
    return factors[piece] == 0
        ? steady
        : steady
            + factors[piece]
                * (original.byteSecondsBy(seconds)
                    - originalByteSeconds[piece]
                    - originalBytes[piece] * time);
  }

  /** That of the original, of which every write grows alike. */
  @Override
  public double uniqueShare(double seconds) {
    return original.uniqueShare(seconds);
  }

  @Override
  public void release(double seconds) {
    original.release(seconds);
  }
}
