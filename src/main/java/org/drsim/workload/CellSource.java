package org.drsim.workload;

import org.apache.commons.math3.util.FastMath;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.LogNormal;

/**
 * Writes drawn by the cell: for each cell of time the number of writes, then the bytes of so many
 * writes together, which arrive evenly inside the cell. Number and bytes have the exact mean and
 * variance of the single writes; the bytes of n writes follow the lognormal distribution with their
 * mean and variance.
 */
public final class CellSource implements WriteSource {

  private final double cellSeconds;
  private final double meanBytes;
  private final double squaredVariation;
  private final WriteCounts.PerDisk counts;

  /**
   * @param cellSeconds width of a cell, positive
   * @param counts how many writes fall into a cell
   * @param size of a write in bytes, with a variance
   */
  public CellSource(double cellSeconds, WriteCounts counts, Distribution size) {
    this(cellSeconds, WriteCounts.PerDisk.same(counts), size);
  }

  /**
   * @param cellSeconds width of a cell, positive
   * @param counts how many writes fall into a cell of a disk
   * @param size of a write in bytes, with a variance
   */
  public CellSource(double cellSeconds, WriteCounts.PerDisk counts, Distribution size) {
    this.cellSeconds = cellSeconds;
    this.counts = counts;
    this.meanBytes = size.mean();
    this.squaredVariation = size.variance() / (meanBytes * meanBytes);
    if (!(squaredVariation < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a write size without a variance; draw every write by itself instead (exact: true)");
    }
  }

  @Override
  public WriteCurve open(RandomNumbers numbers, String disk) {
    return new CellCurve(
        cellSeconds,
        new Cells(
            counts.open(numbers, disk),
            numbers.stream(disk, "writes in cell"),
            numbers.stream(disk, "bytes of cell")));
  }

  @Override
  public double meanWriteBytes() {
    return meanBytes;
  }

  /** The bytes of each cell of one disk. */
  private final class Cells implements CellCurve.Cells {

    private final WriteCounts counts;
    private final RandomStream countStream;
    private final RandomStream bytesStream;

    Cells(WriteCounts counts, RandomStream countStream, RandomStream bytesStream) {
      this.counts = counts;
      this.countStream = countStream;
      this.bytesStream = bytesStream;
    }

    @Override
    public long bytes(long cell) {
      final long writes = counts.in(cell, countStream);
      return writes == 0 ? 0 : FastMath.round(bytesOf(writes, cell));
    }

    /** The sum of n independent sizes by its first two moments. */
    private double bytesOf(long writes, long cell) {
      final double mean = writes * meanBytes;
      return squaredVariation == 0
          ? mean
          : LogNormal.quantile(mean, squaredVariation / writes, bytesStream.uniform(cell));
    }
  }
}
