package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;
import org.drsim.scenario.Randomness;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.statistics.BettingTest;
import org.drsim.statistics.BinomialTest;
import org.drsim.statistics.Holm;
import org.drsim.statistics.StudentTest;

/**
 * How many replications it takes at least until an objective can be shown to be met, however well
 * all of them turn out: with fewer it stays unknown, or is missed. By the tests and the levels of
 * {@link ObjectiveVerdicts}: of a single objective on a share p, one outage in a replication, the n
 * with {@code p^n <= α}.
 *
 * <p>Objectives on the worst value are left out: they cannot be shown from any number.
 */
public final class FewestReplications {

  /** No scenario may ask for more. */
  private static final int MOST = 1 << 20;

  /** Where even that is not enough. */
  private static final long NEVER = Long.MAX_VALUE;

  private final List<Objective> uncertain;
  private final List<Integer> places = new ArrayList<>();
  private final double measured;
  private final double error;
  private final boolean auto;

  /**
   * @param scenario complete
   * @param error probability of any false verdict that is allowed
   * @param auto whether one looks more than once
   */
  public FewestReplications(Scenario scenario, double error, boolean auto) {
    this.error = error;
    this.auto = auto;
    this.measured =
        Durations.seconds(scenario.simulation().duration())
            - Durations.seconds(scenario.simulation().warmUp());
    final boolean random = !scenario.objectives().isEmpty() && Randomness.in(scenario).isPresent();
    for (int i = 0; random && i < scenario.objectives().size(); i++) {
      if (scenario.objectives().get(i).qualifier().form() != Qualifier.Form.WORST) {
        places.add(i);
      }
    }
    this.uncertain = places.stream().map(scenario.objectives()::get).toList();
  }

  /**
   * Warnings of objectives that so many replications cannot show to be met, each for itself.
   *
   * @param error probability of any false verdict that is allowed
   */
  public static List<String> warnings(Scenario scenario, Replications replications, double error) {
    final FewestReplications fewest = new FewestReplications(scenario, error, replications.auto());
    final List<String> warnings = new ArrayList<>();
    for (int i = 0; i < scenario.objectives().size(); i++) {
      final long least = fewest.of(i);
      if (least > replications.most()) {
        warnings.add(
            "'" + scenario.objectives().get(i) + "': " + tooFew(replications.most(), least));
      }
    }
    return warnings;
  }

  /** What is said of too few. */
  static String tooFew(long replications, long least) {
    return least == NEVER
        ? String.format(Locale.ROOT, "not even %,d replications can show it to be met", MOST)
        : ObjectiveVerdicts.replications(replications)
            + " cannot show it to be met, "
            + String.format(Locale.ROOT, "%,d", least)
            + " at the earliest";
  }

  /**
   * Of one objective of the scenario.
   *
   * @param objective its place in the list
   * @return 0 where there is nothing to be shown; more than any number where none is enough
   */
  public long of(int objective) {
    final int place = places.indexOf(objective);
    if (place < 0) {
      return 0;
    }
    int high = 1;
    while (high < MOST && !isEnough(place, high)) {
      high *= 2;
    }
    // Powers of two are looks, and between two of them all numbers are at the same one.
    int low = high / 2;
    while (low + 1 < high) {
      final int middle = (low + high) / 2;
      if (isEnough(place, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return isEnough(place, high) ? high : NEVER;
  }

  private boolean isEnough(int place, int n) {
    final double[] least = uncertain.stream().mapToDouble(one -> least(one, n)).toArray();
    return Holm.rejected(least, error)[place];
  }

  /** The smallest p-value that n replications can have. */
  private double least(Objective objective, int n) {
    final double share = objective.qualifier().share();
    final int look = auto ? Looks.upTo(n) : ObjectiveVerdicts.ONLY_LOOK;
    return switch (objective.qualifier().form()) {
      case TIME -> BettingTest.least(share, n);
      case OUTAGES ->
          // With several outages in a replication it is the former.
          Math.min(
              BettingTest.least(share, n),
              Evidence.atLook(new BinomialTest(n, n).above(share), look));
      case MEAN -> objective.metric().of() == Metric.Of.RUN ? ofBounded(objective, n) : ofMean(n);
      case WORST -> 1;
    };
  }

  private double ofBounded(Objective objective, int n) {
    final double most = objective.metric() == Metric.UNPROTECTED ? measured : 1;
    final double share = objective.limit() / most;
    return BettingTest.least(objective.comparison().isUpperLimit() ? 1 - share : share, n);
  }

  /** Any number from the first on, if they are close enough together. */
  private static double ofMean(int n) {
    return n < StudentTest.FEWEST ? 1 : 0;
  }
}
