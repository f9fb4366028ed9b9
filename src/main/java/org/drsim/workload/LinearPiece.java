package org.drsim.workload;

/**
 * Whole bytes that arrive evenly: byte number i of the piece is there {@code i / bytesPerSecond}
 * after its start.
 *
 * @param startSeconds when the piece starts
 * @param bytesPerSecond positive
 */
record LinearPiece(double startSeconds, double bytesPerSecond) {

  /** Bytes that have arrived by a time. */
  long bytesBy(double seconds) {
    return (long) Math.floor((seconds - startSeconds) * bytesPerSecond);
  }

  /** The earliest time by which a number of bytes has arrived. */
  double timeOf(long bytes) {
    double time = startSeconds + bytes / bytesPerSecond;
    // Rounding may leave the product just below the whole number.
    while (bytesBy(time) < bytes) {
      time = StrictMath.nextUp(time);
    }
    return time;
  }

  /** The integral of {@link #bytesBy} from the start to a time, in byte seconds. */
  double byteSecondsBy(double seconds) {
    final long bytes = bytesBy(seconds);
    return bytes * ((seconds - startSeconds) - (bytes + 1) / (2 * bytesPerSecond));
  }
}
