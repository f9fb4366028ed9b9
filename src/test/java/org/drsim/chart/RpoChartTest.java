package org.drsim.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.drsim.measure.SawTooth;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

final class RpoChartTest {

  private static final double DAY = 86_400;

  private final StudyResult oneDay = Curves.result(Curves.steady("db-1", DAY, 1));

  @Test
  void thePngHasTwiceThePixelsOfTheSvg() throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    RpoChart.of("Web shop", oneDay).writePng(stream);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(stream.toByteArray()));
    assertThat(image.getWidth()).isEqualTo(2400);
    assertThat(image.getHeight()).isEqualTo(1200);
    assertThat(IntStream.range(0, 1200).map(y -> image.getRGB(1200, y)).distinct().count())
        .as("colours along a vertical line")
        .isGreaterThan(2);
  }

  @Test
  void theSvgSaysInTextWhatItShows() throws Exception {
    String svg = svg("Web shop", oneDay);
    Document document =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    assertThat(document.getDocumentElement().getTextContent())
        .contains("Web shop")
        .contains("RPO against crash-consistent recovery points of db-1 · mean ")
        .contains("RPO (minutes)")
        .contains("time since start (hours)");
    assertThat(svg).contains("Roboto, ").contains("sans-serif").doesNotContain("DOCTYPE");
  }

  @Test
  void theSvgHasTheSameBytesEverywhere() throws IOException {
    String expected = svg("Web shop", oneDay);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(svg("Web shop", oneDay)).isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void hostileNamesAreEscaped() throws IOException {
    SawTooth first = Curves.steady("<script>alert(1)</script>", 3600, 1);
    String svg = svg("</svg>&\u0007\uD800", Curves.result(first, Curves.steady("b", 3600, 2)));
    assertThat(svg).doesNotContain("<script").contains("&lt;script&gt;");
    assertThat(svg).containsOnlyOnce("</svg").doesNotContain("\u0007");
  }

  @Test
  void tensOfThousandsOfTeethStaySmallAndKeepTheirHighestPeak() throws IOException {
    SawTooth series = Curves.withOutage("db-1", 90 * DAY, 1, 40 * DAY, 3 * 3600);
    assertThat(series.drops()).isGreaterThan(20_000);
    assertThat(svg("A quarter", Curves.result(series)).length()).isLessThan(200_000);
    Envelope envelope = new Envelope(series, 540);
    double highest = IntStream.range(0, 540).mapToDouble(envelope::highestSeconds).max().orElse(0);
    double peak = 0;
    for (int drop = 1; drop < series.drops(); drop++) {
      peak = Math.max(peak, series.availableSeconds(drop) - series.markerSeconds(drop - 1));
    }
    assertThat(highest).isEqualTo(peak);
  }

  @Test
  void anEnvelopeHasTheAreaOfItsSawTooth() {
    SawTooth series =
        new SawTooth("db-1", new double[] {0, 30, 70}, new double[] {-10, 20, 65}, 100, false);
    Envelope envelope = new Envelope(series, 4);
    // Teeth: 10 to 40, 10 to 50, 5 to 35; the area of each is width times middle.
    double area = 30 * 25 + 40 * 30 + 30 * 20;
    double sum = IntStream.range(0, 4).mapToDouble(envelope::meanSeconds).sum() * 25;
    assertThat(sum).isCloseTo(area, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(IntStream.range(0, 4).mapToDouble(envelope::lowestSeconds).boxed())
        .containsExactly(10.0, 10.0, 5.0, 10.0);
    assertThat(IntStream.range(0, 4).mapToDouble(envelope::highestSeconds).boxed())
        .containsExactly(35.0, 40.0, 50.0, 35.0);
  }

  @Test
  void noLineRunsThroughAnOutage() throws IOException {
    // Down from 6 h to 18 h of a day: the middle column of the picture is empty, others are not.
    BufferedImage image = png(Curves.result(Curves.withGap("db-1", DAY, DAY / 4, DAY * 3 / 4)));
    assertThat(hasBlue(image, 0.5)).as("during the outage").isFalse();
    assertThat(hasBlue(image, 0.2)).as("before").isTrue();
    assertThat(hasBlue(image, 0.9)).as("after").isTrue();
  }

  /** Lost after six of 24 hours: the mean ends at a quarter of the axis, as the curve does. */
  @Test
  void theMeanEndsWhereTheMachineIsLost() {
    Drawn lost =
        Drawn.of(RpoChart.of("Lost", Curves.result(Curves.withGap("db-1", DAY, DAY / 4, 2 * DAY))));
    assertThat(lost.lines(ChartStyle.VERMILION)).hasSize(1);
    double end = lost.lines(ChartStyle.VERMILION).get(0).bounds().getMaxX();
    assertThat(lost.alongTheAxis().applyAsDouble(end))
        .isCloseTo(6, org.assertj.core.data.Offset.offset(0.05));
  }

  @Test
  void noBandRunsThroughAnOutage() throws IOException {
    SawTooth series = Curves.withGap("db-1", 8 * DAY, 2 * DAY, 6 * DAY);
    assertThat(series.drops()).isGreaterThan(RpoPanel.MOST_TEETH);
    BufferedImage image = png(Curves.result(series));
    assertThat(hasBlue(image, 0.5)).as("during the outage").isFalse();
    assertThat(hasBlue(image, 0.2)).as("before").isTrue();
    assertThat(hasBlue(image, 0.9)).as("after").isTrue();
  }

  @Test
  void anEnvelopeMeansTheTimeWithAValue() {
    // 10 to 20 s, no value for 40 s, then 5 to 55 s.
    SawTooth series =
        new SawTooth("m", new double[] {0, 10, 50}, new double[] {-10, Double.NaN, 45}, 100, false);
    Envelope envelope = new Envelope(series, 2);
    assertThat(envelope.meanSeconds(0)).isEqualTo(15);
    assertThat(envelope.meanSeconds(1)).isEqualTo(30);
    Envelope fine = new Envelope(series, 10);
    assertThat(IntStream.range(0, 10).filter(fine::isGap)).containsExactly(1, 2, 3, 4);
  }

  private static BufferedImage png(StudyResult result) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    RpoChart.of("Gap", result).writePng(stream);
    return ImageIO.read(new ByteArrayInputStream(stream.toByteArray()));
  }

  /** Whether a column of the picture, at a share of its width, has a blue pixel. */
  private static boolean hasBlue(BufferedImage image, double share) {
    int x = (int) (image.getWidth() * share);
    return IntStream.range(150, image.getHeight() - 100)
        .map(y -> image.getRGB(x, y))
        .anyMatch(rgb -> (rgb & 0xFF) - (rgb >> 16 & 0xFF) > 20);
  }

  @Test
  void ofManyMachinesTheWorstTheMiddleAndTheBestAreShown() throws IOException {
    SawTooth[] series =
        IntStream.range(0, 41)
            .mapToObj(i -> Curves.withOutage("vm-" + i, DAY, 1, 36_000, i * 900.0))
            .toArray(SawTooth[]::new);
    String svg = svg("Forty-one", Curves.result(series));
    assertThat(svg).contains("of 41 machines, the highest, the median and the lowest shown");
    assertThat(panels(svg)).containsExactly("vm-40", "vm-39", "vm-38", "vm-20", "vm-0");
  }

  /** 200 with one curve and three with their own: four panels, and none of them twice. */
  @Test
  void machinesWithTheSameCurveHaveOnePanel() throws IOException {
    SawTooth[] series =
        IntStream.range(0, 203)
            .mapToObj(i -> Curves.steady("vm-" + i, DAY, Math.max(0, i - 199)))
            .toArray(SawTooth[]::new);
    String svg = svg("Alike", Curves.result(series));
    assertThat(svg).contains("of 203 machines, those alike in one panel");
    assertThat(panels(svg)).containsExactly("vm-0 and 199 like it", "vm-200", "vm-201", "vm-202");
  }

  /** The worst curve is of 34 machines, so that the middle is one of the worst. */
  @Test
  void whereTheMiddleIsAmongTheWorstOthersFillThePanels() throws IOException {
    SawTooth[] series =
        IntStream.range(0, 41)
            .mapToObj(i -> Curves.withOutage("vm-" + i, DAY, 1, 36_000, Math.min(i, 7) * 3600.0))
            .toArray(SawTooth[]::new);
    assertThat(panels(svg("Mostly bad", Curves.result(series))))
        .containsExactly("vm-7 and 33 like it", "vm-6", "vm-5", "vm-4", "vm-0");
  }

  /** What the titles of panels begin with, from above. */
  private static List<String> panels(String svg) {
    return Pattern.compile(">([^<>]+?)  ·  mean")
        .matcher(svg)
        .results()
        .map(r -> r.group(1))
        .toList();
  }

  @Test
  void degenerateSeriesAreStillPictures() throws IOException {
    SawTooth instant = new SawTooth("db-1", new double[] {5}, new double[] {5}, 5, false);
    SawTooth old = new SawTooth("db-1", new double[] {0}, new double[] {-1e9}, 1, false);
    double[] sameTime = new double[1000];
    double[] markers = IntStream.range(0, 1000).mapToDouble(i -> i - 1000.0).toArray();
    SawTooth allAtOnce = new SawTooth("db-1", sameTime, markers, 0, false);
    for (SawTooth series : Arrays.asList(instant, old, allAtOnce)) {
      assertThat(svg("Degenerate", Curves.result(series))).contains("<svg").doesNotContain("NaN");
    }
    assertThat(svg("No machines", Curves.result())).contains("of 0 machines");
  }

  @Test
  void theUnitOfAnAxisFollowsItsRange() {
    assertThat(AxisScale.of(90, 8)).hasToString(scale("seconds", "s", 1, 15));
    assertThat(AxisScale.of(330, 8)).hasToString(scale("minutes", "min", 60, 1));
    assertThat(AxisScale.of(DAY, 13)).hasToString(scale("hours", "h", 3600, 2));
    assertThat(AxisScale.of(90 * DAY, 13)).hasToString(scale("days", "d", DAY, 7));
    assertThat(AxisScale.of(900 * DAY, 13)).hasToString(scale("days", "d", DAY, 100));
    assertThat(AxisScale.of(3650 * DAY, 13)).hasToString(scale("years", "years", 365 * DAY, 1));
    assertThat(AxisScale.of(1, 10).tick()).isEqualTo(0.1);
  }

  private static String scale(String name, String symbol, double seconds, double tick) {
    return new AxisScale(name, symbol, seconds, tick).toString();
  }

  private static String svg(String title, StudyResult result) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    RpoChart.of(title, result).writeSvg(stream);
    return stream.toString(UTF_8);
  }
}
