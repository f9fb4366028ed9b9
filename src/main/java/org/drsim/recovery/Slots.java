package org.drsim.recovery;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** How many machines the service, or people, work on at a time; first come, first served. */
final class Slots {

  private final ArrayDeque<Consumer<List<Integer>>> waiting = new ArrayDeque<>();
  private long free;

  Slots(long free) {
    this.free = free;
  }

  /**
   * Does something as soon as there is a slot, which is to be given back.
   *
   * @param action told the steps that it has waited for; none if there was a slot
   */
  void take(Consumer<List<Integer>> action) {
    if (free > 0) {
      free--;
      action.accept(List.of());
    } else {
      waiting.add(action);
    }
  }

  /**
   * Lets the next one have it.
   *
   * @param after the last steps of the one that had it
   */
  void giveBack(List<Integer> after) {
    if (waiting.isEmpty()) {
      free++;
    } else {
      waiting.remove().accept(after);
    }
  }
}
