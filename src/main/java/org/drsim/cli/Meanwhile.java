package org.drsim.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** What is worked out in a thread of its own while the main work goes on, which needs it later. */
final class Meanwhile<T> implements Supplier<T> {

  private final FutureTask<T> work;

  private Meanwhile(FutureTask<T> work) {
    this.work = work;
  }

  /** Begins with it, and returns at once. */
  static <T> Meanwhile<T> of(Callable<T> work) {
    final FutureTask<T> task = new FutureTask<>(work);
    final Thread thread = new Thread(task, "meanwhile");
    thread.setDaemon(true);
    thread.start();
    return new Meanwhile<>(task);
  }

  /**
   * Waits for it. An error, such as too little memory, is thrown on; what else failed, as cause.
   */
  @Override
  public T get() {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("what was worked out meanwhile failed", e.getCause());
    }
  }
}
