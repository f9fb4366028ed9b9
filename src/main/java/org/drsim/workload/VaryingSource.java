package org.drsim.workload;

import org.drsim.engine.Nanoseconds;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;

/**
 * Single writes at a rate that follows a rhythm, each with a size of its own: writes at a constant
 * rate, at the time at which the mean number of writes so far has come to theirs.
 */
public final class VaryingSource implements ExactSource {

  private final double writesPerSecond;
  private final Rhythm rhythm;
  private final boolean regular;
  private final Distribution size;

  /**
   * @param writesPerSecond where the factor is 1; positive
   * @param regular whether the writes of the constant rate have equal distances, and not
   *     exponential ones
   * @param size of a write in bytes
   */
  public VaryingSource(double writesPerSecond, Rhythm rhythm, boolean regular, Distribution size) {
    this.writesPerSecond = writesPerSecond;
    this.rhythm = rhythm;
    this.regular = regular;
    this.size = size;
  }

  @Override
  public WriteSequence writes(RandomNumbers numbers, String disk) {
    return new Writes(numbers, disk);
  }

  @Override
  public double meanWriteBytes() {
    return size.mean();
  }

  private final class Writes implements WriteSequence {

    private final RandomStream gaps;
    private final WriteSizes sizes;
    private final RhythmSteps steps;
    private FlowPiece piece;
    private long index = -1;

    /** The mean number of writes at the time of the current one: a whole number and a rest. */
    private long whole;

    private double fraction;
    private double time;
    private long bytes;

    Writes(RandomNumbers numbers, String disk) {
      gaps = numbers.stream(disk, PoissonSource.GAPS);
      sizes = new WriteSizes(size, numbers.stream(disk, WriteSizes.PURPOSE));
      steps = rhythm.open(numbers, disk);
      piece = FlowPiece.first(writesPerSecond, steps);
    }

    @Override
    public boolean next() {
      index++;
      bytes = sizes.of(index);
      fraction += regular ? 1 : -StrictMath.log(gaps.uniform(index));
      whole += (long) fraction;
      fraction -= (long) fraction;
      while (!piece.reaches(whole, fraction)) {
        piece = piece.next(writesPerSecond, steps);
      }
      // Rounding must not put a write before the one before it.
      time = Math.max(time, Nanoseconds.round(piece.timeOf(whole, fraction)));
      return true;
    }

    @Override
    public double seconds() {
      return time;
    }

    @Override
    public long bytes() {
      return bytes;
    }
  }
}
