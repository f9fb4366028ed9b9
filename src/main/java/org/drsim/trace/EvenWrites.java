package org.drsim.trace;

/**
 * The bytes of an interval as equal writes at equal distances: the constant rate is all that a
 * counter tells.
 */
final class EvenWrites {

  /** So long is no interval between two of them. */
  private static final long STEP_NANOS = 1_000_000_000;

  /** Takes the writes. */
  interface Receiver {
    void write(long nanos, long bytes);
  }

  private EvenWrites() {}

  /**
   * One write at the end of each of the equal steps, of at most a second, into which an interval is
   * divided: none is seen before it happened.
   */
  static void spread(long from, long to, long bytes, Receiver receiver) {
    final long steps = Math.max(1, Math.min(bytes, (to - from - 1) / STEP_NANOS + 1));
    long written = 0;
    for (long step = 1; step <= steps; step++) {
      final long due = share(bytes, step, steps);
      receiver.write(from + share(to - from, step, steps), due - written);
      written = due;
    }
  }

  /** {@code whole · step / steps}, rounded down, without overflow. */
  private static long share(long whole, long step, long steps) {
    return whole / steps * step + whole % steps * step / steps;
  }
}
