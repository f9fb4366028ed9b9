package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of results: written by the commands that make them, and again from what they stored. */
final class ReportCommandTest {

  private static final String LOST =
      """
      name: lost
      simulation: {duration: 6 h, replications: 3, seed: 3}
      policies: [{name: default, appConsistentEvery: 1 h}]
      workloads: [{name: w, churn: 300 KB/s}]
      machines:
        - {name: db, count: 2, region: northeurope, consistencyGroup: g, disks: [{name: d, size: 64 GiB, workload: w}], protection: {to: westeurope}}
      applications: [{name: shop, needs: {db: 1}}]
      recoveryPlans: [{name: all, groups: [{machines: [db]}]}]
      faults: [{name: loss, regionOutage: northeurope, at: {uniform: [3 h, 4 h]}}]
      responses: [{to: loss, failOver: all}]
      objectives: ["rto of plan all <= 10 h worst"]
      """;

  private static final String CALM =
      """
      simulation: {duration: 4 h, warmUp: 1 h}
      workloads: [{name: w, churn: 300 KB/s}]
      machines:
        - {name: db, count: 2, region: northeurope, disks: [{name: d, size: 64 GiB, workload: w}], protection: {to: westeurope}}
      applications: [{name: shop, needs: {db: 1}}]
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int drsim(String... arguments) {
    out.reset();
    final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return Main.run(new Console(stream, stream, false), Map.of(), arguments);
  }

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private Path run(String name, String scenario, String... options) throws IOException {
    final Path file = Files.writeString(folder.resolve(name + ".yaml"), scenario);
    final String[] line = new String[options.length + 4];
    System.arraycopy(options, 0, line, 4, options.length);
    line[0] = "run";
    line[1] = file.toString();
    line[2] = "-o";
    line[3] = folder.resolve("reports").toString();
    assertThat(drsim(line)).as(said()).isIn(0, 1, 3);
    final Matcher written = Pattern.compile("(?:written|as before): (.*)\\R").matcher(said());
    assertThat(written.find()).isTrue();
    return Path.of(written.group(1));
  }

  /** With three replications a mean has an interval, with one it has none. */
  @Test
  void tablesSayWhatTheirIntervalsAre() throws IOException {
    final String three = Files.readString(run("three", LOST, "--no-charts").resolve("report.html"));
    assertThat(three).contains("Recovery plans over all replications, with 95 % intervals");
    final String one =
        Files.readString(
            run("one", LOST.replace("replications: 3", "replications: 1"), "--no-charts")
                .resolve("report.html"));
    assertThat(one).contains("Recovery plans over all replications<");
  }

  @Test
  void report_fromTheFolderAlone_hasTheSameBytes() throws IOException {
    for (final String scenario : new String[] {LOST, CALM}) {
      final Path results = run("same", scenario, "--no-charts");
      final Path page = results.resolve("report.html");
      assertThat(said()).endsWith("report: " + page + System.lineSeparator());
      final byte[] before = Files.readAllBytes(page);
      Files.delete(page);

      assertThat(drsim("report", results.toString())).isZero();
      assertThat(said()).isEqualTo("report: " + page + System.lineSeparator());
      assertThat(page).hasBinaryContent(before);

      assertThat(drsim("report", results.toString(), "-o", folder.resolve("x.html").toString()))
          .isZero();
      assertThat(folder.resolve("x.html")).hasBinaryContent(before);
    }
  }

  @Test
  void decide_writesAPage_thatReportMakesAgain() throws IOException {
    final Path file =
        Files.writeString(
            folder.resolve("s.yaml"),
            LOST.replace("at: {uniform: [3 h, 4 h]}", "at: 3 h, for: {exponential: {mean: 4 h}}")
                .replace("needs: {db: 1}", "needs: {db: 1}, costPerHour: 100"));
    assertThat(drsim("decide", file.toString(), "-o", folder.toString())).as(said()).isZero();
    final Matcher written = Pattern.compile("report: (.*)\\R").matcher(said());
    assertThat(written.find()).isTrue();
    final Path page = Path.of(written.group(1));
    final byte[] before = Files.readAllBytes(page);
    assertThat(drsim("report", page.resolveSibling("").toString())).isZero();
    assertThat(page).hasBinaryContent(before);
    assertThat(Files.readString(page)).contains("<strong>").contains("Costs of waiting");
  }

  /** A run with more in its folder has more in its page, whoever came first. */
  @Test
  void whatIsAddedToAFolder_isAddedToItsPage() throws IOException {
    final Path results = run("more", LOST, "--no-charts");
    final String before = Files.readString(results.resolve("report.html"));
    assertThat(before).doesNotContain("id=\"any-time\"");

    run("more", LOST, "--no-charts", "--what-if-any-time");
    final String after = Files.readString(results.resolve("report.html"));
    assertThat(after).contains("id=\"any-time\"");

    run("more", LOST, "--no-charts");
    assertThat(Files.readString(results.resolve("report.html"))).isEqualTo(after);
  }

  @Test
  void noReport_leavesItOut() throws IOException {
    final Path results = run("bare", CALM, "--no-charts", "--no-report");
    assertThat(results.resolve("report.html")).doesNotExist();
    assertThat(results.resolve("any-time.csv")).doesNotExist();
    assertThat(said()).doesNotContain("report.html");
  }

  @Test
  void hostileName_staysText_andOnlyTheOwnScriptMayRun() throws Exception {
    final String name = "</script><script>alert(1)</script>\" onload='x' ]]> =cmd";
    final Path results =
        run("h", "name: \"" + name.replace("\"", "\\\"") + "\"\n" + CALM, "--no-charts");
    final String page = Files.readString(results.resolve("report.html"));
    assertThat(page).doesNotContain("<script>alert");

    final Matcher scripts =
        Pattern.compile("<script(.*?)>(.*?)</script>", Pattern.DOTALL).matcher(page);
    assertThat(scripts.find()).isTrue();
    assertThat(scripts.group(1)).contains("application/json");
    assertThat(scripts.find()).isTrue();
    final byte[] digest =
        MessageDigest.getInstance("SHA-256")
            .digest(scripts.group(2).getBytes(StandardCharsets.UTF_8));
    assertThat(page)
        .contains("script-src &#39;sha256-" + Base64.getEncoder().encodeToString(digest) + "&#39;");
    assertThat(scripts.find()).isFalse();
  }

  /** As many machines as the table shows, and four times as many. */
  @Test
  @Tag("slow")
  void size_doesNotGrowWithTheRun() throws IOException {
    final String many =
        """
        simulation: {duration: 2 h}
        workloads: [{name: w, churn: 10 KB/s}]
        machines:
          - {name: a-machine-with-a-name-of-usual-length, count: 500, region: northeurope, disks: [{name: d, size: 64 GiB, workload: w}], protection: {to: westeurope}}
        """;
    final long some = Files.size(run("some", many, "--no-charts").resolve("report.html"));
    final long more =
        Files.size(
            run("more", many.replace("count: 500", "count: 2000"), "--no-charts")
                .resolve("report.html"));
    assertThat(more).isBetween(some - 20_000, some + 20_000).isLessThan(2_000_000);
  }

  @Test
  void severalFolders_areCompared() throws IOException {
    final Path a = run("a", LOST, "--no-charts");
    final Path b = run("b", LOST, "--no-charts", "--set", "responses[0].decide=3 h");
    final Path page = folder.resolve("compared.html");
    assertThat(drsim("report", a.toString(), b.toString(), "-o", page.toString())).isZero();
    final String text = Files.readString(page);
    assertThat(text)
        .contains("<code>responses<wbr/>[0]<wbr/>.decide</code>")
        .contains("<bdi>3 h</bdi>")
        .contains("1 setting differs")
        .contains("B − A");
  }

  @Test
  void whatHoldsNoResults_isAUsersMistake() throws IOException {
    assertThat(drsim("report", folder.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(said()).contains("nowhere is not a folder; allowed is the folder of a run");
    assertThat(drsim("report", folder.toString())).isEqualTo(2);
    assertThat(said())
        .contains("holds no results; allowed is the folder of a run, study, profile or decision");

    final Path results = run("d", CALM, "--no-charts");
    Files.writeString(results.resolve("summary.json"), "{\"machines\": [");
    assertThat(drsim("report", results.toString())).isEqualTo(2);
    assertThat(said()).contains("summary.json is damaged").doesNotContain("mistake in the program");

    Files.writeString(results.resolve("summary.json"), "{\"schemaVersion\": 99}");
    assertThat(drsim("report", results.toString())).isEqualTo(2);
    assertThat(said()).contains("summary.json: schemaVersion 99; allowed is 1");

    for (final String damaged : List.of("", "[]", "{\"schemaVersion\": 1, \"machines\": \"x\"}")) {
      Files.writeString(results.resolve("summary.json"), damaged);
      assertThat(drsim("report", results.toString())).as(damaged).isEqualTo(2);
      assertThat(said()).contains("summary.json is damaged: it has no ");
    }
  }

  /** A page of a part of the results would say what is not so. */
  @Test
  void tablesThatAreGoneOrCut_areNoticed() throws IOException {
    final Path results = run("cut", LOST, "--no-charts", "--what-if-any-time");
    final Path page = results.resolve("report.html");
    final byte[] before = Files.readAllBytes(page);
    final Path rpo = results.resolve("rpo.csv");
    final byte[] whole = Files.readAllBytes(rpo);
    final String lines = Files.readString(rpo);
    // At the end of a line, so that each row is as good as before.
    final byte[] half =
        lines
            .substring(0, lines.indexOf('\n', lines.length() / 2) + 1)
            .getBytes(StandardCharsets.UTF_8);
    Files.write(rpo, half);
    assertThat(drsim("report", results.toString())).isEqualTo(2);
    assertThat(said())
        .contains(String.format("rpo.csv was changed or cut: it has %,d bytes", half.length));
    Files.delete(rpo);
    assertThat(drsim("report", results.toString())).isEqualTo(2);
    assertThat(said()).contains("rpo.csv is missing: make these results again");
    Files.write(rpo, whole);

    // Not every run has this one: what is known of it are its columns.
    final Path anyTime = results.resolve("any-time.csv");
    final String rows = Files.readString(anyTime);
    Files.writeString(anyTime, rows.substring(0, rows.lastIndexOf(',') - 3));
    assertThat(drsim("report", results.toString())).isEqualTo(2);
    assertThat(said()).contains("any-time.csv is damaged: a row has ");
    Files.writeString(anyTime, rows);
    assertThat(page).hasBinaryContent(before);
    assertThat(drsim("report", results.toString())).isZero();
  }

  @Test
  void withoutItsScenario_thePageHasTheRest() throws IOException {
    final Path results = run("e", LOST, "--no-charts");
    Files.writeString(results.resolve("scenario.yaml"), "machines: 7\n");
    assertThat(drsim("report", results.toString())).isZero();
    assertThat(said()).contains("the report leaves the scenario out");
    assertThat(Files.readString(results.resolve("report.html")))
        .contains("Verdict")
        .doesNotContain("What was simulated");
  }
}
