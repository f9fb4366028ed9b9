package org.drsim.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.drsim.measure.Observation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mean over replications in some of which the age grows for good. */
final class GrowingAgesTest {

  private static final int REPLICATIONS = 20;

  private static List<Observation> drawn() {
    final SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, REPLICATIONS)
        .mapToObj(i -> SyntheticStudies.value(200 + 10 * SyntheticStudies.normal(random)))
        .toList();
  }

  /** As ten of twenty cannot outvote the others, the mean is that of all of them. */
  @ParameterizedTest
  @CsvSource({"0, MET", "1, MET", "10, MET", "11, MISSED", "20, MISSED"})
  void moreThanHalfOfTheReplicationsDecide(int growing, Verdict verdict) {
    final ObjectiveVerdicts verdicts =
        SyntheticStudies.verdicts("rpo of machine db-1 <= 5 min mean");
    final ObjectiveObservations observations = verdicts.noObservations();
    final List<Observation> all = drawn();
    for (int i = 0; i < REPLICATIONS; i++) {
      observations.add(List.of(i < growing ? all.get(i).growing() : all.get(i)));
    }

    final boolean finite = verdict == Verdict.MET;
    final ObjectiveReport report = verdicts.of(observations, ObjectiveVerdicts.ONLY_LOOK).get(0);
    assertThat(report.verdict()).isEqualTo(verdict);
    assertThat(Double.isFinite(report.estimate().value())).isEqualTo(finite);
  }
}
