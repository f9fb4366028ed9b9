package org.drsim.profile;

import java.util.Arrays;

/**
 * Bytes and writes of a disk by equal bins of time from an origin on. Bins of a second at first;
 * where the span outgrows the room, they become wider by steps that divide a minute, five minutes
 * and an hour, so that the memory is bounded and no sum is lost.
 */
final class BinnedWrites {

  static final long NANOS = 1_000_000_000L;

  /** Width of the bins, in seconds; each divides the next. */
  private static final int[] WIDTHS = {1, 5, 15, 60, 300, 900, 3600, 21_600, 86_400, 604_800};

  private static final int FIRST_CAPACITY = 1 << 10;

  private final int mostBins;
  private int width;
  private long binNanos = NANOS;
  private long[] bytes = new long[FIRST_CAPACITY];
  private int[] writes = new int[FIRST_CAPACITY];
  private int used;
  private int current = -1;
  private long currentFrom;
  private long currentTo;

  /**
   * @param mostBins memory: 12 bytes for each
   */
  BinnedWrites(int mostBins) {
    this.mostBins = mostBins;
  }

  /** A write of some bytes; times need not be in order. */
  void add(long nanos, long size) {
    if (nanos >= currentTo || nanos < currentFrom) {
      moveTo(nanos);
    }
    bytes[current] += size;
    writes[current]++;
  }

  /** Bytes that were written evenly between two times, the later one excluded. */
  void addEvenly(long from, long to, long size) {
    long placed = 0;
    long at = from;
    while (at < to) {
      moveTo(at);
      at = Math.min(to, currentTo);
      final long by = at == to ? size : (long) (size * ((at - from) / (double) (to - from)));
      bytes[current] += by - placed;
      placed = by;
    }
  }

  private void moveTo(long nanos) {
    while (nanos / binNanos >= mostBins) {
      coarsen();
    }
    current = (int) (nanos / binNanos);
    currentFrom = current * binNanos;
    currentTo = currentFrom + binNanos;
    if (current >= used) {
      used = current + 1;
      if (used > bytes.length) {
        final int room = Math.min(mostBins, Math.max(used, 2 * bytes.length));
        bytes = Arrays.copyOf(bytes, room);
        writes = Arrays.copyOf(writes, room);
      }
    }
  }

  private void coarsen() {
    final int factor = WIDTHS[width + 1] / WIDTHS[width];
    final long[] coarseBytes = new long[bytes.length];
    final int[] coarseWrites = new int[bytes.length];
    for (int i = 0; i < used; i++) {
      coarseBytes[i / factor] += bytes[i];
      coarseWrites[i / factor] += writes[i];
    }
    bytes = coarseBytes;
    writes = coarseWrites;
    used = (used + factor - 1) / factor;
    width++;
    binNanos = WIDTHS[width] * NANOS;
  }

  /**
   * All of it.
   *
   * @param spanNanos up to the last record of any kind
   */
  RateSeries series(long spanNanos) {
    if (spanNanos > 0) {
      moveTo(spanNanos - 1);
    }
    return new RateSeries(
        WIDTHS[width],
        Arrays.copyOf(bytes, used),
        Arrays.copyOf(writes, used),
        spanNanos / (double) NANOS);
  }
}
