package org.drsim.workload;

import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;

/** Single writes at exponential distances, each with a size of its own. */
public final class PoissonSource implements ExactSource {

  static final String GAPS = "gap between writes";

  private final double writesPerSecond;
  private final Distribution size;

  /**
   * @param writesPerSecond positive
   * @param size of a write in bytes
   */
  public PoissonSource(double writesPerSecond, Distribution size) {
    this.writesPerSecond = writesPerSecond;
    this.size = size;
  }

  @Override
  public WriteSequence writes(RandomNumbers numbers, String disk) {
    return new Writes(numbers.stream(disk, GAPS), numbers.stream(disk, WriteSizes.PURPOSE));
  }

  @Override
  public double meanWriteBytes() {
    return size.mean();
  }

  private final class Writes implements WriteSequence {

    private final RandomStream gaps;
    private final WriteSizes sizes;
    private long index = -1;
    private double time;
    private long bytes;

    Writes(RandomStream gaps, RandomStream sizes) {
      this.gaps = gaps;
      this.sizes = new WriteSizes(size, sizes);
    }

    @Override
    public boolean next() {
      index++;
      time -= StrictMath.log(gaps.uniform(index)) / writesPerSecond;
      bytes = sizes.of(index);
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
