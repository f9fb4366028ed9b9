package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.output.Json;
import org.drsim.report.HostileFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of studies and of profiles: what they say, and that their folders alone say it. */
final class StudyAndProfilePageTest {

  /** The mean RPO grows with the processing time, which nothing else changes. */
  private static final String STUDY =
      """
      study: processing
      scenario:
        strict: false
        simulation: {warmUp: 1 h, duration: 7 h}
        links: [{from: northeurope, to: westeurope, latency: 0 s}]
        workloads: [{name: log, churn: 1 MB/s}]
        machines:
          - {name: app, region: northeurope, disks: [{name: data, size: 1 TiB, workload: log}], protection: {to: westeurope}}
        objectives: [rpo of app <= 8 min mean]
      vary: {service.processing: [30 s, 60 s, 600 s]}
      measures: [rpo of app mean, rpo of app worst]
      replications: 20
      """;

  private static final Path TRACE = Path.of("scenarios/traces/pgbench-600s.msr.csv.gz");

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

  /** The folder that a command wrote. */
  private Path made(String... arguments) {
    assertThat(drsim(arguments)).as(said()).isZero();
    final Matcher written = Pattern.compile("(?:written|as before): (.*)\\R").matcher(said());
    assertThat(written.find()).as(said()).isTrue();
    return Path.of(written.group(1));
  }

  private Path study(String goal, String... options) throws IOException {
    final Path file = Files.writeString(folder.resolve("s.yaml"), STUDY + goal);
    return made(with(options, "study", file.toString(), "-o", folder.toString()));
  }

  private Path profile(String... options) {
    return made(with(options, "profile", TRACE.toString(), "-o", folder.toString()));
  }

  private static String[] with(String[] options, String... command) {
    final List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(options));
    return all.toArray(String[]::new);
  }

  /** What a document has at the end of a way of names and places. */
  private static Object at(Path file, Object... way) throws IOException {
    Object inner = Json.read(Files.readAllBytes(file));
    for (final Object step : way) {
      inner =
          step instanceof Integer place
              ? ((List<?>) inner).get(place)
              : ((Map<?, ?>) inner).get(step);
    }
    return inner;
  }

  private static double number(Path file, Object... way) throws IOException {
    return ((Number) at(file, way)).doubleValue();
  }

  /** Values of the numeric cells of each row of the table with this caption. */
  private static List<List<Double>> numbers(String page, String caption) {
    final int begin = page.indexOf("<caption>" + caption);
    assertThat(begin).as(caption).isPositive();
    final String table =
        page.substring(page.indexOf("<tbody>", begin), page.indexOf("</tbody>", begin));
    final List<List<Double>> rows = new ArrayList<>();
    for (final String row : table.split("<tr>")) {
      final List<Double> cells = new ArrayList<>();
      final Matcher cell = Pattern.compile("data-v=\"([^\"]*)\"").matcher(row);
      while (cell.find()) {
        cells.add(Double.valueOf(cell.group(1)));
      }
      if (!cells.isEmpty()) {
        rows.add(cells);
      }
    }
    return rows;
  }

  @Test
  void pages_areMadeAgainFromTheirFolders() throws IOException {
    for (final Path results : List.of(study("", "-j", "2"), profile("--workload", "db"))) {
      final Path page = results.resolve("report.html");
      final byte[] before = Files.readAllBytes(page);
      Files.delete(page);
      assertThat(drsim("report", results.toString())).isZero();
      assertThat(said()).isEqualTo("report: " + page + System.lineSeparator());
      assertThat(page).hasBinaryContent(before);
      assertThat(before.length).isLessThan(2_000_000);
      assertThat(Files.readString(page)).contains("data:image/svg+xml;base64,");
    }
  }

  @Test
  void noReport_leavesThePageOut() throws IOException {
    assertThat(study("", "--no-report", "--no-charts").resolve("report.html")).doesNotExist();
    assertThat(said()).doesNotContain("report:");
    assertThat(profile("--no-report", "--no-charts").resolve("report.html")).doesNotExist();
    assertThat(said()).doesNotContain("report:");
  }

  @Test
  void merge_writesThePageOfTheWhole() throws IOException {
    final Path whole = study("", "--no-charts");
    final String page = Files.readString(whole.resolve("report.html"));
    Files.delete(whole.resolve("report.html"));
    final Path file = folder.resolve("s.yaml");
    final List<String> merge =
        new ArrayList<>(List.of("merge", "-o", folder.toString(), "--no-charts"));
    for (int i = 1; i <= 2; i++) {
      assertThat(drsim("study", file.toString(), "-o", folder.toString(), "--shard", i + "/2"))
          .as(said())
          .isZero();
    }
    try (var files = Files.list(whole.resolveSibling(""))) {
      files.map(Path::toString).filter(one -> one.endsWith(".shard")).sorted().forEach(merge::add);
    }
    assertThat(drsim(merge.toArray(String[]::new))).as(said()).isZero();
    assertThat(whole.resolve("report.html")).hasContent(page);
  }

  @Test
  void figuresOfAStudy_areThoseOfItsSummary() throws IOException {
    final Path results = study("", "--no-charts");
    final String page = Files.readString(results.resolve("report.html"));
    final List<List<Double>> rows = numbers(page, "Figures by design point");
    final Path summary = results.resolve("summary.json");
    assertThat(rows).hasSize(3);
    for (int i = 0; i < 3; i++) {
      // Number of the point, value in seconds, replications, then the measures.
      assertThat(rows.get(i).subList(0, 2))
          .containsExactly((double) i, new double[] {30, 60, 600}[i]);
      assertThat(rows.get(i).subList(3, 5))
          .containsExactly(
              number(summary, "points", i, "measures", 0, "value"),
              number(summary, "points", i, "measures", 1, "value"));
    }
    assertThat(page)
        .contains("2 of 3 design points meet the objective “rpo of machine app &lt;= 8 min mean”")
        .contains("service.processing = 30 s, 60 s.");
  }

  @Test
  void valueThatWasFound_isTheFirstThatThePageSays() throws IOException {
    final Path results =
        study(
            "goal: find largest service.processing such that rpo of app <= 8 min mean\n",
            "--no-charts");
    final String page = Files.readString(results.resolve("report.html"));
    assertThat(at(results.resolve("summary.json"), "goal", "values", 0, "found")).isEqualTo("60 s");
    assertThat(page.substring(page.indexOf("<strong>")))
        .startsWith("<strong> 60 s is the largest service.processing such that rpo of ");
    assertThat(page).contains("fresh replications that the search did not use");
  }

  @Test
  void figuresOfAProfile_areThoseOfItsDocument() throws IOException {
    final Path results = profile("--no-charts");
    final String page = Files.readString(results.resolve("report.html"));
    final Path document = results.resolve("profile.json");
    final List<Double> sizes = new ArrayList<>();
    for (final String name : List.of("meanBytes", "medianBytes", "p95Bytes", "largestBytes")) {
      sizes.add(number(document, "disks", 0, "sizes", name));
    }
    for (final String name :
        List.of("endBytes", "hottest1Percent", "hottest10Percent", "hottest20Percent")) {
      sizes.add(number(document, "disks", 0, "addresses", name));
    }
    assertThat(numbers(page, "Sizes of writes")).containsExactly(sizes);
    final List<Double> ratios = new ArrayList<>();
    ratios.add(number(document, "disks", 0, "writtenBytes"));
    for (int i = 0; i < 5; i++) {
      ratios.add(number(document, "disks", 0, "coalescing", i, "ratio"));
    }
    assertThat(numbers(page, "Different bytes")).containsExactly(ratios);
    // As the manual has them, which were counted from the trace by other means.
    assertThat(page)
        .contains("Fits: the published limits allow these writes with normal churn.")
        .contains("<b>943 MiB</b>")
        .contains("<b>3.54 MiB/s</b>")
        .contains("<td class=\"num\">44.2 s</td>");
  }

  /** The command on the page leads to the folder that the page is in. */
  @Test
  void commandOfAProfile_givesItAgain() throws IOException {
    final Path results =
        profile(
            "--no-charts",
            "--rpo",
            "5min",
            "--disk-type",
            "standard",
            "--disk-size",
            "1TiB",
            "--no-coalescing",
            "--trace-format",
            "msr",
            "--workload",
            "db",
            "--growth",
            "30%");
    final String page = Files.readString(results.resolve("report.html"));
    final Matcher command = Pattern.compile("<code>drsim (profile [^<]*)</code>").matcher(page);
    assertThat(command.find()).isTrue();
    final List<String> words = new ArrayList<>();
    final Matcher word =
        Pattern.compile("'([^']*)'|(\\S+)").matcher(command.group(1).replace("&#39;", "'"));
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    words.set(1, TRACE.toString());
    words.addAll(List.of("--no-charts", "-o", folder.toString()));
    assertThat(made(words.toArray(String[]::new))).isEqualTo(results);
    assertThat(said()).contains("same as before");
  }

  /** Whatever the files of a folder say, it is text; charts are images, in which nothing runs. */
  @Test
  void hostileFolders_giveHarmlessPages() throws IOException {
    final List<Path> all =
        List.of(
            study("goal: find largest service.processing such that rpo of app <= 8 min mean\n"),
            profile("--workload", "db"));
    for (int i = 0; i < all.size(); i++) {
      final Path hostile = Files.createDirectories(folder.resolve("hostile-" + i + "/charts"));
      HostileFolder.make(all.get(i), hostile.resolveSibling(""));
      for (final String name : new String[] {"response-1", "write-rate", "x<y"}) {
        Files.writeString(
            hostile.resolve(name + ".svg"), "<svg><script>window.broken=1</script></svg>");
      }
      assertThat(drsim("report", hostile.resolveSibling("").toString())).as(said()).isZero();
      final String page = Files.readString(hostile.resolveSibling("report.html"));
      assertThat(page).contains("&lt;script&gt;window.broken=1&lt;/script&gt;");
      assertThat(page.split("<script", -1)).hasSize(3);
      assertThat(page).doesNotContain("x<y");
      final String body =
          page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("(?s)<script.*?</script>", "");
      // All that is left of it are well-formed elements without handlers, and text.
      assertThat(
              body.replaceAll(
                  "<!doctype html>|</?[a-z0-9]+(?: (?!on)[a-z-]+[A-Za-z]*=\"[^\"<>]*\")*/?>", ""))
          .doesNotContain("<")
          .doesNotContain(">");
      assertThat(body).doesNotContain("href=\"javascript").doesNotContain("src=\"x");
    }
  }
}
