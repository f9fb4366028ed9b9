package org.drsim.sweep;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The cores of this machine: each thread has one unit open at a time. */
public final class LocalExecutor implements UnitExecutor {

  public static final String NAME = "local";

  private static final long POLL_MILLIS = 50;

  private final int threads;

  public LocalExecutor(int threads) {
    this.threads = threads;
  }

  @Override
  public void run(UnitWork work, Schedule schedule, BooleanSupplier stop) {
    new Execution(work, schedule, stop).run();
  }

  /** One study being run. */
  private final class Execution {

    private final UnitWork work;
    private final Schedule schedule;
    private final BooleanSupplier stop;
    private boolean closed;
    private @Nullable UnitFailure failure;

    Execution(UnitWork work, Schedule schedule, BooleanSupplier stop) {
      this.work = work;
      this.schedule = schedule;
      this.stop = stop;
    }

    void run() {
      schedule.onNews(this::news);
      for (int number = 0; number < threads; number++) {
        final Thread thread = new Thread(this::work, "units-" + number);
        thread.setDaemon(true);
        thread.start();
      }
      await();
      if (failure != null) {
        throw failure;
      }
    }

    private synchronized void news() {
      notifyAll();
    }

    private synchronized void await() {
      boolean interrupted = false;
      while (!closed) {
        interrupted = interrupted || !pause();
        closed = closed || interrupted || schedule.isOver() || stop.getAsBoolean();
      }
      notifyAll();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    private void work() {
      for (Optional<Unit> unit = take(); unit.isPresent(); unit = take()) {
        final Unit taken = unit.get();
        try {
          done(taken, work.run(taken));
        } catch (Throwable problem) {
          failed(new UnitFailure(taken, problem));
        }
      }
    }

    /** Nothing when there is nothing more to do, now or later. */
    private synchronized Optional<Unit> take() {
      while (!closed) {
        final Optional<Unit> next = schedule.next();
        if (next.isPresent() || schedule.isOver() || !pause()) {
          return next;
        }
      }
      return Optional.empty();
    }

    private synchronized void done(Unit unit, byte[] state) {
      if (!closed) {
        schedule.done(unit, state);
        notifyAll();
      }
    }

    /** The first one counts: others may follow from it. */
    private synchronized void failed(UnitFailure problem) {
      failure = failure == null ? problem : failure;
      closed = true;
      notifyAll();
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
  }
}
