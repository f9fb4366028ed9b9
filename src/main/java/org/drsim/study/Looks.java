package org.drsim.study;

/** After how many replications a stopping rule is asked: 32, 64, 128 and so on. */
final class Looks {

  private static final long FIRST = 32;

  private Looks() {}

  /** How many looks there have been, one at the end included. */
  static int upTo(long replications) {
    final int whole =
        replications < FIRST ? 0 : Long.SIZE - Long.numberOfLeadingZeros(replications / FIRST);
    return isOne(replications) ? whole : whole + 1;
  }

  static boolean isOne(long replications) {
    return replications >= FIRST && Long.bitCount(replications) == 1;
  }
}
