package org.drsim.cli;

/**
 * What a command tells the shell. Declared worst first: of several, the first in this order counts.
 */
enum ExitCode {
  /** The program is at fault. */
  INTERNAL_ERROR(70),
  /** Stopped from outside. */
  INTERRUPTED(130),
  /** Wrong usage or invalid input; nothing was written. */
  INVALID(2),
  /** An objective is missed. */
  MISSED(1),
  /** No objective is missed, and of one it is not known. */
  UNKNOWN(3),
  /** All objectives are met, or none are stated. */
  DONE(0);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  ExitCode worse(ExitCode other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
