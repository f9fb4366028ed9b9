package org.drsim.engine.dsol;

import org.drsim.engine.EventRoutine;
import org.drsim.engine.Prefetch;

/** Shows the model which of its events will come next. */
final class Upcoming {

  /** What more events need would push out of the caches what the first ones need. */
  private static final int MOST = 256;

  private final EventEntries entries;
  private final Prefetch prefetch;
  private final int[] slots = new int[MOST];
  private final EventRoutine[] routines = new EventRoutine[MOST];

  Upcoming(EventEntries entries, Prefetch prefetch) {
    this.entries = entries;
    this.prefetch = prefetch;
  }

  void show(LaterEvents later) {
    final int events = later.ahead(slots);
    int count = 0;
    for (int i = 0; i < events; i++) {
      if (entries.entry(slots[i]) instanceof EventRoutine routine) {
        routines[count++] = routine;
      }
    }
    if (count > 0) {
      prefetch.touch(routines, count);
    }
  }
}
