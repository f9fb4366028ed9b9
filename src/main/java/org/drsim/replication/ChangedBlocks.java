package org.drsim.replication;

/** A map of changed blocks: which writes there were, without their order. */
final class ChangedBlocks {

  private final long[] diskSizes;
  private final long[] diskBytes;
  private long bytes;
  private double firstWriteSeconds = Double.POSITIVE_INFINITY;
  private double lastCloseSeconds;
  private long interval;

  /**
   * @param diskSizes in bytes; no disk has more changed blocks than it has blocks
   */
  ChangedBlocks(long[] diskSizes) {
    this.diskSizes = diskSizes;
    this.diskBytes = new long[diskSizes.length];
  }

  void add(Batch batch) {
    for (int disk = 0; disk < diskBytes.length; disk++) {
      diskBytes[disk] = Math.min(diskSizes[disk], diskBytes[disk] + batch.diskBytes(disk));
    }
    bytes += batch.bytes();
    firstWriteSeconds = Math.min(firstWriteSeconds, batch.firstWriteSeconds());
    lastCloseSeconds = batch.closeSeconds();
    interval = batch.interval();
  }

  /** Written bytes, those written over included. */
  long bytes() {
    return bytes;
  }

  /** Bytes of changed blocks. */
  long blockBytes() {
    long sum = 0;
    for (final long one : diskBytes) {
      sum += one;
    }
    return sum;
  }

  boolean isEmpty() {
    return bytes == 0;
  }

  double firstWriteSeconds() {
    return bytes == 0 ? Double.POSITIVE_INFINITY : firstWriteSeconds;
  }

  /**
   * Takes some of the blocks out, as a batch.
   *
   * @param most so many bytes, or all if there are fewer
   * @param ordered whether the last of them leaves the disks in the state of the last close
   */
  Batch take(long most, BatchRule rule, boolean ordered) {
    final long before = blockBytes();
    final long[] taken = new long[diskBytes.length];
    long sent = 0;
    for (int disk = 0; disk < taken.length; disk++) {
      taken[disk] = Math.min(diskBytes[disk], most - sent);
      diskBytes[disk] -= taken[disk];
      sent += taken[disk];
    }
    final boolean last = sent == before;
    final long written = last ? bytes : (long) (bytes * ((double) sent / before));
    bytes -= written;
    return new Batch(
        lastCloseSeconds,
        firstWriteSeconds,
        written,
        sent,
        rule.wireBytes(sent),
        taken,
        interval,
        null,
        last && ordered);
  }
}
