package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Runs against design points, and points of different studies. A study measures by itself what is
 * told of a run from the tables of its folder, so a point that is as the run must not differ.
 */
final class CompareStudiesTest extends AtTheShell {

  private static final String WEB =
      """
      name: web
      simulation: {duration: 3 h, replications: 6, seed: 5}
      recovery: {vmCreation: {uniform: [2 min, 6 min]}SLOTS}
      workloads: [{name: w, churn: 2 MB/s}]
      applications: [{name: a}]
      machines:
        - {name: vm, count: 2, region: northeurope, application: a, disks: [{name: d, size: 64 GiB, workload: w}], protection: {to: westeurope}}
        - {name: db, region: swedencentral, disks: [{name: d, size: 64 GiB, workload: w}], protection: {to: westeurope}}
      recoveryPlans: [{name: shop, groups: [{machines: vm}]}]
      faults: [{name: f, regionOutage: northeurope, at: {uniform: [1 h, 2 h]}}]
      responses: [{to: f, detect: 5 min, decide: 5 min, failOver: shop}]
      """;

  private static final String PLAN =
      "rto of plan shop mean, rto of plan shop worst, rto of plan shop in 95 % of outages,"
          + " loss of plan shop mean, lossBytes of plan shop worst";

  private String run(String name, String text, String... more) throws IOException {
    final String scenario = file(name + ".yaml", text.replace("SLOTS", ""));
    final String[] command = {"run", scenario, "-o", reports(), "-q", "--no-charts", "--no-report"};
    assertThat(drsim(joined(command, more))).as(stderr()).isIn(0, 1);
    return folderOf(name);
  }

  private String study(String name, String scenario, String keys) throws IOException {
    file("of-" + name + ".yaml", scenario);
    final String study = file(name + ".yaml", "{scenario: of-" + name + ".yaml, " + keys + "}");
    final String[] command = {"study", study, "-o", reports(), "-q", "--replications-csv"};
    assertThat(drsim(command)).as(stderr()).isZero();
    return folderOf(name);
  }

  private static String[] joined(String[] one, String[] other) {
    return Stream.of(one, other).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private String folderOf(String name) throws IOException {
    return Path.of(reports(), name, "latest").toRealPath().toString();
  }

  private String slots(String values, String measures) throws IOException {
    return study(
        "slots",
        WEB.replace("SLOTS", ""),
        "vary: {recovery.slots: [" + values + "]}, measures: [" + measures + "]");
  }

  /** Rows without the header: figure, unit, values, difference, ends, n, paired, finding. */
  private List<String> rows(String one, String other) {
    out.reset();
    err.reset();
    assertThat(drsim("compare", one, other, "--format", "csv")).as(stderr()).isZero();
    return stdout().lines().skip(1).toList();
  }

  private String refusal(String one, String other) {
    out.reset();
    err.reset();
    assertThat(drsim("compare", one, other)).isEqualTo(2);
    assertThat(stdout()).isEmpty();
    return stderr();
  }

  private String changes(String one, String other) {
    out.reset();
    assertThat(drsim("compare", one, other)).as(stderr()).isZero();
    final String lines = stdout().substring(stdout().indexOf("\n\n") + 2);
    return lines.substring(0, lines.indexOf("\n\n"));
  }

  @Test
  void aRun_isAsThePointThatIsTheSame_inAllThatItsPlansCost() throws IOException {
    final String run = run("web", WEB);
    final String study = slots("1, 50", PLAN);
    assertThat(rows(run, study + "#1"))
        .hasSize(5)
        .allMatch(row -> row.endsWith(",0,,,6,true,same"), "the same in 6 pairs");
    assertThat(rows(run, study + "#0")).isEqualTo(rows(study + "#1", study + "#0"));
    assertThat(rows(study + "#0", run)).isEqualTo(rows(study + "#0", study + "#1"));
    assertThat(rows(run, study + "#0")).anyMatch(row -> row.endsWith("true,larger"));
    assertThat(changes(run, study + "#0")).isEqualTo("  recovery.slots: 50 → 1");
    assertThat(changes(run, study + "#1")).isEqualTo("The scenarios are the same.");
  }

  /** In some replications the outage comes after the end. */
  @Test
  void aReplicationWithoutAnOutage_saysNothing() throws IOException {
    final String web = WEB.replace("[1 h, 2 h]", "[1 h, 5 h]").replace("ons: 6", "ons: 12");
    final String run = run("web", web);
    final String study =
        study(
            "slots",
            web.replace("SLOTS", ""),
            "vary: {recovery.slots: [50]}, measures: [" + PLAN + "]");
    final List<String> own = rows(study + "#0", study + "#0");
    assertThat(own).allMatch(row -> !row.contains(",12,true,"), "not in all");
    assertThat(rows(run, study + "#0")).isEqualTo(own);
  }

  @Test
  void aRunOfOneReplication_hasItsOwnRpo() throws IOException {
    final String web = WEB.replace("ons: 6", "ons: 1");
    final String measures =
        "rpo of machine vm-2 mean, rpo of machine db for 99 % of time, rpo of group vm for 95 % of time,"
            + " rpo of group vm worst, rpo of application a mean, rpoLatest of machine db mean,"
            + " rpoLatestCacheLost of machine db for 90 % of time";
    final String study = slots("50", measures + ", rpo of machine db for 98 % of time");
    final List<String> told = rows(run("web", web), study + "#0");
    assertThat(told).hasSize(7).allMatch(row -> row.endsWith(",1,true,same"), "the same");
    assertThat(stderr())
        .isEqualTo(
            "note: a run does not keep by replication what a study does of rpo of machine db for 98 %"
                + " of time; that takes a study of it with --replications-csv, and two design points\n");
  }

  @Test
  void aReplicationThatWasRunAlone_isPairedWithItsLike() throws IOException {
    final String run = run("web", WEB, "--replication", "3");
    final String study = slots("50", PLAN + ", rpo of group vm mean");
    assertThat(rows(run, study + "#0"))
        .hasSize(6)
        .allMatch(row -> row.endsWith(",0,,,1,true,same"), "the same in one pair");
  }

  /** Of several replications it has the RPO of their time together, which is another figure. */
  @Test
  void whereNothingIsInCommon_itSaysWhatARunDoesNotKeep() throws IOException {
    final String run = run("web", WEB);
    final String study = slots("50", "rpo of group vm mean");
    assertThat(refusal(run, study + "#0"))
        .isEqualTo(
            run
                + " and "
                + study
                + "#0 have no figure in common: a run does not keep by replication what a study does"
                + " of rpo of group vm mean; that takes a study of it with --replications-csv, and two design points\n");
  }

  /** The machines of the plan come back by themselves; the table tells only of all machines. */
  @Test
  void anOutageThatThePlanDidNotAnswer_leavesItsFiguresOut() throws IOException {
    final String web =
        WEB.replace(
            "faults: [", "faults: [{name: g, regionOutage: northeurope, at: 10 min, for: 2 min}, ");
    final String study =
        study(
            "slots",
            web.replace("SLOTS", ""),
            "vary: {recovery.slots: [50]}, measures: [" + PLAN + "]");
    assertThat(refusal(run("web", web), study + "#0")).contains("have no figure in common");
  }

  @Test
  void whatOneStudyVariesAndTheOtherStates_isNoChange() throws IOException {
    final String one = slots("2, 1", "rto of plan shop mean");
    final String other =
        study(
            "churn",
            WEB.replace("SLOTS", ", slots: 2"),
            "vary: {'workloads[w].churn': [2 MB/s, 2000 kB/s, 3 MB/s]},"
                + " measures: [rto of plan shop mean]");
    assertThat(changes(one + "#0", other + "#0")).isEqualTo("The scenarios are the same.");
    assertThat(changes(other + "#0", one + "#0")).isEqualTo("The scenarios are the same.");
    assertThat(changes(one + "#1", other + "#2"))
        .isEqualTo("  recovery.slots: 1 → 2\n  workloads[w].churn: 2 MB/s → 3 MB/s");
    assertThat(rows(one + "#0", other + "#0")).allMatch(row -> row.endsWith(",0,,,6,true,same"));
  }

  @Test
  void pointsOfOneStudy_differInWhatTheyName() throws IOException {
    final String study = slots("2, 1", "rto of plan shop mean");
    assertThat(changes(study + "#0", study + "#1")).isEqualTo("  recovery.slots: 2 → 1");
    assertThat(changes(study + "#0", study + "#0")).isEqualTo("The scenarios are the same.");
  }

  @Test
  void theSteadyState_isNotSetAgainstTheWholeTime() throws IOException {
    final String calm = SCENARIO + "simulation: {duration: 24 h}\n";
    final String keys = "vary: {'workloads[w].churn': [1 MB/s]}, measures: [rpo of vm mean]";
    final String steady = study("steady", calm, keys + ", steadyState: true") + "#0";
    final String whole = study("whole", calm, keys) + "#0";
    final String message =
        steady
            + " is of a study with steadyState, of which the beginning is left out; allowed is a"
            + " design point of another such study\n";
    assertThat(refusal(steady, whole)).isEqualTo(message);
    assertThat(refusal(run("calm", calm), steady)).isEqualTo(message);
    assertThat(rows(steady, steady)).hasSize(1);
  }
}
