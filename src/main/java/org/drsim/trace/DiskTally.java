package org.drsim.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What was seen of one disk so far. */
final class DiskTally {

  final String name;
  final boolean wanted;

  /** Whether it is known to lie on others. */
  boolean stacked;

  /** Whether it is the sum of all others, if there are any. */
  boolean sum;

  private long requests;
  private long writes;
  private long bytesWritten;
  private long reads;
  private long bytesRead;
  private long flushes;
  private long discards;
  private long others;
  private long emptyWrites;
  private BigDecimal left = BigDecimal.ZERO;

  /** In nanoseconds from the origin. */
  long first = Long.MAX_VALUE;

  /** In nanoseconds from the origin. */
  long last = Long.MIN_VALUE;

  DiskTally(String name, boolean wanted) {
    this.name = name;
    this.wanted = wanted;
  }

  /**
   * Counts a request.
   *
   * @throws ArithmeticException if the bytes of all pass 2^63
   */
  void count(Operation operation, long bytes) {
    requests++;
    switch (operation) {
      case WRITE -> countWrite(bytes);
      case READ -> {
        reads++;
        bytesRead = Math.addExact(bytesRead, bytes);
      }
      case FLUSH -> flushes++;
      case DISCARD -> discards++;
      case OTHER -> others++;
    }
  }

  private void countWrite(long bytes) {
    if (bytes == 0) {
      emptyWrites++;
    } else {
      writes++;
      bytesWritten = Math.addExact(bytesWritten, bytes);
    }
  }

  /** Counts an interval, with its writes as far as they are known. */
  void countInterval(long bytes, double someWrites) {
    requests++;
    bytesWritten = Math.addExact(bytesWritten, bytes);
    writes += Math.round(Math.max(0, someWrites));
  }

  /**
   * The whole bytes of an amount and of what earlier ones left over.
   *
   * @throws ArithmeticException if they pass 2^63
   */
  long carry(BigDecimal bytes) {
    final BigDecimal sum = bytes.add(left);
    final BigDecimal whole = sum.setScale(0, RoundingMode.HALF_UP).max(BigDecimal.ZERO);
    left = sum.subtract(whole);
    return whole.longValueExact();
  }

  boolean isStacked(int disks) {
    return stacked || (sum && disks > 1);
  }

  void span(long from, long to) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }

  DiskFacts facts(boolean stacked) {
    return new DiskFacts(
        name,
        wanted,
        stacked,
        requests,
        writes,
        bytesWritten,
        reads,
        bytesRead,
        flushes,
        discards,
        others,
        emptyWrites,
        first,
        last);
  }
}
