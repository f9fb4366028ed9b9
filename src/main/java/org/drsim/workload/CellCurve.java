package org.drsim.workload;

import java.util.Arrays;

/** The cumulative byte function of bytes that arrive evenly inside cells of equal width. */
final class CellCurve implements WriteCurve {

  /** Where the bytes of a cell come from. */
  interface Cells {

    /** Whole bytes of one cell; the same whenever asked. */
    long bytes(long cell);
  }

  private final double cellSeconds;
  private final Cells cells;

  /** A at the end of cells {@code first, first + 1, …}. */
  private long[] bytesAtEnd = new long[4];

  /** The integral of A up to the end of each of them. */
  private double[] byteSecondsAtEnd = new double[4];

  private int known;
  private long first;
  private long bytesBeforeFirst;
  private double byteSecondsBeforeFirst;

  CellCurve(double cellSeconds, Cells cells) {
    this.cellSeconds = cellSeconds;
    this.cells = cells;
  }

  @Override
  public long bytesBy(double seconds) {
    final long cell = cellOf(seconds);
    final long before = bytesBefore(cell);
    final long inside = bytesIn(cell);
    if (inside == 0 || seconds >= (cell + 1) * cellSeconds) {
      return before + inside;
    }
    return before + Math.min(inside, piece(cell, inside).bytesBy(seconds));
  }

  @Override
  public double timeReaching(long bytes, double limitSeconds) {
    final long last = cellOf(limitSeconds);
    for (long cell = first; cell <= last; cell++) {
      final long before = bytesBefore(cell);
      final long inside = bytesIn(cell);
      if (before + inside >= bytes) {
        final double time =
            Math.min(piece(cell, inside).timeOf(bytes - before), (cell + 1) * cellSeconds);
        return time <= limitSeconds ? time : Double.POSITIVE_INFINITY;
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  @Override
  public double byteSecondsBy(double seconds) {
    final long cell = cellOf(seconds);
    return byteSecondsBefore(cell) + byteSecondsIn(cell, seconds);
  }

  @Override
  public void release(double seconds) {
    final long cell = cellOf(seconds);
    if (cell == first) {
      return;
    }
    bytesBeforeFirst = bytesBefore(cell);
    byteSecondsBeforeFirst = byteSecondsBefore(cell);
    final int gone = (int) Math.min(known, cell - first);
    System.arraycopy(bytesAtEnd, gone, bytesAtEnd, 0, known - gone);
    System.arraycopy(byteSecondsAtEnd, gone, byteSecondsAtEnd, 0, known - gone);
    known -= gone;
    first = cell;
  }

  /**
   * The cell of an instant; the end of a cell belongs to it, so that it holds all of the cell's
   * bytes.
   */
  private long cellOf(double seconds) {
    return Math.max(0, (long) Math.ceil(seconds / cellSeconds) - 1);
  }

  private LinearPiece piece(long cell, long inside) {
    return new LinearPiece(cell * cellSeconds, inside / cellSeconds);
  }

  private long bytesIn(long cell) {
    know(cell);
    final int at = (int) (cell - first);
    return at == 0 ? bytesAtEnd[0] - bytesBeforeFirst : bytesAtEnd[at] - bytesAtEnd[at - 1];
  }

  private long bytesBefore(long cell) {
    if (cell == first) {
      return bytesBeforeFirst;
    }
    know(cell - 1);
    return bytesAtEnd[(int) (cell - 1 - first)];
  }

  private double byteSecondsBefore(long cell) {
    if (cell == first) {
      return byteSecondsBeforeFirst;
    }
    know(cell - 1);
    return byteSecondsAtEnd[(int) (cell - 1 - first)];
  }

  private double byteSecondsIn(long cell, double seconds) {
    final long before = bytesBefore(cell);
    final long inside = bytesIn(cell);
    final double flat = before * (seconds - cell * cellSeconds);
    return inside == 0 ? flat : flat + piece(cell, inside).byteSecondsBy(seconds);
  }

  private void know(long cell) {
    while (first + known <= cell) {
      add(cells.bytes(first + known));
    }
  }

  private void add(long bytes) {
    if (known == bytesAtEnd.length) {
      bytesAtEnd = Arrays.copyOf(bytesAtEnd, known * 2);
      byteSecondsAtEnd = Arrays.copyOf(byteSecondsAtEnd, known * 2);
    }
    final long before = known == 0 ? bytesBeforeFirst : bytesAtEnd[known - 1];
    final double byteSeconds = known == 0 ? byteSecondsBeforeFirst : byteSecondsAtEnd[known - 1];
    bytesAtEnd[known] = Math.addExact(before, bytes);
    // Byte i of n is there i/n of the cell after its start.
    byteSecondsAtEnd[known] =
        byteSeconds + before * cellSeconds + cellSeconds * Math.max(0, bytes - 1) / 2.0;
    known++;
  }
}
