package org.drsim.sweep;

import java.util.Optional;

/**
 * What is to be done next. Which units there are may depend on what earlier ones gave, where
 * replications go on until something is decided. Calls come one at a time.
 */
public interface Schedule {

  /** A unit that nobody has taken; nothing where all that can be known now is taken. */
  Optional<Unit> next();

  /** Takes what a unit gave, in any order of units. */
  void done(Unit unit, byte[] state);

  /** Whether all is done. */
  boolean isOver();

  /**
   * Says whom to call, from any thread, when there is something new to do or all is over although
   * no unit was done.
   */
  default void onNews(Runnable news) {}
}
