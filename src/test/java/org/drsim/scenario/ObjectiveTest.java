package org.drsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ObjectiveTest {

  private static final int DRAWN = 2000;

  /** Words and units in any case, blanks or none; printed in one way. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rpo of db <= 15 min for 99 % of time | rpo of db <= 15 min for 99 % of time",
        "RPO OF each Group db<=900s FOR 99% OF TIME | rpo of each group db <= 15 min for 99 % of time",
        "rpolatestcachelost of machine db-1 < PT5M worst | rpoLatestCacheLost of machine db-1 < 5 min worst",
        "lossBytes of plan p > 1.5GiB in 95 % of outages | lossBytes of plan p > 1.5 GiB in 95 % of outages",
        "availability of application shop >= 0.999 mean | availability of application shop >= 99.9 % mean",
        "  rto  of   consistencygroup  x   <= 3h   in  0.5   of   outages | rto of consistencyGroup x <= 3 h in 50 % of outages",
        "unprotected of each for <= 0 s worst | unprotected of each for <= 0 s worst"
      })
  void aTextIsReadInOneWay(String text, String printed) {
    assertThat(Objective.parse(text)).hasToString(printed);
  }

  @Test
  void whatIsPrintedReadsAsTheSameObjective() {
    final SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < DRAWN; i++) {
      final Objective drawn = drawn(random);
      assertThat(Objective.parse(drawn.toString())).as(drawn.toString()).isEqualTo(drawn);
    }
  }

  @Test
  void comparisonsHoldAtTheLimitOnlyWhereTheySay() {
    assertThat(Objective.Comparison.AT_MOST.holds(2, 2)).isTrue();
    assertThat(Objective.Comparison.BELOW.holds(2, 2)).isFalse();
    assertThat(Objective.Comparison.AT_LEAST.holds(2, 2)).isTrue();
    assertThat(Objective.Comparison.ABOVE.holds(2, 2)).isFalse();
    assertThat(Objective.Comparison.AT_MOST.holds(Double.POSITIVE_INFINITY, 2)).isFalse();
  }

  /** Names come in sets by kind; what a scenario cannot name yet is found as well. */
  @Test
  void aNameIsWhatItIsTheNameOf() {
    final ObjectiveNames names =
        new ObjectiveNames(
            Map.of(
                Objective.Kind.MACHINE, Map.of("db-1", List.of("db-1"), "web", List.of("web")),
                Objective.Kind.GROUP, Map.of("db", List.of("db-1"), "web", List.of("web")),
                Objective.Kind.APPLICATION, Map.of("shop", List.of("db-1", "web")),
                Objective.Kind.PLAN, Map.of("shop", List.of("web"), "all", List.of("web"))));
    assertThat(kinds(names, "rto of all <= 1 h mean")).containsExactly(Objective.Kind.PLAN);
    assertThat(kinds(names, "rto of shop <= 1 h mean"))
        .containsExactly(Objective.Kind.APPLICATION, Objective.Kind.PLAN);
    assertThat(kinds(names, "rto of plan shop <= 1 h mean")).containsExactly(Objective.Kind.PLAN);
    assertThat(kinds(names, "rpo of web <= 1 h mean")).containsExactly(Objective.Kind.MACHINE);
    assertThat(kinds(names, "rpo of each web <= 1 h mean")).containsExactly(Objective.Kind.GROUP);
    assertThat(kinds(names, "rpo of db <= 1 h mean")).containsExactly(Objective.Kind.GROUP);
    assertThat(kinds(names, "rpo of machine db <= 1 h mean")).isEmpty();
    assertThat(names.resolved(Objective.parse("rto of each all <= 1 h mean")))
        .hasToString("rto of each plan all <= 1 h mean");
  }

  private static List<Objective.Kind> kinds(ObjectiveNames names, String objective) {
    return names.kinds(Objective.parse(objective));
  }

  private static Objective drawn(SplittableRandom random) {
    final Metric metric = Metric.values()[random.nextInt(Metric.values().length)];
    final Objective.Kind kind =
        random.nextBoolean() ? null : Objective.Kind.values()[random.nextInt(5)];
    final Qualifier fitting = metric.qualifiers().get(random.nextInt(metric.qualifiers().size()));
    return new Objective(
        metric,
        kind != Objective.Kind.MACHINE && random.nextBoolean(),
        kind,
        "a-" + random.nextInt(100),
        Objective.Comparison.values()[random.nextInt(4)],
        metric == Metric.AVAILABILITY ? random.nextDouble() : random.nextDouble() * 1e7,
        fitting.form().hasShare()
            ? new Qualifier(fitting.form(), random.nextDouble(1e-6, 1))
            : fitting);
  }
}
