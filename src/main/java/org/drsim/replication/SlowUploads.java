package org.drsim.replication;

/**
 * Uploads slower than 4 MB in 3 s, which the product reports as a health event (Microsoft Learn,
 * troubleshoot replication in Azure VM disaster recovery, 2019).
 */
public final class SlowUploads {

  /** In bytes per second; the product's MB is 2^20 bytes. */
  public static final double SLOWEST_HEALTHY = (4 << 20) / 3.0;

  private final double measuredFrom;
  private long count;
  private double seconds;
  private double firstSeconds = Double.NaN;

  SlowUploads(double measuredFrom) {
    this.measuredFrom = measuredFrom;
  }

  void add(double begun, double now) {
    if (begun >= measuredFrom) {
      count++;
      seconds += now - begun;
      firstSeconds = Double.isNaN(firstSeconds) ? begun : firstSeconds;
    }
  }

  /** How many batches were uploaded that slowly. */
  public long count() {
    return count;
  }

  /** How long that took together. */
  public double seconds() {
    return seconds;
  }

  /** When the first one began; not a number if there was none. */
  public double firstSeconds() {
    return firstSeconds;
  }
}
