package org.drsim.sweep;

import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/**
 * The units that a search asks for while it goes on: the schedule between the thread that searches
 * and those that simulate. What the store has is not done again, so that a search that was stopped
 * and begins anew goes through what it knew and on.
 */
public final class SearchUnits implements Schedule {

  private final BlockStore store;
  private final Queue<Unit> ready = new ArrayDeque<>();

  /** Asked for and not yet done. */
  private final Set<Unit> open = new LinkedHashSet<>();

  private Runnable news = () -> {};
  private boolean over;

  /** With what was done before, and where more is kept. */
  public SearchUnits(BlockStore store) {
    this.store = store;
  }

  /** Has units done, some time. */
  void ask(List<Unit> units) {
    final Runnable told;
    synchronized (this) {
      for (final Unit unit : units) {
        if (!store.has(unit) && open.add(unit)) {
          ready.add(unit);
        }
      }
      told = news;
    }
    // Not in the monitor: who is told may have one, too.
    told.run();
  }

  /**
   * Waits for what a unit gave, which was asked for.
   *
   * @throws StoppedException if the search is over before
   */
  synchronized byte[] await(Unit unit) {
    while (open.contains(unit)) {
      if (over) {
        throw new StoppedException();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new StoppedException();
      }
    }
    return store.get(unit);
  }

  /** Nothing more is asked for, or nobody is there to do it. */
  public void end() {
    final Runnable told;
    synchronized (this) {
      over = true;
      notifyAll();
      told = news;
    }
    told.run();
  }

  @Override
  public synchronized Optional<Unit> next() {
    return Optional.ofNullable(ready.poll());
  }

  @Override
  public synchronized void done(Unit unit, byte[] state) {
    store.put(unit, state);
    open.remove(unit);
    notifyAll();
  }

  @Override
  public synchronized boolean isOver() {
    return over;
  }

  @Override
  public synchronized void onNews(Runnable whom) {
    news = whom;
  }

  /** The search is to end before it has found what it looks for. */
  public static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
