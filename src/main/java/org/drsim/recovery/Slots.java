package org.drsim.recovery;

import java.util.ArrayDeque;

/** How many machines the service, or people, work on at a time; first come, first served. */
final class Slots {

  private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
  private long free;

  Slots(long free) {
    this.free = free;
  }

  /** Does something as soon as there is a slot, which is to be given back. */
  void take(Runnable action) {
    if (free > 0) {
      free--;
      action.run();
    } else {
      waiting.add(action);
    }
  }

  void giveBack() {
    if (waiting.isEmpty()) {
      free++;
    } else {
      waiting.remove().run();
    }
  }
}
