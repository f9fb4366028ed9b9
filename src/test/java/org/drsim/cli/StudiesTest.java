package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each study under scenarios/studies is a lesson, and its finding is what theory says. */
final class StudiesTest {

  private static final Path STUDIES = Path.of("scenarios/studies");

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();

  /** A row of study.csv: the last columns, whatever is varied. */
  private record Row(int point, String kind, String name, double value, String verdict) {

    static Row of(String line, int paths) {
      // Names and values of these studies hold no commas.
      final String[] cells = line.split(",", -1);
      final int at = 1 + paths;
      final String value = cells[at + 4];
      return new Row(
          Integer.parseInt(cells[0]),
          cells[at],
          cells[at + 1],
          value.isEmpty() ? Double.NaN : Double.parseDouble(value),
          cells[at + 8]);
    }
  }

  private List<Row> rows(String study, int paths) throws IOException {
    final int exit =
        terminal.drsim(
            "study",
            STUDIES.resolve(study + ".yaml").toString(),
            "-o",
            folder.toString(),
            "--no-charts",
            "--format",
            "csv");
    assertThat(exit).as(terminal.err()).isZero();
    StudyFormats.check(Files.readString(STUDIES.resolve(study + ".yaml")), folder);
    return terminal.out().lines().skip(1).map(l -> Row.of(l, paths)).toList();
  }

  private static double[] values(List<Row> rows, String name) {
    return rows.stream()
        .filter(row -> row.kind().equals("measure") && row.name().equals(name))
        .mapToDouble(Row::value)
        .toArray();
  }

  private static List<String> verdicts(List<Row> rows) {
    return rows.stream().filter(r -> r.kind().equals("objective")).map(Row::verdict).toList();
  }

  @Test
  void everyStudy_hasATest() throws IOException {
    try (Stream<Path> files = Files.list(STUDIES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "accounts-churn-firewall.yaml",
              "bandwidth-for-an-rpo.yaml",
              "growth-until-it-breaks.yaml",
              "the-dangerous-hour.yaml",
              "spread-or-aligned-backups.yaml",
              "one-group-or-four.yaml",
              "failover-slots.yaml",
              // In GoalCommandTest.
              "line-after-a-burst.yaml",
              "in-99.9-percent-of-quarters.yaml");
    }
  }

  /** 126 MB/s are written: over 84 with normal churn, over 100 of one firewall or one account. */
  @Test
  void accounts_churnOption_andFirewall_areNeededTogether() throws IOException {
    assertThat(verdicts(rows("accounts-churn-firewall", 3)))
        .containsExactly(
            "missed", "missed", "missed", "missed", "missed", "missed", "missed", "met");
  }

  /**
   * The mean wait of Pollaczek and Khinchine, λE[S²]/(2(1 − ρ)) with E[size²] = mean² exp σ². The
   * own transmission of what is sent together comes on top: some seconds.
   */
  @Test
  void bandwidth_costsAndSavesWhatQueueingTheorySays() throws IOException {
    final double[] rpo = values(rows("bandwidth-for-an-rpo", 1), "rpo of machine etl mean");
    final double[] megabits = {16, 20, 24, 32, 128};
    for (int i = 0; i < 4; i++) {
      final double wait = wait(megabits[i]) - wait(megabits[4]);
      assertThat(rpo[i] - rpo[4]).isCloseTo(wait, within(5 + 0.1 * wait));
    }
  }

  private static double wait(double megabits) {
    final double rate = 0.4;
    final double mean = 4 * 1048576 * 8 / (megabits * 1e6);
    final double square = mean * mean * StrictMath.exp(1.5 * 1.5);
    return rate * square / (2 * (1 - rate * mean));
  }

  /** Four machines on 10 MB/s: 2.5 MB/s each, and not more. */
  @Test
  void growth_breaksAtTheCapacityOfTheLine() throws IOException {
    final List<Row> rows = rows("growth-until-it-breaks", 1);
    assertThat(verdicts(rows))
        .containsExactly(
            "met", "met", "met", "met", "met", "met", "met", "met", "missed", "missed", "missed");
    final double[] rpo = values(rows, "rpo of group app for 99 % of time");
    assertThat(rpo[7]).isLessThan(1.05 * rpo[0]);
    assertThat(rpo[8]).isGreaterThan(10 * rpo[7]);
  }

  /**
   * A line of 2 MB/s sends what was written until t by t/2 of each night's batch of 4 MB/s: the
   * loss is half the time since midnight until 8 o'clock, and up to five minutes more for the
   * point. At 4 o'clock 8 of 16 MB/s·h are not sent.
   */
  @Test
  void theHourThatIsDangerous_isNotTheHourOfTheBatch() throws IOException {
    final List<Row> rows = rows("the-dangerous-hour", 1);
    final double[] loss = values(rows, "loss of plan erp-plan worst");
    final double[] bytes = values(rows, "lossBytes of plan erp-plan worst");
    for (int day = 0; day < 5; day++) {
      for (int hour = 2; hour <= 24; hour += 2) {
        final double expected = hour <= 8 ? hour * 1800.0 : 0;
        assertThat(loss[(24 * day + hour) / 2 - 1])
            .as("day %d, %d h", day, hour)
            .isBetween(expected, expected + 400);
      }
      final double betweenPoints = 350 * 4e6;
      assertThat(bytes[(24 * day + 4) / 2 - 1]).isBetween(8e6 * 3600, 8e6 * 3600 + betweenPoints);
      assertThat(bytes[(24 * day + 8) / 2 - 1]).isBetween(2e6 * 3600, 2e6 * 3600 + betweenPoints);
    }
    for (int hour = 5 * 24 + 2; hour <= 168; hour += 2) {
      assertThat(loss[hour / 2 - 1]).as("weekend, %d h", hour).isLessThan(400);
    }
  }

  /** 40 MB/s for an hour on 20: at its end the line is an hour behind. */
  @Test
  void backupsAtTheSameHour_takeTheLineForAnHour() throws IOException {
    final List<Row> rows = rows("spread-or-aligned-backups", 1);
    assertThat(values(rows, "rpo of group app worst")[0]).isBetween(3600 + 300.0, 3600 + 480.0);
    assertThat(values(rows, "rpo of group app for 99 % of time")[1]).isLessThan(900);
  }

  /** The mean of the largest of n lognormal variates, plus half of the 300 s between points. */
  @Test
  void aLargeGroup_waitsForItsSlowestMember() throws IOException {
    final double[] rpo =
        values(rows("one-group-or-four", 1), "rpoMultiVm of consistencyGroup db mean");
    final int[] members = {1, 4, 16};
    for (int i = 0; i < members.length; i++) {
      assertThat(rpo[i]).isCloseTo(150 + slowest(members[i]), within(4.0));
    }
  }

  /** Of n times with median 60 s and σ = 0.5: the integral of 1 − F(t)^n. */
  private static double slowest(int n) {
    final NormalDistribution normal = new NormalDistribution();
    double mean = 0;
    final double step = 0.25;
    for (double t = step / 2; t < 1500; t += step) {
      final double below = normal.cumulativeProbability(StrictMath.log(t / 60) / 0.5);
      mean += step * (1 - StrictMath.pow(below, n));
    }
    return mean;
  }

  /** A round holds a slot for 4 min of creation and 1 min of attachment. */
  @Test
  void slots_saveWholeRounds() throws IOException {
    final double[] rto = values(rows("failover-slots", 1), "rto of plan shop worst");
    final int[] slots = {3, 5, 8, 10, 14, 15, 20, 29, 30};
    for (int i = 0; i < slots.length; i++) {
      final int rounds = (30 + slots[i] - 1) / slots[i];
      assertThat(rto[i] - rto[8]).isCloseTo(300.0 * (rounds - 1), within(1.0));
    }
  }

  /**
   * The loss is over 15 minutes for a quarter of the day on a line of 2 MB/s, and never on one of 3
   * MB/s, which is more than is ever written.
   */
  @Test
  void quarters_areDecidedByTheNight() throws IOException {
    final List<Row> rows = rows("in-99.9-percent-of-quarters", 1);
    assertThat(verdicts(rows)).containsExactly("missed", "met");
    final double within =
        rows.stream().filter(r -> r.kind().equals("objective")).findFirst().orElseThrow().value();
    assertThat(within).isBetween(0.5, 0.95);
  }
}
