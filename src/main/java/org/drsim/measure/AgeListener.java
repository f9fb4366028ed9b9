package org.drsim.measure;

/**
 * Is told of an age: something that grows by one second per second and drops now and then. The
 * pieces come in the order of time and do not overlap, but perhaps later than they happen.
 */
public interface AgeListener {

  AgeListener NOBODY = (from, until, marker) -> {};

  /**
   * The age rose from {@code from − marker} to {@code until − marker}.
   *
   * @param from seconds of simulated time, before {@code until}
   */
  void rising(double from, double until, double marker);

  /** Wherever the age was not rising since a time, it was zero; otherwise it did not exist. */
  default void zeroOtherwise(double from) {
    // Most ages exist only while they rise.
  }

  /** Both of them. */
  default AgeListener and(AgeListener other) {
    if (this == NOBODY) {
      return other;
    }
    final AgeListener first = this;
    return new AgeListener() {
      @Override
      public void rising(double from, double until, double marker) {
        first.rising(from, until, marker);
        other.rising(from, until, marker);
      }

      @Override
      public void zeroOtherwise(double from) {
        first.zeroOtherwise(from);
        other.zeroOtherwise(from);
      }
    };
  }
}
