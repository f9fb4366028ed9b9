package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is compared must be whole, and of a kind that this program knows. */
final class CompareCommandTest extends AtTheShell {

  private Path one;
  private Path other;

  @BeforeEach
  void twoRuns() throws IOException {
    one = results("1");
    other = results("2");
    assertThat(compare()).as(stderr()).isZero();
    err.reset();
    out.reset();
  }

  private Path results(String seed) throws IOException {
    final String scenario = file("web.yaml", SCENARIO + "simulation: {duration: 1 h}\n");
    final String reports = reports() + seed;
    final int exit =
        drsim("run", scenario, "-o", reports, "-q", "--seed", seed, "--no-charts", "--no-report");
    assertThat(exit).as(stderr()).isZero();
    return Path.of(reports, "web", "latest").toRealPath();
  }

  private int compare() {
    return drsim("compare", one.toString(), other.toString());
  }

  @Test
  void resultsOfANewerProgram_areRefused() throws IOException {
    final Path summary = one.resolve("summary.json");
    replace(summary, "\"schemaVersion\": 1,", "\"schemaVersion\": 2,");
    refused(summary + ": schemaVersion 2; allowed is 1, the one of this program");
  }

  @Test
  void aManifestOfANewerProgram_isRefused() throws IOException {
    final Path manifest = other.resolve("manifest.json");
    replace(manifest, "\"manifest\": 1", "\"manifest\": 7");
    refused(manifest + ": formats.manifest 7; allowed is 1, the one of this program");
  }

  @Test
  void aCutTable_isRefused() throws IOException {
    final Path table = other.resolve("rpo.csv");
    final String whole = Files.readString(table);
    Files.writeString(table, whole.substring(0, 100));
    refused(
        String.format(
            "%s was changed or cut: it has 100 bytes, of %,d that were written; make these results"
                + " again",
            table, whole.length()));
    Files.delete(table);
    refused(table + " is missing: make these results again");
  }

  /** Of the same size, which is all that the manifest knows. */
  @Test
  void aTableWithOtherThanNumbers_isRefused() throws IOException {
    final String scenario =
        file(
            "lost.yaml",
            SCENARIO
                + """
                simulation: {duration: 3 h}
                faults: [{name: f, regionOutage: northeurope, at: 1 h, for: 10 min}]
                """);
    assertThat(drsim("run", scenario, "-o", reports(), "-q", "--no-charts")).isZero();
    one = Path.of(reports(), "lost", "latest").toRealPath();
    final Path table = one.resolve("replications.csv");
    replace(table, "\n0,", "\nx,");
    refused(table + " is damaged: a row of it is not as written; make these results again");
  }

  @Test
  void aDesignPointOfWhichValuesAreMissing_isRefused() throws IOException {
    file("web.yaml", SCENARIO);
    final String study =
        file(
            "rates.yaml",
            "{scenario: web.yaml, vary: {'workloads[w].churn': [1 MB/s, 2 MB/s]}, replications: 4,"
                + " set: {simulation.duration: 1 h}}");
    final String[] command = {"study", study, "-o", reports(), "-q", "--replications-csv"};
    assertThat(drsim(command)).as(stderr()).isZero();
    final Path folder = Path.of(reports(), "rates", "latest").toRealPath();
    final Path table = folder.resolve("replications.csv");
    final String whole = Files.readString(table);
    Files.writeString(table, whole.substring(0, whole.lastIndexOf("\n1,")));
    err.reset();
    assertThat(drsim("compare", folder + "#0", folder + "#1")).isEqualTo(2);
    assertThat(stderr())
        .startsWith(table + " was changed or cut: it has 3 values of '")
        .endsWith("', of 4 that were written; make these results again\n");
    Files.write(table, new byte[] {'0', (byte) 0xFF});
    err.reset();
    assertThat(drsim("compare", folder + "#0", folder + "#1")).isEqualTo(2);
    assertThat(stderr())
        .isEqualTo(table + " is damaged: it is not UTF-8 text; make these results again\n");
  }

  @Test
  void aDamagedOrMissingDocument_isRefused() throws IOException {
    Files.delete(one.resolve("scenario.yaml"));
    refused(one.resolve("scenario.yaml") + " is missing: make these results again");
    Files.writeString(one.resolve("summary.json"), "{}");
    refused(
        one.resolve("summary.json") + " is damaged: it has no machines; make these results again");
    Files.delete(one.resolve("summary.json"));
    refused(one + " is not a folder of results; name one, or FOLDER#POINT of a study");
  }

  /** It says how large the tables are; without it a changed one would pass for whole. */
  @Test
  void aManifestThatIsEmptyOrMissing_isRefused() throws IOException {
    final Path manifest = one.resolve("manifest.json");
    Files.writeString(manifest, "");
    refused(manifest + " is damaged: it has no formats; make these results again");
    Files.delete(manifest);
    refused(manifest + " is missing; make these results again");
  }

  @Test
  void aRunToSetALogAgainst_mustBeWhole() throws IOException {
    Files.delete(one.resolve("resources.csv"));
    final String log = file("log.csv", "time,rpo\n");
    assertThat(drsim("compare", "--log", log, one.toString())).isEqualTo(2);
    assertThat(stderr())
        .isEqualTo(one.resolve("resources.csv") + " is missing: make these results again\n");
  }

  private void refused(String message) {
    err.reset();
    assertThat(compare()).isEqualTo(2);
    assertThat(stdout()).isEmpty();
    assertThat(stderr()).isEqualTo(message + "\n");
  }

  private static void replace(Path file, String text, String by) throws IOException {
    final String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, by));
  }
}
