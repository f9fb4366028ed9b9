package org.drsim.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.drsim.measure.SawTooth;
import org.junit.jupiter.api.Test;

/** Meaning and clock offset of a log come back, and its figures are those of the definitions. */
final class LogComparisonTest {

  private static final SyntheticService SERVICE = new SyntheticService(4, 60, 0.7);

  @Test
  void meaningAndOffset_comeBack() throws UnusableLogException {
    for (final LogMeaning meaning : LogMeaning.values()) {
      for (final double ahead : new double[] {-1500, 130, 0, 2700}) {
        final LogComparison found = LogComparison.of(pairings(meaning, ahead), null, null);
        assertThat(found.meaning()).isEqualTo(meaning);
        assertThat(found.offset().origin()).isEqualTo(ClockOffset.Origin.ESTIMATED);
        assertThat(0 - ahead).isBetween(found.offset().lowSeconds(), found.offset().highSeconds());
        assertThat(found.all().errorSeconds()).isLessThan(1);
        assertThat(found.otherErrorSeconds()).isGreaterThan(10);
      }
    }
  }

  /** Ages grow by a second per second, so that the error shows the offset to the second. */
  @Test
  void offsetOfAges_isExact() throws UnusableLogException {
    final LogComparison found =
        LogComparison.of(pairings(LogMeaning.POINT, 131), LogMeaning.POINT, null);
    assertThat(found.offset().seconds()).isBetween(-132.0, -130.0);
  }

  @Test
  void logOfAnotherService_hasNoOffset() throws UnusableLogException {
    final SawTooth ours = SERVICE.rpo("m0", 10, 1);
    final SawTooth other = SERVICE.rpo("m0", 10, 2);
    final LoggedRpo log = SERVICE.log(other, LogMeaning.LAG, 50, 0);
    final LogComparison found =
        LogComparison.of(List.of(new Pairing(log, ours, 0)), LogMeaning.LAG, null);
    assertThat(found.offset().origin()).isEqualTo(ClockOffset.Origin.NOT_TOLD);
    assertThat(found.offset().seconds()).isZero();
  }

  /** Three teeth from 0, 300 and 600 s whose points are 0, 100 and 50 s old. */
  @Test
  void figures_areThoseOfTheDefinitions() throws UnusableLogException {
    final SawTooth ours =
        new SawTooth("m", new double[] {0, 300, 600}, new double[] {0, 200, 550}, 900, false);
    final double[] times = {0, 100, 299, 300, 400, 599, 600, 899};
    // Ours: 0, 100, 299, 100, 200, 399, 50, 349.
    final double[] logged = {10, 90, 199, 220, 500, 399, 450, 349};
    final LogComparison found =
        LogComparison.of(
            List.of(new Pairing(new LoggedRpo("m", times, logged), ours, 0)),
            LogMeaning.POINT,
            0.0);
    // Ours less logged: -10, 10, 100, -120, -300, 0, -400, 0.
    assertThat(found.all().biasSeconds()).isEqualTo(-720 / 8.0);
    assertThat(found.all().errorSeconds()).isEqualTo(940 / 8.0);
    assertThat(found.all().within()).containsExactly(4 / 8.0, 6 / 8.0, 7 / 8.0);
  }

  @Test
  void tooFewSamples_areRefused() {
    final SawTooth ours = SERVICE.rpo("m0", 10, 1);
    final LoggedRpo log = new LoggedRpo("m0", new double[] {900, 1800}, new double[] {60, 60});
    assertThatThrownBy(() -> LogComparison.of(List.of(new Pairing(log, ours, 0)), null, null))
        .isInstanceOf(UnusableLogException.class)
        .hasMessage("2 samples fall into the run after its warm-up; at least 8 are needed");
  }

  private static List<Pairing> pairings(LogMeaning meaning, double ahead) {
    return List.of(pairing("m0", 20, 1, meaning, ahead), pairing("m1", 210, 2, meaning, ahead));
  }

  private static Pairing pairing(
      String name, double phase, long seed, LogMeaning meaning, double ahead) {
    final SawTooth ours = SERVICE.rpo(name, phase, seed);
    return new Pairing(SERVICE.log(ours, meaning, 77, ahead), ours, 0);
  }
}
