package org.drsim.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a program that would only look for memory. Java itself gives up late: as long as every
 * collection finds a little, it goes on, and what takes a minute with enough memory takes hours.
 */
final class MemoryWatch implements Runnable {

  static final String TOO_LITTLE =
      "out of memory: give the program more with DRSIM_JAVA_OPTS=-Xmx8g, or simulate less at once";

  /** Short runs never see the watch begin; its classes take as long to load as they simulate. */
  private static final Duration EVERY = Duration.ofSeconds(10);

  /** Of the time, to be lost: what has begun to lose so much will lose more, and ends no sooner. */
  private static final double HOPELESS_SHARE = 0.8;

  private static final double FULL_SHARE = 0.9;

  private final Console console;
  private long lastNanos = System.nanoTime();
  private long lastCollecting;

  private MemoryWatch(Console console) {
    this.console = console;
  }

  /** Returns at once. */
  static void begin(Console console) {
    final Thread thread = new Thread(new MemoryWatch(console), "memory watch");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      while (true) {
        TimeUnit.NANOSECONDS.sleep(EVERY.toNanos());
        final long nanos = System.nanoTime();
        final long collecting = collectingMillis();
        if (isHopeless(nanos - lastNanos, collecting - lastCollecting, heapShare())) {
          console.err().println(TOO_LITTLE);
          // Whatever is being written has a temporary name.
          Runtime.getRuntime().halt(ExitCode.INTERNAL_ERROR.number());
        }
        lastNanos = nanos;
        lastCollecting = collecting;
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether almost all of a time went into collecting garbage, and no more memory can be had. */
  static boolean isHopeless(long nanos, long collectingMillis, double heapShare) {
    return heapShare >= FULL_SHARE
        && TimeUnit.MILLISECONDS.toNanos(collectingMillis) >= HOPELESS_SHARE * nanos;
  }

  /** What the heap has of what it may have. */
  private static double heapShare() {
    final Runtime runtime = Runtime.getRuntime();
    return (double) runtime.totalMemory() / runtime.maxMemory();
  }

  private static long collectingMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }
}
