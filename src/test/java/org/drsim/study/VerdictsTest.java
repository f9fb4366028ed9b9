package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.drsim.study.SyntheticStudies.judged;
import static org.drsim.study.SyntheticStudies.limit;
import static org.drsim.study.SyntheticStudies.normal;
import static org.drsim.study.SyntheticStudies.share;
import static org.drsim.study.SyntheticStudies.study;
import static org.drsim.study.SyntheticStudies.value;
import static org.drsim.study.SyntheticStudies.verdicts;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.drsim.measure.Observation;
import org.drsim.study.SyntheticStudies.Draw;
import org.junit.jupiter.api.Test;

/**
 * A thousand studies with a known truth each: false verdicts are as rare as promised, also exactly
 * at the limit, and right ones come where there is enough to see.
 */
final class VerdictsTest {

  private static final int STUDIES = 1000;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  private final SplittableRandom random = new SplittableRandom(2026);

  /** At the limit, "at most" is met and "below" is missed. */
  @Test
  void aMeanAtTheLimit() {
    final Draw normal = r -> List.of(value(300 + 40 * normal(r)));
    final Draw uniform = r -> List.of(value(300 + 40 * (r.nextDouble() - 0.5)));
    final Draw skewed =
        r -> List.of(value(-100 * Math.log(r.nextDouble() * r.nextDouble() * r.nextDouble())));
    for (final Draw draw : List.of(normal, uniform, skewed)) {
      final int n = draw == skewed ? 200 : 25;
      assertFalse("rpo of machine db-1 <= 5 min mean", draw, n, Verdict.MISSED);
      assertFalse("rpo of machine db-1 < 5 min mean", draw, n, Verdict.MET);
      assertFalse("rpo of machine db-1 >= 5 min mean", draw, n, Verdict.MISSED);
      assertFalse("rpo of machine db-1 > 5 min mean", draw, n, Verdict.MET);
    }
  }

  @Test
  void aShareOfTimeAtTheLimit() {
    final String just = "rpo of machine db-1 <= 5 min for 90 % of time";
    assertFalse(just, r -> List.of(share(r.nextDouble(0.8, 1))), 60, Verdict.MISSED);
    // A little less than 90 %, so that it is missed, in ways that Student's t would not see.
    final double less = 0.9 - 1e-9;
    assertFalse(just, r -> List.of(share(r.nextDouble() < less ? 1 : 0)), 60, Verdict.MET);
    assertFalse(
        just, r -> List.of(share(r.nextDouble() < 0.05 ? 0 : less / 0.95)), 20, Verdict.MET);
    assertFalse(
        just, r -> List.of(share(r.nextDouble() < 0.05 ? 0 : less / 0.95)), 200, Verdict.MET);
    // The RPO exists for some of the time only: what counts is the share of all of it.
    final Draw partly =
        r -> {
          final double exists = r.nextDouble() < 0.5 ? 100 : 900;
          final double share = exists == 100 ? 0.45 - 1e-7 : 0.95;
          return List.of(new Observation(exists * share, exists));
        };
    assertFalse(just, partly, 100, Verdict.MET);
  }

  @Test
  void outagesAtTheLimit() {
    final String just = "loss of machine db-1 <= 5 min in 90 % of outages";
    assertFalse(just, r -> List.of(outage(r.nextDouble() < 0.9)), 100, Verdict.MISSED);
    assertFalse(just, r -> List.of(outage(r.nextDouble() < 0.9 - 1e-9)), 100, Verdict.MET);
    // Eight outages that are all good or all bad say no more than one.
    final Draw dependent = r -> List.of(new Observation(r.nextDouble() < 0.9 - 1e-9 ? 8 : 0, 8));
    assertFalse(just, dependent, 40, Verdict.MET);
    assertFalse(just, dependent, 300, Verdict.MET);
  }

  /** The mean of what has bounds: hardly ever anything, then a lot. */
  @Test
  void aTimeUnprotectedAtTheLimit() {
    final Draw rare = r -> List.of(value(r.nextDouble() < 0.02 ? 500 : 0));
    assertFalse("unprotected of machine db-1 < 10 s mean", rare, 30, Verdict.MET);
    assertFalse("unprotected of machine db-1 < 10 s mean", rare, 200, Verdict.MET);
    assertFalse("unprotected of machine db-1 <= 10 s mean", rare, 200, Verdict.MISSED);
    final Draw available = r -> List.of(value(r.nextDouble() < 0.02 ? 0.5 : 1));
    assertFalse("availability of machine db-1 > 99 % mean", available, 200, Verdict.MET);
  }

  /** Five members, of which one misses, or all are just met. */
  @Test
  void eachMember() {
    final String each = "rpo of each group db <= 5 min mean";
    final Draw allAtTheLimit = r -> values(r, 300, 300, 300, 300, 300);
    assertFalse(each, allAtTheLimit, 25, Verdict.MISSED);
    final Draw oneMisses = r -> values(r, 250, 250, 300.0001, 250, 250);
    assertFalse(each, oneMisses, 25, Verdict.MET);
  }

  /** Four objectives on the same replications, each at its limit: any false verdict counts. */
  @Test
  void aFamilyAtItsLimits() {
    final String[] family = {
      "rpo of machine db-1 <= 5 min mean",
      "rpo of machine db-1 < 5 min mean",
      "rpo of machine db-2 <= 5 min for 50 % of time",
      "loss of machine db-1 <= 5 min in 50 % of outages"
    };
    final ObjectiveVerdicts verdicts = verdicts(family);
    int wrong = 0;
    for (int study = 0; study < STUDIES; study++) {
      final List<Verdict> reports =
          judged(
              verdicts,
              r -> {
                // All from one number, so that they depend on each other.
                final double u = r.nextDouble();
                final double rpo = 300 + 40 * (u - 0.5);
                return List.of(value(rpo), value(rpo), share(u), outage(u < 0.5));
              },
              40,
              random);
      final boolean any =
          reports.get(0) == Verdict.MISSED
              || reports.get(1) == Verdict.MET
              || reports.get(2) == Verdict.MISSED
              || reports.get(3) == Verdict.MISSED;
      wrong += any ? 1 : 0;
    }
    assertThat(wrong).isLessThan(limit(STUDIES));
  }

  /** Looking after every 20 replications and stopping as soon as all is decided. */
  @Test
  void stoppingWhenAllIsDecided() {
    final ObjectiveVerdicts verdicts =
        verdicts(
            "rpo of machine db-1 < 5 min mean",
            "rpo of machine db-2 <= 5 min for 95 % of time",
            "loss of machine db-1 <= 5 min in 80 % of outages");
    int wrong = 0;
    for (int study = 0; study < STUDIES; study++) {
      final ObjectiveObservations observations = verdicts.noObservations();
      int look = 0;
      do {
        look++;
        for (int i = 0; i < 20; i++) {
          observations.add(
              List.of(
                  value(300 + 40 * normal(random)),
                  share(random.nextDouble() < 0.06 ? 0.15 : 1),
                  outage(random.nextDouble() < 0.8)));
        }
      } while (look < 10 && !verdicts.areDecided(observations, look));
      final List<Verdict> reports = verdicts.verdicts(observations, look);
      final boolean any =
          reports.get(0) == Verdict.MET
              || reports.get(1) == Verdict.MET
              || reports.get(2) == Verdict.MISSED;
      wrong += any ? 1 : 0;
    }
    assertThat(wrong).isLessThan(limit(STUDIES));
  }

  /** Away from the limits there are verdicts, and they are the right ones. */
  @Test
  void whatCanBeSeenIsSeen() {
    final ObjectiveVerdicts verdicts =
        verdicts(
            "rpo of machine db-1 <= 5 min mean",
            "rpo of machine db-1 <= 4 min mean",
            "rpo of each group db <= 5 min for 90 % of time",
            "rpo of machine db-2 <= 5 min for 99 % of time",
            "loss of machine db-1 <= 5 min in 80 % of outages",
            "unprotected of machine db-1 <= 100 s mean",
            "rpo of machine db-3 <= 5 min worst");
    final Draw draw =
        r -> {
          final List<Observation> all = new ArrayList<>();
          all.add(value(270 + 20 * normal(r)));
          all.add(value(270 + 20 * normal(r)));
          for (int member = 0; member < 5; member++) {
            all.add(share(r.nextDouble(0.97, 1)));
          }
          all.add(share(r.nextDouble(0.85, 1)));
          all.add(outage(r.nextDouble() < 0.98));
          all.add(value(r.nextDouble() < 0.01 ? 400 : 0));
          all.add(value(250));
          return all;
        };
    int right = 0;
    for (int study = 0; study < STUDIES / 5; study++) {
      final List<Verdict> given = judged(verdicts, draw, 150, random);
      right +=
          given.equals(
                  List.of(
                      Verdict.MET,
                      Verdict.MISSED,
                      Verdict.MET,
                      Verdict.MISSED,
                      Verdict.MET,
                      Verdict.MET,
                      Verdict.UNKNOWN))
              ? 1
              : 0;
    }
    assertThat(right).isGreaterThan(STUDIES / 5 * 9 / 10);
  }

  @Test
  void verdictsSayWhy() {
    assertReason(
        "rpo of machine db-1 <= 5 min mean",
        5,
        value(200),
        "5 replications cannot show it to be met, 10 at the earliest");
    assertReason(
        "rpo of machine db-1 <= 5 min mean",
        20,
        value(200),
        "the same in all 20 replications, no spread to judge by");
    assertReason(
        "rpo of machine db-1 <= 5 min worst",
        20,
        value(200),
        "seen in 20 replications, not a bound");
    assertReason(
        "rpo of machine db-1 <= 5 min worst", 20, value(400), "it was seen, in 20 replications");
    assertReason(
        "rto of machine db-1 <= 5 min mean",
        20,
        value(INFINITE),
        "infinite in 20 of 20, so there is no mean");
    assertReason(
        "loss of machine db-1 <= 5 min in 95 % of outages",
        20, outage(true), "20 replications cannot show it to be met, 59 at the earliest");
    assertReason(
        "loss of machine db-1 <= 5 min in 95 % of outages",
        59, outage(true), "at 95 % confidence, 59 replications");
    assertReason(
        "rpo of machine db-1 <= 5 min for 95 % of time",
        3, Observation.NONE, "it exists in none of 3 replications");
  }

  /** One outage that never ends is enough for a mean that is infinite. */
  @Test
  void anOutageWithoutEnd() {
    final ObjectiveVerdicts verdicts =
        verdicts("rto of machine db-1 <= 5 min mean", "rto of machine db-1 > 5 min mean");
    final ObjectiveObservations observations = verdicts.noObservations();
    for (int i = 0; i < 30; i++) {
      final Observation one = value(i == 17 ? INFINITE : 100 + i);
      observations.add(List.of(one, one));
    }
    assertThat(verdicts.of(observations, 0))
        .extracting(ObjectiveReport::verdict)
        .containsExactly(Verdict.MISSED, Verdict.MET);
  }

  @Test
  void theWorstMemberStandsForAll() {
    final ObjectiveVerdicts verdicts = verdicts("rpo of each group db <= 5 min mean");
    final ObjectiveReport report =
        study(verdicts, r -> values(r, 250, 260, 290, 240, 230), 100, random).get(0);
    assertThat(report.worst()).isEqualTo("db-3");
    assertThat(report.members()).hasSize(5);
    assertThat(report.members().get(2).estimate()).isEqualTo(report.estimate());
    final ObjectiveVerdicts shares = verdicts("rpo of each group db <= 5 min for 90 % of time");
    final Draw draw =
        r -> List.of(share(0.99), share(0.95), share(0.91), share(0.93), Observation.NONE);
    assertThat(study(shares, draw, 100, random).get(0).worst()).isEqualTo("db-5");
    assertThat(study(shares, draw, 100, random).get(0).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  /** Parts made anywhere and added up in their order are the whole. */
  @Test
  void observationsAreTheSameInParts() {
    final ObjectiveVerdicts verdicts =
        verdicts(
            "rpo of machine db-1 <= 5 min mean", "lag of machine db-1 <= 5 s for 50 % of time");
    final ObjectiveObservations whole = verdicts.noObservations();
    final ObjectiveObservations parts = verdicts.noObservations();
    for (int part = 0; part < 9; part++) {
      final ObjectiveObservations some = verdicts.noObservations();
      for (int i = 0; i < 7 * part; i++) {
        final List<Observation> one =
            List.of(value(300 * random.nextDouble()), share(random.nextDouble()));
        whole.add(one);
        some.add(one);
      }
      parts.addAll(some);
    }
    assertThat(parts.replications()).isEqualTo(whole.replications()).isEqualTo(252);
    assertThat(parts.amounts(0)).containsExactly(whole.amounts(0));
    assertThat(parts.weights(1)).containsExactly(whole.weights(1));
    assertThat(verdicts.of(parts, 0)).usingRecursiveComparison().isEqualTo(verdicts.of(whole, 0));
  }

  private void assertReason(String objective, int n, Observation each, String reason) {
    final ObjectiveReport report = study(verdicts(objective), r -> List.of(each), n, random).get(0);
    assertThat(report.reason()).isEqualTo(reason);
  }

  private void assertFalse(String objective, Draw draw, int n, Verdict untrue) {
    final ObjectiveVerdicts verdicts = verdicts(objective);
    int wrong = 0;
    for (int study = 0; study < STUDIES; study++) {
      wrong += judged(verdicts, draw, n, random).get(0) == untrue ? 1 : 0;
    }
    assertThat(wrong).as(objective + " of " + n).isLessThan(limit(STUDIES));
  }

  private static Observation outage(boolean within) {
    return new Observation(within ? 1 : 0, 1);
  }

  private static List<Observation> values(SplittableRandom random, double... means) {
    final double common = normal(random);
    final List<Observation> values = new ArrayList<>();
    for (final double mean : means) {
      values.add(value(mean + 20 * common + 20 * normal(random)));
    }
    return values;
  }
}
