package org.drsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.statistics.Estimate;
import org.drsim.study.Study;
import org.drsim.study.YearsReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How many of repeated studies of years have an interval that covers the truth. A point survives
 * once its batch has arrived, 22 s after its marker, and markers come every 300 s: a loss is
 * uniform from 22 s to 322 s, 172 s in the mean, and over 250 s with probability 0.24.
 */
final class YearsCoverageTest {

  /** At the same place between two markers all through a replication, as 300 s divide a day. */
  private static final String FIXED = "every: 365 d";

  private static final String POISSON = "every: {exponential: {mean: 365 d}}";

  private static final int REPLICATIONS = 5;
  private static final int YEARS = 12;
  private static final double MEAN_LOSS = 172;
  private static final double LONG_LOSS = 0.24;
  private static final int QUICK = 40;
  private static final int MANY = 2000;

  @Test
  void ofFaultsAtFixedTimes() {
    atFixedTimes(QUICK);
  }

  @Test
  void ofFaultsAtAnyTime() {
    atAnyTime(QUICK);
  }

  @Tag("slow")
  @Test
  void ofFaultsAtFixedTimesManyTimes() {
    atFixedTimes(MANY);
  }

  @Tag("slow")
  @Test
  void ofFaultsAtAnyTimeManyTimes() {
    atAnyTime(MANY);
  }

  /** The end of the last year comes before the last of its outages, as each takes two hours. */
  private static void atFixedTimes(int studies) {
    final List<YearsReport> all = studies(studies, FIXED);
    final double perYear = (YEARS - 1.0) / YEARS;

    assertThat(all).allMatch(one -> Math.abs(one.outages().value() - perYear) < 1e-9);
    assertCover(all, YearsReport::lossSeconds, perYear * MEAN_LOSS);
    assertCover(all, YearsReport::lossBytes, perYear * MEAN_LOSS * 1e6);
    assertThat(covered(all, YearsCoverageTest::missed, perYear * LONG_LOSS))
        .isGreaterThanOrEqualTo(fewest(studies));
  }

  private static void atAnyTime(int studies) {
    final List<YearsReport> all = studies(studies, POISSON);
    final double perYear = 365 / (365 + 2 / 24.0);

    assertCover(all, YearsReport::outages, perYear);
    assertCover(all, YearsReport::lossSeconds, perYear * MEAN_LOSS);
    assertCover(all, YearsReport::lossBytes, perYear * MEAN_LOSS * 1e6);
    assertThat(covered(all, YearsCoverageTest::missed, 1 - Math.exp(-perYear * LONG_LOSS)))
        .isGreaterThanOrEqualTo(fewest(studies));
  }

  private static Estimate missed(YearsReport years) {
    return years.missed().get(0).share();
  }

  private static void assertCover(
      List<YearsReport> all, Function<YearsReport, Estimate> figure, double truth) {
    assertThat(covered(all, figure, truth)).isBetween(fewest(all.size()), most(all.size()));
  }

  private static int covered(
      List<YearsReport> all, Function<YearsReport, Estimate> figure, double truth) {
    return (int)
        all.stream().map(figure).filter(e -> e.low() <= truth && truth <= e.high()).count();
  }

  /** Below which 95 % come once in a thousand. */
  private static int fewest(int studies) {
    return (int) (0.95 * studies - 3.1 * Math.sqrt(studies * 0.95 * 0.05));
  }

  private static int most(int studies) {
    return (int) Math.ceil(0.95 * studies + 3.1 * Math.sqrt(studies * 0.95 * 0.05));
  }

  /** Each of replications of its own. */
  private static List<YearsReport> studies(int studies, String when) {
    final Study study = study(when);
    return IntStream.range(0, studies)
        .mapToObj(i -> study.run((long) i * REPLICATIONS, REPLICATIONS, done -> {}).years())
        .toList();
  }

  private static Study study(String when) {
    return new Study(
        Simulated.prepared(
            "service: {processing: 20 s, creation: 5 s, inFlightBatches: unlimited}",
            "workloads: [{name: w, churn: 1 MB/s}]",
            "links: [{from: northeurope, to: westeurope, latency: 2 s}]",
            "recoveryPlans: [{name: p, groups: [{machines: [vm]}]}]",
            "faults: [{name: f, regionOutage: northeurope, for: 2 h, " + when + "}]",
            "responses: [{to: f, detect: 10 min, decide: 50 min, failOver: p, goBack: {commitAfter:"
                + " 1 h, failBackAfter: 2 h}}]",
            "objectives: [loss of plan p <= 250 s worst]",
            "simulation: {seed: 1, replicationDetail: none, duration: " + 365 * YEARS + " d}"),
        new DsolEngine());
  }
}
