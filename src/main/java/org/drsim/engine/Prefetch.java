package org.drsim.engine;

/**
 * Reads what events will need shortly before they happen, some dozens of them together. Of very
 * many entities none is in the processor's caches when its turn comes; an event by itself waits for
 * the memory once for every object, one after the other, and dozens can wait at the same time.
 *
 * <p>It changes nothing. Which events it is shown, when, and whether any, is up to the engine; some
 * may be taken back, and others be scheduled before them.
 */
@FunctionalInterface
public interface Prefetch {

  /**
   * Reads what events will need.
   *
   * @param upcoming events in no order; they may be overwritten afterwards
   * @param count how many of them
   */
  void touch(EventRoutine[] upcoming, int count);
}
