package org.drsim.calibration;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Ends of 95 % intervals by inversion of a test: a value of a parameter is held, the others are
 * fitted to it again, and it is refused where the distance grows by more than the scatter of the
 * log explains ({@link Refusal}). Where nothing changes with the parameter, nothing is refused, so
 * that an interval may have one end, or none.
 *
 * <p>Where it is not known how markers stood, another phase may explain the log as well with quite
 * other delays: values beyond refused ones are tried, too, and the interval spans all.
 */
final class IntervalSearch {

  private static final double HALF_ERROR = 0.025;
  private static final double[] TRIED = {0.1, 0.22, 0.34, 0.46, 0.58};
  private static final int MOST_MOVES = 10;
  private static final int MOST_HALVINGS = 4;
  private static final double LONGER = 1.6;
  private static final double NEAR = 0.05;

  private final Simulations simulations;
  private final double[] best;
  private final RealMatrix slopes;
  private final boolean isPhaseKnown;
  private final Refusal refusal;
  private final double most;

  /**
   * @param slopes at the best fit
   * @param isPhaseKnown whether the log shows how markers stood
   */
  IntervalSearch(
      LoggedShares shares,
      Simulations simulations,
      double[] best,
      RealMatrix slopes,
      boolean isPhaseKnown) {
    this.simulations = simulations;
    this.best = best;
    this.slopes = slopes;
    this.isPhaseKnown = isPhaseKnown;
    this.refusal = new Refusal(shares, simulations, best);
    this.most =
        new TDistribution(null, refusal.degreesOfFreedom())
            .inverseCumulativeProbability(1 - HALF_ERROR);
  }

  /** A value that was tried. */
  private record Tried(double value, double score) {}

  /**
   * An end, as a logarithm.
   *
   * @param direction 1 for the upper one, -1 for the lower one
   * @return not a number where the log refuses no value that is tried
   */
  double end(int parameter, int direction) {
    final HeldParameter held =
        new HeldParameter(simulations, best, slopes, parameter, !isPhaseKnown && parameter < 2);
    Tried inside = new Tried(best[parameter], 0);
    Tried outside = inside;
    for (int i = 0; i < TRIED.length && (outside.equals(inside) || !isPhaseKnown); i++) {
      final Tried next = tried(held, best[parameter] + direction * TRIED[i]);
      if (next.score() <= most) {
        inside = next;
        outside = next;
      } else if (outside.equals(inside)) {
        outside = next;
      }
    }
    return outside.equals(inside)
        ? beyond(held, inside, direction)
        : between(held, inside, outside);
  }

  private Tried tried(HeldParameter held, double value) {
    final double bounded = held.bounded(value);
    return new Tried(bounded, refusal.score(held.refitted(bounded)));
  }

  private double beyond(HeldParameter held, Tried from, int direction) {
    Tried inside = from;
    double move = TRIED[0];
    for (int i = 0; i < MOST_MOVES; i++) {
      final Tried next = tried(held, inside.value() + direction * move);
      if (next.score() > most) {
        return between(held, inside, next);
      }
      if (next.value() == inside.value()) {
        return Double.NaN;
      }
      inside = next;
      move *= LONGER;
    }
    return Double.NaN;
  }

  /** By false position, kept off the ends. */
  private double between(HeldParameter held, Tried inside, Tried outside) {
    Tried near = inside;
    Tried far = outside;
    for (int i = 0; i < MOST_HALVINGS && far.score() - near.score() > NEAR * most; i++) {
      final double share = (most - near.score()) / (far.score() - near.score());
      final double within = Math.min(0.85, Math.max(0.15, share));
      final Tried next = tried(held, near.value() + within * (far.value() - near.value()));
      near = next.score() > most ? near : next;
      far = next.score() > most ? next : far;
    }
    return far.value();
  }
}
