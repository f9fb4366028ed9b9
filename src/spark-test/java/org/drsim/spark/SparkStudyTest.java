package org.drsim.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever simulates a study, and whatever happens to those who do, its results are the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SparkStudyTest {

  /** Replications go on until the objectives of a point are decided. */
  private static final String STUDY =
      """
      study: shop
      scenario:
        simulation: {duration: 12 h, seed: 5}
        workloads: [{name: log, rate: 20 /s, size: 12 KiB}]
        machines:
          - {name: db, region: northeurope, disks: [{name: data, size: 64 GiB, workload: log}], protection: {to: westeurope}}
        objectives: [rpo of db <= 6 min for 90 %% of time]
      vary: {"workloads[log].rate": {from: 20 /s, to: 40 /s, steps: 6}}
      replications: %s
      """;

  private static final String SHORT = "auto up to 60";
  private static final String LONG = "400";

  @TempDir private static Path folder;
  private SparkPrograms programs;
  private StandaloneCluster cluster;
  private Map<String, String> ofShort;
  private Map<String, String> ofLong;

  @BeforeAll
  void start() throws Exception {
    programs = new SparkPrograms(folder);
    Files.writeString(folder.resolve("short.yaml"), STUDY.formatted(SHORT));
    Files.writeString(folder.resolve("long.yaml"), STUDY.formatted(LONG));
    cluster = new StandaloneCluster(folder, programs);
    assertThat(programs.alone("one", study("short", "one", "-j", "1")))
        .as(programs.err("one"))
        .isZero();
    ofShort = programs.results("one");
    assertThat(programs.alone("two", study("long", "two", "-j", "2")))
        .as(programs.err("two"))
        .isZero();
    ofLong = programs.results("two");
  }

  @AfterAll
  void stop() throws Exception {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static String[] study(String file, String out, String... options) {
    final List<String> line = new ArrayList<>(List.of("study", file + ".yaml", "-o", out));
    line.addAll(List.of("--replications-csv"));
    line.addAll(List.of(options));
    return line.toArray(String[]::new);
  }

  private String[] onCluster(String file, String out) {
    return study(file, out, "--engine", "spark", "--master", cluster.url());
  }

  @ParameterizedTest
  @ValueSource(strings = {"local[1]", "local[2]"})
  void onCoresOfThisMachine(String master) throws Exception {
    final String[] line = study("short", master, "--engine", "spark", "--master", master);
    assertThat(programs.run(master, line)).as(programs.err(master)).isZero();
    assertThat(programs.results(master)).isEqualTo(ofShort);
    // Standard output is the same table, and Spark is not heard.
    assertThat(programs.out(master)).isEqualTo(programs.out("one"));
    assertThat(programs.err(master).replace(master, "one")).isEqualTo(programs.err("one"));
  }

  @Test
  void throughSparkSubmit() throws Exception {
    assertThat(programs.submit("sub", cluster.url(), study("short", "sub", "--engine", "spark")))
        .as(programs.err("sub"))
        .isZero();
    assertThat(programs.results("sub")).isEqualTo(ofShort);
    assertThat(programs.out("sub")).isEqualTo(programs.out("one"));
  }

  /**
   * What to simulate next is decided here, and simulated there; its points are not the design's.
   */
  @Test
  void aGoalIsLookedForThere() throws Exception {
    Files.writeString(
        folder.resolve("goal.yaml"),
        STUDY.formatted("40").replace(", steps: 6", "")
            + "goal: find largest workloads[log].rate such that rpo of db <= 6 min for 90 % of"
            + " time\n");
    assertThat(programs.alone("alone", study("goal", "alone", "-j", "1")))
        .as(programs.err("alone"))
        .isZero();
    for (final String master : List.of("local[2]", cluster.url())) {
      final String name = "goal" + master.length();
      final String[] line = study("goal", name, "--engine", "spark", "--master", master);
      assertThat(programs.run(name, line)).as(programs.err(name)).isZero();
      assertThat(programs.results(name))
          .isEqualTo(programs.results("alone"))
          .containsKey("search.csv");
    }
  }

  @Test
  void shardsOfSparkAndOfThisMachine_makeTheSameTogether() throws Exception {
    assertThat(
            programs.run(
                "s1",
                study("short", "s", "--shard", "1/2", "--engine", "spark", "--master", "local[2]")))
        .as(programs.err("s1"))
        .isZero();
    assertThat(programs.alone("s2", study("short", "s", "--shard", "2/2"))).isZero();
    final List<String> line = new ArrayList<>(List.of("merge", "-o", "m", "--replications-csv"));
    try (var files = Files.list(folder.resolve("s/shop"))) {
      files.filter(file -> file.toString().endsWith(".shard")).forEach(f -> line.add("" + f));
    }
    assertThat(programs.alone("m", line.toArray(String[]::new))).as(programs.err("m")).isZero();
    assertThat(programs.results("m")).isEqualTo(ofShort);
  }

  @Test
  void anExecutorIsKilledInTheMiddle() throws Exception {
    final Process program = programs.start("kill", onCluster("long", "kill"));
    awaitJournal("kill", program);
    final StandaloneCluster.Executor executor = cluster.working(program);
    executor.process().destroyForcibly();
    executor.process().onExit().get();
    assertThat(executor.open()).as("tasks that died with it").isPositive();
    assertThat(program.isAlive()).isTrue();

    assertThat(SparkPrograms.end(program)).as(programs.err("kill")).isZero();
    assertThat(programs.err("kill")).contains("note: spark: Lost executor");
    assertThat(programs.results("kill")).isEqualTo(ofLong);
  }

  @Test
  void theProgramIsKilledInTheMiddle_andStartedAgain() throws Exception {
    final Process program = programs.start("again", onCluster("long", "again"));
    awaitJournal("again", program);
    cluster.working(program);
    program.destroyForcibly();
    assertThat(SparkPrograms.end(program)).isNotZero();
    assertThat(programs.journal("again")).isPositive();

    assertThat(programs.run("again", onCluster("long", "again"))).isZero();
    assertThat(programs.err("again")).containsPattern("going on after \\d+ of 2400 replications");
    assertThat(programs.results("again")).isEqualTo(ofLong);
    assertThat(programs.journal("again")).isZero();
  }

  @Test
  void theProgramIsAskedToStop_andGoesOnHere() throws Exception {
    final Process program = programs.start("stop", onCluster("long", "stop"));
    awaitJournal("stop", program);
    program.destroy();
    assertThat(SparkPrograms.end(program)).isEqualTo(130);
    assertThat(programs.err("stop")).containsPattern("interrupted after \\d+ of 2400 replications");

    assertThat(programs.alone("stop", study("long", "stop"))).isZero();
    assertThat(programs.err("stop")).contains("going on after ");
    assertThat(programs.results("stop")).isEqualTo(ofLong);
  }

  private void awaitJournal(String out, Process program) throws Exception {
    while (program.isAlive() && programs.journal(out) < 4_000) {
      Thread.sleep(20);
    }
    assertThat(program.isAlive()).as(programs.err(out)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spark                    | --engine spark without --master; allowed is local[N]
          spark --master foo       | --master foo; allowed is local[N]
          spark --master local[0]  | --master local[0]; allowed is local[N]
          spark --master spark://127.0.0.1:1 | --master spark://127.0.0.1:1: nobody answers there
          flink                    | --engine flink; allowed is local, or spark
          """)
  void whatIsWrong_isSaidInALine(String engine, String message) throws Exception {
    final String[] line = study("short", "wrong", ("--engine " + engine.strip()).split(" "));
    assertThat(programs.run("wrong", line)).isEqualTo(2);
    assertThat(programs.err("wrong").lines()).singleElement().asString().startsWith(message);
    assertThat(programs.out("wrong")).isEmpty();
  }

  @Test
  void sparkThatIsNotThere_isSaidInALine() throws Exception {
    final String[] line = study("short", "no", "--engine", "spark", "--master", "local[2]");
    assertThat(programs.alone("no", line)).isEqualTo(2);
    assertThat(programs.err("no").lines())
        .singleElement()
        .asString()
        .startsWith("--engine spark: Spark itself is missing");
  }
}
