package org.drsim.recovery;

/**
 * How long it takes to protect a machine in the other direction: the published estimate (Microsoft
 * Learn, about reprotecting Azure machines, 2023).
 */
final class ReprotectTime {

  /** For points that arrive meanwhile and are processed afterwards. */
  private static final double AFTERWARDS = 1.0 / 5;

  private ReprotectTime() {}

  /**
   * In seconds.
   *
   * @param checksumSeconds to compare both sides
   * @param bytes that are sent
   * @param bytesPerSecond at which they are
   * @param autoscaleSeconds until workers have started
   */
  static double seconds(
      double checksumSeconds, double bytes, double bytesPerSecond, double autoscaleSeconds) {
    final double sent = bytes == 0 ? 0 : bytes / bytesPerSecond;
    return (checksumSeconds + sent) * (1 + AFTERWARDS) + autoscaleSeconds;
  }
}
