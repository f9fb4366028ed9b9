package org.drsim.workload;

import org.drsim.engine.Nanoseconds;
import org.drsim.engine.RandomNumbers;
import org.drsim.quantity.Distribution;

/**
 * Single writes at equal distances, the first one distance after the start, each with a size of its
 * own.
 */
public final class RegularSource implements ExactSource {

  private final double writesPerSecond;
  private final Distribution size;

  /**
   * @param writesPerSecond positive
   * @param size of a write in bytes
   */
  public RegularSource(double writesPerSecond, Distribution size) {
    this.writesPerSecond = writesPerSecond;
    this.size = size;
  }

  @Override
  public WriteSequence writes(RandomNumbers numbers, String disk) {
    return new Writes(new WriteSizes(size, numbers.stream(disk, WriteSizes.PURPOSE)));
  }

  @Override
  public double meanWriteBytes() {
    return size.mean();
  }

  private final class Writes implements WriteSequence {

    private final WriteSizes sizes;
    private long index = -1;
    private long bytes;

    Writes(WriteSizes sizes) {
      this.sizes = sizes;
    }

    @Override
    public boolean next() {
      bytes = sizes.of(++index);
      return true;
    }

    @Override
    public double seconds() {
      return Nanoseconds.round((index + 1) / writesPerSecond);
    }

    @Override
    public long bytes() {
      return bytes;
    }
  }
}
