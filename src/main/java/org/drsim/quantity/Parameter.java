package org.drsim.quantity;

/** Checks of the parameters of distributions. */
final class Parameter {

  private Parameter() {}

  /** Refuses what is not finite. */
  static void finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be finite");
    }
  }

  /** Refuses what is not finite or not over 0. */
  static void positive(String name, double value) {
    finite(name, value);
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " is " + value + "; it must be over 0");
    }
  }

  /** Refuses what does not lie from {@code least} to {@code most}. */
  static void range(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          name
              + " "
              + (Double.isFinite(value) ? PlainNumber.print(value) : String.valueOf(value))
              + "; allowed is "
              + PlainNumber.print(least)
              + " to "
              + PlainNumber.print(most));
    }
  }
}
