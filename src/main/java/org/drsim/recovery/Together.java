package org.drsim.recovery;

import java.util.List;
import java.util.function.BiConsumer;

/** Several things at a time, and something else when all of them are done. */
final class Together {

  private final Runnable next;
  private int left;

  private Together(int left, Runnable next) {
    this.left = left;
    this.next = next;
  }

  /**
   * Begins each of them, now.
   *
   * @param begin begins one and is told whom to tell when it is done
   */
  static <T> void all(List<T> things, BiConsumer<T, Runnable> begin, Runnable next) {
    final Together together = new Together(things.size() + 1, next);
    things.forEach(thing -> begin.accept(thing, together::oneLess));
    together.oneLess();
  }

  private void oneLess() {
    left--;
    if (left == 0) {
      next.run();
    }
  }
}
