package org.drsim.replication;

/** Bytes of each disk of a machine; never changed after construction. */
public final class DiskBytes {

  private final long[] bytes;

  /**
   * @param bytes one number per disk, from now on its own
   */
  DiskBytes(long... bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one disk, by its place in the machine. */
  public long of(int disk) {
    return bytes[disk];
  }

  /** How many disks. */
  public int disks() {
    return bytes.length;
  }
}
