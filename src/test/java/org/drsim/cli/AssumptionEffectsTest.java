package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What results owe to values that nobody has published. */
final class AssumptionEffectsTest {

  /** One machine, whose recovery is one step after the other, so that its time is their sum. */
  private static final String SHOP =
      """
      simulation: {duration: 12 h, replications: 20}
      recovery: {vmCreation: 2 min, diskAttach: 30 s, boot: {linux: 40 s}}
      workloads: [{name: w, churn: 1 MB/s}]
      machines: [{name: db, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
      recoveryPlans: [{name: all, groups: [{machines: [db]}]}]
      faults: [{name: loss, regionOutage: northeurope, at: 6 h}]
      responses: [{to: loss, detect: 10 min, decide: 20 min, failOver: all}]
      """;

  @TempDir private Path folder;

  private final Terminal terminal = new Terminal();
  private List<Map<String, String>> rows = List.of();

  @BeforeEach
  void run() throws IOException {
    final Path scenario = Files.writeString(folder.resolve("shop.yaml"), SHOP);
    assertThat(
            terminal.drsim(
                "run",
                scenario.toString(),
                "-o",
                folder.toString(),
                "--no-charts",
                "--assumptions"))
        .isZero();
    rows = read(folder.resolve("shop/latest/assumption-effects.csv"));
  }

  /** With the same draws, the time to recover is a straight line in the scale of one step. */
  @Test
  void theScaleOfOneStep_movesTheTimeToRecoverInAStraightLine() {
    final Map<String, String> row = row("recovery.appStart", "mean RTO of plan all");
    final double half = number(row, "atHalf");
    final double value = number(row, "atValue");
    final double twice = number(row, "atDouble");
    assertThat(value - half).isPositive();
    assertThat(twice - value).isCloseTo(2 * (value - half), within(1e-6));
    // The rest: 30 min until the decision, and 3 min 10 s of fixed steps.
    assertThat(value - 2 * (value - half)).isCloseTo(1800 + 190, within(1e-6));
    assertThat(row.get("halfValue")).isEqualTo("{lognormal: {median: 30 s, sigma: 0.5}}");
    assertThat(row.get("doubleValue")).isEqualTo("{lognormal: {median: 120 s, sigma: 0.5}}");
  }

  @Test
  void whatHasNoBearing_movesNothing() {
    final Map<String, String> row = row("recovery.appStart", "largest mean RPO of a machine");
    assertThat(number(row, "atHalf")).isEqualTo(number(row, "atValue"));
    assertThat(number(row, "atDouble")).isEqualTo(number(row, "atValue"));
  }

  @Test
  void whatCannotBeHalved_isLeftEmpty() {
    final Map<String, String> compression = row("agent.compression", "mean RTO of plan all");
    assertThat(compression.get("halfValue")).isEmpty();
    assertThat(compression.get("doubleValue")).isEqualTo("2");
    assertThat(row("alert.counts", "mean RTO of plan all").get("doubleValue")).isEmpty();
  }

  @Test
  void publishedValues_areNotInDoubt() {
    assertThat(rows).noneMatch(row -> row.get("path").equals("policies[default].retention"));
  }

  @Test
  void theTerminal_saysWhatMovesMost() {
    assertThat(terminal.out())
        .containsPattern("mean RTO of plan all: .*\\R.*half +twice\\R +recovery.appStart ");
  }

  private Map<String, String> row(String path, String figure) {
    return rows.stream()
        .filter(row -> row.get("path").equals(path) && row.get("figure").equals(figure))
        .findFirst()
        .orElseThrow();
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.getOrDefault(column, ""));
  }

  private static List<Map<String, String>> read(Path file) throws IOException {
    final List<String> lines = Files.readAllLines(file);
    final List<String> header = cells(lines.get(0));
    return lines.stream()
        .skip(1)
        .map(
            line -> {
              final List<String> cells = cells(line);
              final Map<String, String> row = new TreeMap<>();
              for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
              }
              return row;
            })
        .toList();
  }

  /** At commas outside of quotes. */
  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(cell -> cell.replaceAll("^\"|\"$", ""))
        .toList();
  }
}
