package org.drsim.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.scenario.Qualifier;
import org.drsim.scenario.Randomness;
import org.drsim.scenario.Scenario;
import org.drsim.statistics.BettingTest;
import org.drsim.statistics.BinomialTest;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;
import org.drsim.statistics.Holm;
import org.drsim.statistics.StudentTest;

/**
 * Judges the objectives of a scenario by what its replications showed.
 *
 * <p>Where nothing is left to chance, by the value. Otherwise an objective is met or missed only
 * where the observations are enough to say so: the probability that any of the verdicts on one
 * scenario is false is at most 5 %, by {@link Holm}. The truth is about all replications that could
 * be run: the share of all their time; the probability that an outage is within the limit (with
 * several outages per replication, of one drawn from a replication drawn); the mean over
 * replications, in which each counts the same, however long its figure existed. The unit of
 * observation is the replication, as what happens inside one is dependent.
 *
 * <table>
 * <caption>Tests</caption>
 * <tr><td>for p % of time</td><td>{@link BettingTest} of the seconds within the limit</td></tr>
 * <tr><td>in p % of outages</td><td>{@link BinomialTest}, exact; with several outages in a
 * replication {@link BettingTest} of the share in each</td></tr>
 * <tr><td>mean</td><td>{@link StudentTest}; of what has bounds, the time unprotected and the
 * availability, {@link BettingTest}, as they are mostly zero or one</td></tr>
 * <tr><td>worst</td><td>none: missed if it was seen, otherwise not known, however many
 * replications</td></tr>
 * </table>
 *
 * <p>With {@code each}, the objective is met if all members meet it. That is shown only by showing
 * it of every member, for which each may be tested at the full level (intersection-union); that
 * some member misses it is shown by the smallest of k p-values times k.
 *
 * <p><b>Looking more than once.</b> Whoever looks after each block of replications and stops when
 * all is decided gives chance several opportunities. The p-values of {@link BettingTest} hold at
 * any number of replications, by Ville's inequality. Those of the other tests are multiplied by k
 * (k + 1) at the k-th look, as the levels α/(k (k + 1)) of all looks together are α. The verdicts
 * that are reported in the end have to be those of the last look.
 */
public final class ObjectiveVerdicts {

  /** The number of the look where the number of replications was fixed beforehand. */
  public static final int ONLY_LOOK = 0;

  /** The probability of a false verdict that is allowed unless less is asked for. */
  public static final double ERROR = 1 - Estimates.CONFIDENCE;

  private final Scenario scenario;
  private final List<ObjectiveReading> readings;
  private final Optional<String> random;
  private final double measured;
  private final double error;

  /**
   * @param scenario complete
   */
  public ObjectiveVerdicts(Scenario scenario) {
    this(scenario, ERROR);
  }

  /**
   * @param scenario complete
   * @param error probability of any false verdict that is allowed
   */
  public ObjectiveVerdicts(Scenario scenario, double error) {
    this.error = error;
    this.scenario = scenario;
    this.readings = ObjectiveReading.of(scenario);
    this.random = scenario.objectives().isEmpty() ? Optional.empty() : Randomness.in(scenario);
    this.measured =
        Durations.seconds(scenario.simulation().duration())
            - Durations.seconds(scenario.simulation().warmUp());
  }

  /** Observations of no replication yet. */
  public ObjectiveObservations noObservations() {
    return new ObjectiveObservations(readings);
  }

  /**
   * Whether the observations so far decide all objectives, so that one may stop. Those about the
   * worst value, which no number of replications decides, do not count.
   *
   * @param look how many times this was asked of growing observations, this time included
   */
  public boolean areDecided(ObjectiveObservations observations, int look) {
    final List<Verdict> verdicts = verdicts(observations, look);
    for (int i = 0; i < verdicts.size(); i++) {
      final Qualifier.Form form = scenario.objectives().get(i).qualifier().form();
      if (verdicts.get(i) == Verdict.UNKNOWN && form != Qualifier.Form.WORST) {
        return false;
      }
    }
    return true;
  }

  /** The verdicts alone, which cost less than reports. */
  List<Verdict> verdicts(ObjectiveObservations observations, int look) {
    final List<JudgedObjective> judged = gathered(observations, look);
    decide(judged);
    return judged.stream().map(JudgedObjective::verdict).toList();
  }

  /**
   * The verdicts on all objectives, in the order of the scenario.
   *
   * @param look the number, from 1, of the look at growing observations; {@link #ONLY_LOOK} where
   *     there is only one
   */
  public List<ObjectiveReport> of(ObjectiveObservations observations, int look) {
    final List<JudgedObjective> judged = gathered(observations, look);
    final int uncertain = decide(judged);
    final double level = Holm.firstLevel(uncertain, error);
    final FewestReplications fewest = new FewestReplications(scenario, error, look != ONLY_LOOK);
    final List<ObjectiveReport> reports = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      final int place = i;
      reports.add(judged.get(i).report(random.isPresent(), level, () -> fewest.of(place)));
    }
    return reports;
  }

  /** Decides what can be decided; says how many verdicts could be false. */
  private int decide(List<JudgedObjective> judged) {
    if (random.isEmpty()) {
      judged.forEach(JudgedObjective::decideByValue);
      return 0;
    }
    judged.stream().filter(one -> !one.isUncertain()).forEach(JudgedObjective::decideBySight);
    final List<JudgedObjective> family =
        judged.stream().filter(JudgedObjective::isUncertain).toList();
    final boolean[] met =
        Holm.rejected(family.stream().mapToDouble(JudgedObjective::met).toArray(), error);
    final boolean[] missed =
        Holm.rejected(family.stream().mapToDouble(JudgedObjective::missed).toArray(), error);
    for (int i = 0; i < family.size(); i++) {
      if (met[i] != missed[i]) {
        family.get(i).decide(met[i] ? Verdict.MET : Verdict.MISSED);
      }
    }
    return family.size();
  }

  private List<JudgedObjective> gathered(ObjectiveObservations observations, int look) {
    final List<JudgedObjective> judged = new ArrayList<>();
    scenario.objectives().forEach(objective -> judged.add(new JudgedObjective(objective)));
    for (int i = 0; i < readings.size(); i++) {
      judged
          .get(readings.get(i).objective())
          .add(readings.get(i).label(), Evidences.of(observations, i, measured).atLook(look));
    }
    return judged;
  }

  /** {@code 1 replication}, {@code 1,000 replications}. */
  static String replications(long count) {
    return String.format(Locale.ROOT, "%,d", count)
        + (count == 1 ? " replication" : " replications");
  }

  /** The worst first: those without a value, then by value. */
  static Comparator<Estimate> worstFirst(Objective objective) {
    final Qualifier.Form form = objective.qualifier().form();
    final boolean largeIsBad =
        (form == Qualifier.Form.MEAN || form == Qualifier.Form.WORST)
            && objective.comparison().isUpperLimit();
    // Not a number sorts behind all numbers.
    final Comparator<Estimate> bySize = Comparator.comparingDouble(Estimate::value);
    return largeIsBad
        ? bySize.reversed()
        : Comparator.<Estimate, Boolean>comparing(one -> !Double.isNaN(one.value()))
            .thenComparing(bySize);
  }
}
