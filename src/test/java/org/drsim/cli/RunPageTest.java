package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a run says in words, and that it is what the terminal says. */
final class RunPageTest {

  private static final String LINE =
      """
      simulation: {warmUp: 1 h, duration: 9 h}
      service: {markerPhase: 0 s, processing: 20 s, creation: 5 s}
      links: [{from: northeurope, to: westeurope, bandwidth: 16 Mbit/s}]
      workloads: [{name: w, churn: %s}]
      machines:
        - {name: db, region: northeurope, disks: [{name: d, size: 1 TiB, type: premium, workload: w}], protection: {to: westeurope}}
      objectives: [rpo of db <= %s worst]
      """;

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String said() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String page(Path scenario, String... options) throws IOException {
    final String[] line = new String[options.length + 5];
    System.arraycopy(options, 0, line, 5, options.length);
    line[0] = "run";
    line[1] = scenario.toString();
    line[2] = "--no-charts";
    line[3] = "-o";
    line[4] = folder.toString();
    out.reset();
    final PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Main.run(new Console(stream, stream, false), Map.of(), line)).as(said()).isIn(0, 1);
    final Matcher report = Pattern.compile("report: (.*)\\R").matcher(said());
    assertThat(report.find()).as(said()).isTrue();
    return Files.readString(Path.of(report.group(1)));
  }

  private String page(String churn, String limit, String... options) throws IOException {
    final Path file = Files.writeString(folder.resolve("s.yaml"), LINE.formatted(churn, limit));
    return page(file, options);
  }

  /**
   * The lesson says: serves after 34 minutes, committed an hour later, exposed for five hours; a
   * day in the other region is none of them.
   */
  @Test
  void theWayBack_hasItsMarksOnThePage_andAgreesWithTheTerminal() throws IOException {
    final String page = page(Path.of("scenarios/45-until-all-is-as-before.yaml"));
    assertThat(said())
        .contains("committed after 1.57 h, protected there after 3.45 h")
        .contains("exposed for 4.91 h")
        .contains("not protected after a failover: db, for 4.92 h");
    assertThat(page)
        .contains("The way back of db-plan, from the fault on")
        .contains("is committed</th><td class=\"num\">1.57 h</td>")
        .contains("is protected there</th><td class=\"num\">3.45 h</td>")
        .contains("is back</th><td class=\"num\">27.6 h</td>")
        .contains("is protected as before</th><td class=\"num\">29.4 h</td>")
        .contains("Exposed for 4.91 h")
        .contains("was without protection for 4.92 h.");
  }

  @Test
  void whereTheRpoStops_thePageSaysWhy() throws IOException {
    final String why = "Where a curve stops there is no RPO";
    assertThat(page(Path.of("scenarios/45-until-all-is-as-before.yaml"))).contains(why);
    assertThat(page("1 MB/s", "10 min")).doesNotContain(why);
  }

  /** As they are in the table of faults, and not as scenario files write them. */
  @Test
  void distributions_areReadWithoutTheirNotation() throws IOException {
    assertThat(
            page(
                Path.of("scenarios/09-how-sure-are-we.yaml"),
                "--replications",
                "3",
                "--unknown-as",
                "pass"))
        .contains(">lognormal (median 30 min, sigma 0.8)<")
        .contains(">lognormal (median 60 s, sigma 0.5)<")
        .doesNotContain(">{lognormal");
  }

  /**
   * The link has 42.97 % of the RPO: the nearest whole is 43, which was cut to 42.9 on the page.
   */
  @Test
  void shares_readAsInTheTerminal() throws IOException {
    final String page = page(Path.of("scenarios/08-a-link-is-down.yaml"));
    assertThat(said()).contains("  43 %  northeurope->westeurope");
    assertThat(page).contains(" of the mean RPO of 14.3 min, 43 %.");
  }

  /** Without scripts the page has a picture, in which a curve would run through a name below it. */
  @Test
  void namesOfObjectives_standOverTheCurves() throws IOException {
    final String page = page("1 MB/s", "5 min");
    assertThat(page.indexOf(">objective 5 min</text>"))
        .isGreaterThan(page.indexOf("class=\"curve s1\""));
  }

  @Test
  void theWarmUp_isNamedAndMarked() throws IOException {
    assertThat(page("1 MB/s", "10 min"))
        .contains("the first 1 h left out as warm-up")
        .contains("class=\"warmup\"")
        .contains("Grey: warm-up, not counted.")
        .contains("\"counted\":3600");
    assertThat(page("1 MB/s", "10 min", "--set", "simulation.warmUp=0 s"))
        .doesNotContain("warm-up, not counted")
        .doesNotContain("class=\"warmup\"");
  }

  /** The RPO is at most 6 min: 12 are still on the axis, and 2 h stand at its edge. */
  @Test
  void anObjectiveAboveTheAxis_isNotLost() throws IOException {
    assertThat(page("1 MB/s", "12 min"))
        .contains(">objective 12 min</text>")
        .contains("\"most\":720");
    assertThat(page("1 MB/s", "2 h")).contains(">↑ objective 2 h</text>");
  }

  /** 3 MB/s over a line of 2 MB/s: 20 min more behind with each hour. */
  @Test
  void whatIsOverloaded_hasNoMeanAnywhere() throws IOException {
    final String page = page("3 MB/s", "15 min");
    assertThat(said())
        .contains("what the RPO of this run is due to, all machines; it grows and has no mean")
        .doesNotContain("what the mean RPO");
    assertThat(page)
        .containsPattern("of the RPO in this run, which has no mean, as that of 1 machine grows")
        .containsPattern(">grows by [0-9.]+ min per h</text>")
        .contains("falls behind without end, so that it has no mean RPO.")
        .doesNotContain("of the mean RPO of");
  }

  /** The night is still to end: up to 4:00 it is 2.46 times the mean, and less after that. */
  @Test
  void whatRisesForLessThanTwoDaysOfItsPattern_isNotSaidToDoSoForGood() throws IOException {
    final String page =
        page("1.5 MB/s, pattern: nightly-batch", "15 min", "--set", "simulation.duration=4 h");
    assertThat(said())
        .contains(
            "too short or too unusual a time to tell whether the RPO grows without end, as it rose: db")
        .doesNotContain("it grows and has no mean");
    assertThat(page)
        .contains("fell further and further behind, in too short or too unusual a time to tell")
        .doesNotContain("so that it has no mean RPO");
  }

  /** By one source of names: what the chart of the same parts calls them. */
  @Test
  void waitingForTheLine_isNotCalledTransfer() throws IOException {
    assertThat(page("3 MB/s", "15 min"))
        .contains("<title>waiting for transfer, or held by flow control: ")
        .doesNotContain("transfer between regions");
  }

  /** 8 h of points every 5 min; all of 2 h are kept, and one of each hour before. */
  @Test
  void pointsMade_areNotPointsKept() throws IOException {
    final String page = page("1 MB/s", "10 min");
    assertThat(said()).containsPattern("backlog points\\R.* made\\R").containsPattern(" 96\\R");
    assertThat(page)
        .contains(">Points made</th>")
        .containsPattern(">96<span class=\"second\">[0-9]+ kept</span>");
  }

  @Test
  void figuresOfSeveralReplications_areNamedSo() throws IOException {
    assertThat(page("1 MB/s", "10 min", "--replications", "3", "--unknown-as", "pass"))
        .contains("<caption>RPO of these machines, all 3 replications together</caption>");
  }
}
