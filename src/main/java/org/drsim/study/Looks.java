package org.drsim.study;

/** After how many replications a stopping rule is asked: 32, 64, 128 and so on. */
public final class Looks {

  private static final long FIRST = 32;

  private Looks() {}

  /** How many looks there have been, one at the end included. */
  public static int upTo(long replications) {
    final int whole =
        replications < FIRST ? 0 : Long.SIZE - Long.numberOfLeadingZeros(replications / FIRST);
    return isOne(replications) ? whole : whole + 1;
  }

  /** How many replications the first look after so many has. */
  public static long after(long replications) {
    return replications < FIRST ? FIRST : 2 * Long.highestOneBit(replications);
  }

  static boolean isOne(long replications) {
    return replications >= FIRST && Long.bitCount(replications) == 1;
  }
}
