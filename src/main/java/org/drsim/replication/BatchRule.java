package org.drsim.replication;

/**
 * When a mobility agent closes a batch, and what it becomes on the wire.
 *
 * @param intervalSeconds distance of the closes after a marker, positive
 * @param sizeBytes a batch that holds this much closes at once; {@link Long#MAX_VALUE} for no limit
 * @param compression uncompressed over compressed size
 */
public record BatchRule(double intervalSeconds, long sizeBytes, double compression) {

  /** What Java makes of a record by itself takes a millisecond when first called. */
  @Override
  public int hashCode() {
    return 31 * (31 * Double.hashCode(intervalSeconds) + Long.hashCode(sizeBytes))
        + Double.hashCode(compression);
  }

  boolean limitsSize() {
    return sizeBytes < Long.MAX_VALUE;
  }

  double wireBytes(long bytes) {
    return bytes / compression;
  }
}
