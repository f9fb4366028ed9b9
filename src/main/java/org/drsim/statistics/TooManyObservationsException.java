package org.drsim.statistics;

import java.util.Locale;

/** A selection would need more observations than are allowed. */
public final class TooManyObservationsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  TooManyObservationsException(long needed, int allowed) {
    super(
        String.format(
            Locale.ROOT,
            "a design needs %,d observations, at most %,d are allowed;"
                + " a larger indifference zone needs fewer",
            needed,
            allowed));
  }
}
