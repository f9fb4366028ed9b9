package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drsim.output.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code drsim decide}: fail over now, or wait. */
final class DecideCommandTest {

  private static final String LESSON = "scenarios/46-fail-over-or-wait.yaml";

  private static final double BREAK_EVEN = 9.12 * 3600;

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  private int decide(String... options) {
    final List<String> line = new ArrayList<>(List.of("decide", LESSON, "-o", folder.toString()));
    line.addAll(List.of(options));
    return terminal.drsim(line);
  }

  private String stdout() {
    return terminal.out();
  }

  private String stderr() {
    return terminal.err();
  }

  private Path written() throws IOException {
    try (Stream<Path> folders = Files.list(folder.resolve("fail-over-or-wait"))) {
      return folders.findFirst().orElseThrow();
    }
  }

  /**
   * The failover takes 30 s + 2 min + 40 s + 1 min and loses 5 min: what it costs more than it
   * saves is 250 s of downtime at 9,000 and 300 s of writes at 620,000 an hour. The mean residual
   * life of the lognormal distribution is as long at 9.12 h, by Simpson's rule in another program.
   */
  @Test
  void theLesson_comesOutAsItSays() throws IOException {
    assertThat(decide("--loss-cost", "620000", "--format", "json")).as(stderr()).isZero();
    final Map<String, Object> json = Json.read(terminal.outBytes());
    assertThat(number(json, "failover.seconds.value")).isCloseTo(250, within(0.01));
    assertThat(number(json, "failover.lossSeconds.value")).isCloseTo(300, within(0.01));
    assertThat(number(json, "rows[0].failOverMean"))
        .isCloseTo(9000 * 250 / 3600.0 + 620_000 / 12.0, within(0.1));
    assertThat(number(json, "rows[0].waitMean"))
        .isCloseTo(9000 * 4.06 * StrictMath.exp(0.32), within(200.0));
    assertThat(number(json, "breakEven.low")).isBetween(8.7 * 3600, BREAK_EVEN);
    assertThat(number(json, "breakEven.high")).isBetween(BREAK_EVEN, 9.4 * 3600);
    assertThat(new JsonPath("rows[17].cheaper").of(json)).isEqualTo("wait");
    assertThat(new JsonPath("rows[20].cheaper").of(json)).isEqualTo("failOver");
    assertThat(Files.readAllBytes(written().resolve("decision.json")))
        .isEqualTo(terminal.outBytes());
  }

  private static double number(Map<String, Object> json, String path) {
    return ((Number) new JsonPath(path).of(json)).doubleValue();
  }

  @Test
  void theTable_tellsTheBreakEven() throws IOException {
    assertThat(decide("--loss-cost", "620000", "--replications", "20")).isZero();
    assertThat(stdout())
        .contains("a failover takes 4.17 min from its decision and loses 5 min, 286 MiB")
        .contains("break-even after 9.")
        .contains("waiting is cheaper before, failing over then");
    assertThat(stdout().lines()).allMatch(line -> line.length() <= 80);
    try (Stream<Path> files = Files.walk(written())) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "scenario.yaml",
              "decision.json",
              "decision.csv",
              "decision.svg",
              "decision.png",
              "report.html");
    }
    assertThat(folder.resolve("fail-over-or-wait/latest")).doesNotExist();
    assertThat(decide("--loss-cost", "620000", "--replications", "20", "-j", "1")).isZero();
    assertThat(stderr()).startsWith("same as before: ");
  }

  @Test
  void timesAreThoseWanted() {
    assertThat(decide("--until", "2h", "--every", "45min", "--format", "csv", "--no-charts"))
        .isZero();
    assertThat(stdout().lines().map(line -> line.split(",")[0]))
        .containsExactly("afterSeconds", "0", "2700", "5400");
    assertThat(stdout().lines().skip(1)).allMatch(line -> line.contains(",failOver,"));
  }

  @Test
  void aPriceOfAll_countsInsteadOfThoseOfApplications() throws IOException {
    assertThat(decide("--downtime-cost", "3600", "--until", "0s", "--format", "json")).isZero();
    assertThat(number(Json.read(terminal.outBytes()), "rows[0].failOverMean"))
        .isCloseTo(250, within(0.01));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          faults[loss].for=3 h                 | faults[loss].for is always the same
          applications[shop].costPerHour=0     | nothing that has a price stops serving
          applications=[{name: shop, needs: {data: 1}}] | downtime has no price
          responses=[]                         | nobody responds to a fault
          simulation.duration=2 h              | allowed is less than the duration
          """)
  void whatIsMissing_isSaidInOneLine(String setting, String message) {
    assertThat(decide("--set", setting)).isEqualTo(2);
    assertThat(stderr()).contains(message).hasLineCount(1);
    assertThat(stdout()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--loss-cost, -1, allowed is a number from 0 on",
    "--every, 1 s, at most 1000",
    "--every, 0 s, allowed is --every over 0",
    "--jobs, 0, allowed is a number from 1 on",
    "--outage, storm, no response is to a fault of this name"
  })
  void aWrongOption_isSaid(String option, String value, String message) {
    assertThat(decide(option, value)).isEqualTo(2);
    assertThat(stderr()).contains(option).contains(message);
  }
}
