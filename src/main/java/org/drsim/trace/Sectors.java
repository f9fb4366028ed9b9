package org.drsim.trace;

/** The unit in which disks count. */
final class Sectors {

  /** Bytes of one. */
  static final long BYTES = 512;

  private static final long MOST = Long.MAX_VALUE / BYTES;

  private Sectors() {}

  /** In bytes, or -1 for a negative number or one that is too large. */
  static long bytes(long sectors) {
    return sectors < 0 || sectors > MOST ? -1 : sectors * BYTES;
  }
}
