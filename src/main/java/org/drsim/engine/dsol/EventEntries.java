package org.drsim.engine.dsol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is pending, each in a place that has a number for as long as it is, so that ordering events
 * moves numbers and no references.
 */
final class EventEntries {

  private static final int FIRST_CAPACITY = 64;

  /** Events of DSOL or routines of ours, which need no object of their own to be pending. */
  private @Nullable Object[] entries = new Object[FIRST_CAPACITY];

  private long[] ranks = new long[FIRST_CAPACITY];

  /** The free places, of which the last is taken first. */
  private int[] free = new int[FIRST_CAPACITY];

  private int freeSize;

  EventEntries() {
    freeFrom(0);
  }

  /** The places from one on are new; the first of them is taken first. */
  private void freeFrom(int first) {
    freeSize = 0;
    for (int i = entries.length - 1; i >= first; i--) {
      free[freeSize++] = i;
    }
  }

  /**
   * Keeps an entry.
   *
   * @param rank among those of one time the lower goes first
   * @return its place
   */
  int add(Object entry, long rank) {
    if (freeSize == 0) {
      grow();
    }
    final int slot = free[--freeSize];
    entries[slot] = entry;
    ranks[slot] = rank;
    return slot;
  }

  private void grow() {
    final int old = entries.length;
    entries = Arrays.copyOf(entries, 2 * old);
    ranks = Arrays.copyOf(ranks, 2 * old);
    free = new int[2 * old];
    freeFrom(old);
  }

  @Nullable Object entry(int slot) {
    return entries[slot];
  }

  long rank(int slot) {
    return ranks[slot];
  }

  /** Gives a place back; what was there. */
  @Nullable Object release(int slot) {
    final Object released = entries[slot];
    entries[slot] = null;
    free[freeSize++] = slot;
    return released;
  }

  /** Where an entry is; negative if it is nowhere. This scans all of them. */
  int slotOf(Object entry) {
    for (int slot = 0; slot < entries.length; slot++) {
      if (entries[slot] == entry) {
        return slot;
      }
    }
    return -1;
  }
}
