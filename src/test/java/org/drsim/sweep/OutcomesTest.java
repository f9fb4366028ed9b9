package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drsim.measure.Observation;
import org.junit.jupiter.api.Test;

/** Means of ages that grow for good in some replications. */
final class OutcomesTest {

  @Test
  void halfOfTheReplicationsDoNotDecide_andMoreDo() {
    final Outcomes outcomes = new Outcomes(List.of(), 1);
    outcomes.add(List.of(new Observation(3, 1)));
    outcomes.add(List.of(new Observation(4, 1).growing()));
    assertThat(outcomes.values(0)).containsExactly(3, 4);

    outcomes.add(List.of(new Observation(5, 1).growing()));
    assertThat(outcomes.values(0))
        .containsExactly(3, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** What travels as bytes is the same when it arrives. */
  @Test
  void asBytesTheySayTheSame() {
    final Outcomes outcomes = new Outcomes(List.of(), 1);
    outcomes.add(List.of(new Observation(4, 1).growing()));
    final Outcomes arrived = new Outcomes(List.of(), 1);
    arrived.addAll(outcomes.bytes());
    arrived.addAll(outcomes.bytes());
    assertThat(arrived.values(0)).containsOnly(Double.POSITIVE_INFINITY);
    arrived.add(List.of(Observation.NONE));
    arrived.add(List.of(Observation.NONE));
    assertThat(arrived.values(0)).containsExactly(4, 4, Double.NaN, Double.NaN);
  }
}
