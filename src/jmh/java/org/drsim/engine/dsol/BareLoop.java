package org.drsim.engine.dsol;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * What one writes by hand when there is no engine: the JDK's priority queue, a loop, and the two
 * models in the loop itself. No cancelling, no order of kinds, no names, no checks, no
 * notifications.
 */
public final class BareLoop {

  private static final Comparator<Entry> BY_TIME =
      (a, b) -> {
        int byTime = Double.compare(a.time, b.time);
        return byTime == 0 ? Long.compare(a.sequence, b.sequence) : byTime;
      };

  private record Entry(double time, long sequence, boolean arrival) {}

  private final PriorityQueue<Entry> queue = new PriorityQueue<>(BY_TIME);
  private final SplittableRandom random = new SplittableRandom(1);
  private double now;
  private long sequence;

  /** Returns the time at the end, so that the work is not optimized away. */
  public double hold(int pending, long events) {
    for (int i = 0; i < pending; i++) {
      schedule(2 * random.nextDouble(), true);
    }
    for (long i = 0; i < events; i++) {
      now = queue.poll().time;
      schedule(2 * random.nextDouble(), true);
    }
    return now;
  }

  /** Returns the time at the end. */
  double singleServer(long events) {
    long present = 0;
    schedule(exponential(SingleServer.MEAN_BETWEEN_ARRIVALS), true);
    for (long i = 0; i < events; i++) {
      Entry event = queue.poll();
      now = event.time;
      if (event.arrival) {
        if (++present == 1) {
          schedule(exponential(1), false);
        }
        schedule(exponential(SingleServer.MEAN_BETWEEN_ARRIVALS), true);
      } else if (--present > 0) {
        schedule(exponential(1), false);
      }
    }
    return now;
  }

  private void schedule(double delay, boolean arrival) {
    queue.add(new Entry(now + delay, sequence++, arrival));
  }

  private double exponential(double mean) {
    return -mean * Math.log(1 - random.nextDouble());
  }
}
