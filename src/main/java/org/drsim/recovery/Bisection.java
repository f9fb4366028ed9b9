package org.drsim.recovery;

/** Looks for the last good one of some in a row of which the first are good, by few looks. */
final class Bisection {

  /** Known to be good, as far as anything is. */
  private int good = -1;

  /** Known to be bad, or behind the last. */
  private int bad;

  Bisection(int count) {
    this.bad = count;
  }

  /** Whether nothing is left to look at. */
  boolean isOver() {
    return bad - good <= 1;
  }

  /** Which one to look at. */
  int middle() {
    return (good + bad) / 2;
  }

  /** What the one in the middle is. */
  void isGood(boolean isIt) {
    if (isIt) {
      good = middle();
    } else {
      bad = middle();
    }
  }

  /** The last good one; −1 where there is none. */
  int found() {
    return good;
  }
}
