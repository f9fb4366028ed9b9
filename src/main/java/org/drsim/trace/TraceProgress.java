package org.drsim.trace;

/** Hears now and then, at least every 16 MiB, how far the reading of a file is. */
public interface TraceProgress {

  /** Nobody listens. */
  TraceProgress NONE = (read, total) -> {};

  /**
   * Hears how far it is.
   *
   * @param bytesRead of the file as it lies on the disk, compressed or not
   * @param totalBytes size of the file
   */
  void read(long bytesRead, long totalBytes);
}
