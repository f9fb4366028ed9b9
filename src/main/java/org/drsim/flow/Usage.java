package org.drsim.flow;

/**
 * How much passes a place: in all, and in the busiest five minutes. Windows of five minutes follow
 * each other from the time at which measuring begins. One that the run cuts short counts as five
 * minutes in which nothing came after the end, and so never for more than passed within five
 * minutes; a run that is shorter counts as it is.
 */
public class Usage {

  static final double WINDOW = 300;

  private final double fromSeconds;
  private double windowStart;
  private double windowBytes;
  private double bytes;
  private double busiest;

  /**
   * @param fromSeconds when measuring begins
   */
  public Usage(double fromSeconds) {
    this.fromSeconds = fromSeconds;
    this.windowStart = fromSeconds;
  }

  /**
   * Adds what passed evenly in an interval, which begins not before the last one ended.
   *
   * @param start in seconds
   * @param end in seconds
   * @param bytesPerSecond while it lasted
   */
  public final void add(double start, double end, double bytesPerSecond) {
    double now = Math.max(start, fromSeconds);
    if (bytesPerSecond > 0 && end > now) {
      skipTo(now);
      while (end >= windowStart + WINDOW) {
        take((windowStart + WINDOW - now) * bytesPerSecond);
        now = windowStart + WINDOW;
        closeWindow();
      }
      take((end - now) * bytesPerSecond);
    }
  }

  /** Adds what passed at one instant, which is not before the last interval ended. */
  public final void addAt(double now, double passed) {
    if (now >= fromSeconds) {
      skipTo(now);
      take(passed);
    }
  }

  /** In bytes, since measuring began. */
  public final double bytes() {
    return bytes;
  }

  /**
   * Of the busiest window, in bytes per second.
   *
   * @param now the end of the run
   */
  public final double busiestBytesPerSecond(double now) {
    final double length = now - windowStart;
    if (windowStart > fromSeconds || length >= WINDOW) {
      return Math.max(busiest, windowBytes) / WINDOW;
    }
    return length > 0 ? windowBytes / length : 0;
  }

  private void take(double passed) {
    bytes += passed;
    windowBytes += passed;
  }

  private void skipTo(double now) {
    if (now >= windowStart + WINDOW) {
      closeWindow();
      windowStart += WINDOW * StrictMath.floor((now - windowStart) / WINDOW);
    }
  }

  private void closeWindow() {
    busiest = Math.max(busiest, windowBytes);
    windowBytes = 0;
    windowStart += WINDOW;
  }
}
