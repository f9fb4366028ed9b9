package org.drsim.study;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Simulates replications on several threads and hands their results over in the order of their
 * numbers, one at a time. Threads run ahead of the next result to be handed over by a bounded
 * number of replications only, so that memory is bounded whatever their number is.
 *
 * @param <R> what is handed over of a replication
 */
final class OrderedRuns<R> {

  /** How often the caller is asked whether to stop. */
  private static final long POLL_MILLIS = 20;

  private final LongFunction<R> simulation;
  private final Predicate<R> taker;
  private final int ahead;
  private final Map<Long, R> waiting = new TreeMap<>();

  /** The next to be simulated. */
  private long next;

  /** The next to be handed over. */
  private long handed;

  /** What comes after the last; the lowest number that failed, if one did. */
  private volatile long end;

  private @Nullable Throwable failure;
  private boolean handing;
  private volatile boolean closed;

  /**
   * @param first number
   * @param end number after the last
   * @param ahead how far simulations may be ahead of what was handed over
   * @param simulation of the replication with a number, by any thread
   * @param taker of the results; says whether it wants more
   */
  OrderedRuns(long first, long end, int ahead, LongFunction<R> simulation, Predicate<R> taker) {
    this.next = first;
    this.handed = first;
    this.end = end;
    this.ahead = ahead;
    this.simulation = simulation;
    this.taker = taker;
  }

  /**
   * Returns when all are handed over, the taker wants no more, or the caller is asked to stop; from
   * then on nothing is handed over. What is still being simulated is given up in its own time.
   *
   * @throws ReplicationFailure if one failed and all before it are handed over
   */
  void run(int threads, long seed, BooleanSupplier stop) {
    // Or the first may be whole before anybody asks.
    closed = stop.getAsBoolean();
    for (int number = 0; number < threads; number++) {
      final Thread thread = new Thread(this::work, "replications-" + number);
      thread.setDaemon(true);
      thread.start();
    }
    await(stop);
    if (failure != null && handed == end) {
      throw new ReplicationFailure(end, seed, failure);
    }
  }

  private synchronized void await(BooleanSupplier stop) {
    boolean interrupted = false;
    while (handed < end && !closed) {
      interrupted = interrupted || !pause();
      closed = closed || interrupted || stop.getAsBoolean();
    }
    closed = true;
    notifyAll();
    while (handing) {
      interrupted = !pause() || interrupted;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for news, which callers look for in a loop; false if the thread was interrupted. */
  @SuppressWarnings("WaitNotInLoop")
  private boolean pause() {
    try {
      wait(POLL_MILLIS);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Whether anybody still wants the result of a replication. */
  boolean isWanted(long number) {
    return !closed && number < end;
  }

  private void work() {
    for (long number = take(); number >= 0; number = take()) {
      final R result = simulate(number);
      if (result != null) {
        put(number, result);
        handOver();
      }
    }
  }

  /** The number of the next replication to simulate; negative if there is none. */
  private synchronized long take() {
    while (isWanted(next) && next >= handed + ahead) {
      if (!pause()) {
        return -1;
      }
    }
    return isWanted(next) ? next++ : -1;
  }

  /** Null if it failed. */
  private @Nullable R simulate(long number) {
    try {
      return simulation.apply(number);
    } catch (Throwable problem) {
      failed(number, problem);
      return null;
    }
  }

  private synchronized void failed(long number, Throwable problem) {
    if (isWanted(number)) {
      end = number;
      failure = problem;
      notifyAll();
    }
  }

  private synchronized void put(long number, R result) {
    waiting.put(number, result);
  }

  private void handOver() {
    for (R result = begin(); result != null; result = begin()) {
      try {
        end(taker.test(result));
      } catch (Throwable problem) {
        stumbled(problem);
      }
    }
  }

  /** Null if the next result is not there, or another thread is handing over. */
  private synchronized @Nullable R begin() {
    final R result = handing || !isWanted(handed) ? null : waiting.remove(handed);
    handing = handing || result != null;
    return result;
  }

  private synchronized void end(boolean more) {
    handing = false;
    handed++;
    closed = closed || !more;
    notifyAll();
  }

  /** The taker failed at a result, which counts as if that replication had. */
  private synchronized void stumbled(Throwable problem) {
    handing = false;
    end = handed;
    failure = problem;
    notifyAll();
  }
}
