package org.drsim.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.drsim.measure.Loss;
import org.drsim.measure.MachineOutage;
import org.drsim.measure.MachineOutcome;
import org.drsim.measure.OutageMeasures;
import org.drsim.measure.SawTooth;
import org.drsim.recovery.Phase;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Charts of outages show what happened, in the same bytes everywhere. */
final class OutageChartsTest {

  private static final Scenario SCENARIO = Curves.result().scenario();

  private static MachineOutage machine(String name, double loss, double rto) {
    final Map<RecoveryPointChoice, Loss> losses = new EnumMap<>(RecoveryPointChoice.class);
    losses.put(RecoveryPointChoice.LATEST_PROCESSED, new Loss(1000 - loss, loss, 4096));
    losses.put(RecoveryPointChoice.OLDEST, new Loss(-80_000, 81_000, Double.NaN));
    final boolean back = rto < Double.POSITIVE_INFINITY;
    return new MachineOutage(
        name,
        MachineOutcome.FAILED_OVER,
        RecoveryPointChoice.LATEST_PROCESSED,
        1000,
        losses.get(RecoveryPointChoice.LATEST_PROCESSED),
        losses,
        List.of(),
        rto,
        List.of(
            new Phase("detection", 1000, 1600), new Phase("boot", 1600, back ? 1000 + rto : 1700)),
        0);
  }

  private static OutageMeasures outage(MachineOutage... machines) {
    return new OutageMeasures(
        "loss", 1000, Double.POSITIVE_INFINITY, 1600, 1600, 1600, List.of(machines), List.of());
  }

  private static String svg(Picture picture) throws IOException {
    final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    picture.writeSvg(stream);
    return stream.toString(UTF_8);
  }

  @Test
  void lossesAreThoseOfTheWorstMachine_andTheChosenPointStandsOut() throws IOException {
    final String svg =
        svg(LossChart.of("Shop", outage(machine("a", 120, 900), machine("b", 240, 900))));

    assertThat(svg).contains("4 min, 8 KiB").doesNotContain("2 min,");
    assertThat(svg).contains("latest-processed").contains("22.5 h").contains("logarithmic");
    assertThat(svg).contains("rgb(213,94,0)").contains("rgb(0,114,178)");
  }

  @Test
  void lossesOfOneOrder_standOnALinearAxis() throws IOException {
    final MachineOutage one = machine("a", 60, 900);
    one.alternatives().remove(RecoveryPointChoice.OLDEST);

    assertThat(svg(LossChart.of("Shop", outage(one))))
        .contains("seconds")
        .doesNotContain("logarithmic");
  }

  @Test
  void recoveriesHaveABarPerMachine_andSayWhoIsNotBack() throws IOException {
    final String svg =
        svg(
            RecoveryChart.of(
                "Shop",
                SCENARIO,
                outage(machine("a", 60, 900), machine("<b>", 60, Double.POSITIVE_INFINITY))));

    assertThat(svg).contains("15 min").contains("not back").contains("&lt;b&gt;");
    assertThat(svg).contains("detection").contains("boot").doesNotContain("decision");
  }

  @Test
  void ofManyMachines_theSlowestAreShown() throws IOException {
    final MachineOutage[] machines =
        IntStream.range(0, 200)
            .mapToObj(i -> machine("vm-" + i, 60, 900 + i))
            .toArray(MachineOutage[]::new);
    final String svg = svg(RecoveryChart.of("Shop", SCENARIO, outage(machines)));

    assertThat(svg).contains("200 machines, the slowest shown");
    // Each by its name, once: none of them is in a group with others.
    assertThat(svg).contains(">vm-199<").contains(">vm-170<").doesNotContain("vm-169<");
  }

  @Test
  void theSameBytesEverywhere() throws IOException {
    final OutageMeasures outage = outage(machine("a", 120, 900));
    final String losses = svg(LossChart.of("Shop", outage));
    final String recovery = svg(RecoveryChart.of("Shop", SCENARIO, outage));
    final Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(svg(LossChart.of("Shop", outage))).isEqualTo(losses);
      assertThat(svg(RecoveryChart.of("Shop", SCENARIO, outage))).isEqualTo(recovery);
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void thePngHasTwiceThePixels() throws IOException {
    final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    RecoveryChart.of("Shop", SCENARIO, outage(machine("a", 120, 900))).writePng(stream);
    assertThat(ImageIO.read(new ByteArrayInputStream(stream.toByteArray())).getWidth())
        .isEqualTo(2400);
  }

  /** From 300 to 600 s there is no RPO: the curve has two pieces. */
  @Test
  void aGapInTheRpo_isAGapInTheCurve() throws IOException {
    final SawTooth gap =
        new SawTooth(
            "a", new double[] {0, 300, 600}, new double[] {-100, Double.NaN, 550}, 900, false);
    final SawTooth whole =
        new SawTooth("a", new double[] {0, 600}, new double[] {-100, 550}, 900, false);

    assertThat(svg(RpoChart.of("Gap", Curves.result(gap)))).doesNotContain("NaN");
    assertThat(new Envelope(gap, 3).isGap(1)).isTrue();
    assertThat(new Envelope(gap, 3).isGap(0)).isFalse();
    assertThat(new Envelope(whole, 3).isGap(1)).isFalse();
    // Half of an interval: the mean is of the half that exists.
    assertThat(new Envelope(gap, 2).meanSeconds(0)).isEqualTo((100 + 400) / 2.0);
  }
}
