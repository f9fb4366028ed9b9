package org.drsim.study;

/**
 * What a study has added up, on its way into a journal or back. Every value is passed through one
 * of these methods, by the same code both ways: on the way in the value given comes back, on the
 * way out the one that was passed at this place before.
 */
interface State {

  /** By its bits. */
  double number(double value);

  long whole(long value);

  double[] numbers(double[] values);

  String text(String value);

  default boolean flag(boolean value) {
    return whole(value ? 1 : 0) != 0;
  }
}
