package org.drsim.workload;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount that grows at a rate that follows a rhythm: the integral of rate × factor, in closed
 * form. Pieces of the rhythm are taken when a question reaches them and kept until they are
 * released.
 */
final class Flow {

  private final double perSecond;
  private final RhythmSteps steps;

  /** In the order of time, without a gap; the last one is the one at which the steps are. */
  private final List<FlowPiece> window = new ArrayList<>();

  /** The piece of the last question: mostly that of the next one too. */
  private FlowPiece last;

  /**
   * @param perSecond the rate where the factor is 1
   * @param steps from their first piece
   */
  Flow(double perSecond, RhythmSteps steps) {
    this.perSecond = perSecond;
    this.steps = steps;
    this.last = FlowPiece.first(perSecond, steps);
    window.add(last);
  }

  /** The whole part of the amount at a time. */
  long wholeBy(double seconds) {
    return at(seconds).wholeBy(seconds);
  }

  /** The integral of the whole part from 0 to a time. */
  double wholeSecondsBy(double seconds) {
    return at(seconds).wholeSecondsBy(seconds);
  }

  /** How much the amount grows from one time to a later one. */
  double between(double fromSeconds, double toSeconds) {
    final FlowPiece from = at(fromSeconds);
    final FlowPiece to = at(toSeconds);
    return (to.whole() - from.whole()) + (to.grownBy(toSeconds) - from.grownBy(fromSeconds));
  }

  /**
   * The earliest time at which the whole part of the amount is so much.
   *
   * @param whole more than at the last released time
   * @return positive infinity if it is not by the limit
   */
  double timeReaching(long whole, double limitSeconds) {
    final FlowPiece atLimit = at(limitSeconds);
    if (atLimit.wholeBy(limitSeconds) < whole) {
      return Double.POSITIVE_INFINITY;
    }
    final FlowPiece piece = atLimit.whole() < whole ? atLimit : lastBelow(whole);
    return Math.min(piece.timeOf(whole), limitSeconds);
  }

  /** Lets go of what is only needed for times before {@code seconds}. */
  void release(double seconds) {
    if (seconds > window.get(0).endSeconds()) {
      last = at(seconds);
      window.subList(0, window.indexOf(last)).clear();
    }
  }

  /** How many pieces are kept. */
  int kept() {
    return window.size();
  }

  private FlowPiece at(double seconds) {
    if (!last.holds(seconds)) {
      last = find(seconds);
    }
    return last;
  }

  private FlowPiece find(double seconds) {
    FlowPiece end = window.get(window.size() - 1);
    while (end.endSeconds() < seconds) {
      end = end.next(perSecond, steps);
      window.add(end);
    }
    return end.startSeconds() <= seconds ? end : lastAtOrBefore(seconds);
  }

  private FlowPiece lastAtOrBefore(double seconds) {
    int low = 0;
    int high = window.size() - 1;
    while (low < high) {
      final int middle = (low + high + 1) >>> 1;
      if (window.get(middle).startSeconds() <= seconds) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return window.get(low);
  }

  /** The piece in which the whole part gets to be so much. */
  private FlowPiece lastBelow(long whole) {
    int low = 0;
    int high = window.size() - 1;
    while (low < high) {
      final int middle = (low + high + 1) >>> 1;
      if (window.get(middle).whole() < whole) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return window.get(low);
  }
}
