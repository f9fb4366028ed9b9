package org.drsim.trace;

/**
 * What a trace file may cost; files come from anywhere.
 *
 * @param lineBytes longest line
 * @param totalBytes longest content, decompressed
 * @param writes most writes kept
 * @param disks most disks told apart
 */
record TraceLimits(int lineBytes, long totalBytes, int writes, int disks) {

  private static final long MEMORY = 256L << 20;
  private static final int BYTES_PER_WRITE = 2 * Long.BYTES;

  static final TraceLimits DEFAULT =
      new TraceLimits(64 << 10, 4L << 30, (int) (MEMORY / BYTES_PER_WRITE), 10_000);
}
