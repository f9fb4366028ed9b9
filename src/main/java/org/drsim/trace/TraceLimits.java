package org.drsim.trace;

/**
 * What a file may cost; files come from anywhere.
 *
 * @param lineBytes longest line of a format that does not need longer ones
 * @param freeBytes content of an archive up to which its ratio is not looked at
 * @param archiveRatio most bytes of content per byte of an archive
 * @param window records that are held back to put backward times in order
 * @param writes most writes kept for a replay
 * @param disks most disks told apart
 */
record TraceLimits(
    int lineBytes, long freeBytes, int archiveRatio, int window, int writes, int disks) {

  private static final long MEMORY = 256L << 20;
  private static final int BYTES_PER_WRITE = 2 * Long.BYTES;

  static final TraceLimits DEFAULT =
      new TraceLimits(64 << 10, 64L << 20, 250, 1 << 16, (int) (MEMORY / BYTES_PER_WRITE), 10_000);
}
