package org.drsim.study;

/** After how many replications a stopping rule is asked: 32, 64, 128 and so on. */
final class Looks {

  private static final long FIRST = 32;

  private Looks() {}

  static boolean isOne(long replications) {
    return replications >= FIRST && Long.bitCount(replications) == 1;
  }
}
