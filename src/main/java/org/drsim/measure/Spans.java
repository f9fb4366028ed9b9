package org.drsim.measure;

import java.util.Arrays;

/** Times at which something was so, such as that a fault held a stage. They follow each other. */
final class Spans {

  private static final double[] NONE = new double[0];

  private double[] begins = NONE;
  private double[] ends = NONE;
  private int size;

  /** A part of a time. */
  @FunctionalInterface
  interface Piece {

    void lasts(double from, double to);
  }

  /** It is so from now on; not while it is. */
  void begin(double now) {
    if (size == begins.length) {
      begins = Arrays.copyOf(begins, 2 * size + 2);
      ends = Arrays.copyOf(ends, 2 * size + 2);
    }
    begins[size] = now;
    ends[size++] = Double.POSITIVE_INFINITY;
  }

  /** It is so no more. */
  void end(double now) {
    ends[size - 1] = now;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether it was so before then. */
  boolean anyBefore(double time) {
    return size > 0 && begins[0] < time;
  }

  /** Whether it is so now. */
  boolean isOpen() {
    return size > 0 && ends[size - 1] == Double.POSITIVE_INFINITY;
  }

  /** For how much of a time it was so. */
  double overlap(double from, double to) {
    double sum = 0;
    for (int i = size - 1; i >= 0 && ends[i] > from; i--) {
      sum += Math.max(0, Math.min(ends[i], to) - Math.max(begins[i], from));
    }
    return sum;
  }

  /** Cuts a time into parts, in their order. */
  void split(double from, double to, Piece itWasSo, Piece itWasNot) {
    double since = from;
    for (int i = firstEndingAfter(from); i < size && begins[i] < to; i++) {
      final double begin = Math.max(begins[i], since);
      tell(itWasNot, since, begin);
      since = Math.min(ends[i], to);
      tell(itWasSo, begin, since);
    }
    tell(itWasNot, since, to);
  }

  private static void tell(Piece piece, double from, double to) {
    if (to > from) {
      piece.lasts(from, to);
    }
  }

  /** What is asked for lies near the end, mostly. */
  private int firstEndingAfter(double time) {
    int first = size;
    while (first > 0 && ends[first - 1] > time) {
      first--;
    }
    return first;
  }
}
