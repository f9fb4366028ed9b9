package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.drsim.quantity.InvalidQuantityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GoalTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find smallest links[a->b].bandwidth such that rpo of db <= 15 min for 99 % of time",
        "find largest recovery.slots such that rto of plan p <= 2 h in 95 % of outages and loss of"
            + " db <= 1 min mean",
        "find headroom of surges[0].factor such that rpo of db <= 15 min mean",
        "find headroom of surges[0].factor growing 3 % a month such that rpo of db <= 15 min mean",
        "find best smallest rpo of db mean within 1 min",
        "find front of smallest links[a->b].bandwidth and smallest rpo of db mean",
        "find front of largest availability of application shop mean and smallest recovery.slots",
        "find sensitivity of rpo of db mean",
        "find uncertainty of loss of db mean"
      })
  void aGoalIsReadAndPrintedAlike(String text) {
    assertThat(Goal.parse(text).toString()).isEqualTo(text);
    assertThat(Goal.parse(text.substring(5) + " with 95 % confidence").toString()).isEqualTo(text);
  }

  @Test
  void aGoalKnowsWhatItNeeds() {
    final Goal value = Goal.parse("smallest a.b such that rpo of db <= 5 min mean");
    assertThat(value.paths()).containsExactly("a.b");
    assertThat(value.suchThat()).hasSize(1);
    final Goal front = Goal.parse("front of a.b and rpo of db mean");
    assertThat(front.paths()).containsExactly("a.b");
    assertThat(front.measures()).hasSize(1);
    final Goal.Front good = (Goal.Front) Goal.parse("front of a.b and availability of shop mean");
    assertThat(good.first().smallest()).isTrue();
    assertThat(good.second().smallest()).isFalse();
    final Goal.Headroom year =
        (Goal.Headroom)
            Goal.parse("headroom of a.b growing 12 % a year such that rpo of db <= 5 min mean");
    assertThat(Math.pow(1 + year.perMonth(), 12)).isCloseTo(1.12, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "find something",
        "find smallest such that rpo of db <= 1 min mean",
        "find best smallest rpo of db mean within 0 s",
        "find headroom of a growing 0 % a month such that rpo of db <= 1 min mean",
        "find smallest a such that rpo of db",
        "find sensitivity of db"
      })
  void whatIsNoGoalIsRefused(String text) {
    assertThatThrownBy(() -> Goal.parse(text)).isInstanceOf(InvalidQuantityException.class);
  }
}
