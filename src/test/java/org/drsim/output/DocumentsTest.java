package org.drsim.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.measure.SawTooth;
import org.drsim.study.MachineReport;
import org.drsim.study.Reports;
import org.drsim.study.StudyResult;
import org.junit.jupiter.api.Test;

final class DocumentsTest {

  private static final MachineReport WITHOUT_POINTS =
      Reports.machine("=cmd|' /C calc'!A0", "a\"b\\\uD800\u0007", null);

  @Test
  void theSummaryHasTheDocumentedMembersInOrder() throws IOException {
    Map<String, Object> summary = Json.read(bytes("summary.json", Runs.named("shop")));
    assertThat(summary.keySet())
        .containsExactly(
            "schemaVersion",
            "scenario",
            "seed",
            "replications",
            "product",
            "strict",
            "rtoSlaSeconds",
            "assumptions",
            "machines",
            "groups",
            "consistencyGroups",
            "applications",
            "outages",
            "outagesTruncated",
            "plans",
            "replicationsCsv",
            "drills",
            "typicalOutages",
            "resources",
            "limits",
            "objectives",
            "rpoCsv");
    assertThat(summary).containsEntry("seed", 7L).containsEntry("strict", true);
    assertThat(summary).containsEntry("rpoCsv", Map.of("rows", 12L, "truncated", false));
    assertThat(firstMachine(summary).keySet())
        .containsExactly(
            "name",
            "group",
            "writtenBytes",
            "replicatedBytes",
            "wireBytes",
            "lostBytes",
            "computeDownSeconds",
            "unprotectedSeconds",
            "failedOverShare",
            "rpo",
            "rpoShown",
            "rpoBudget",
            "multiVmRpoBudget",
            "lag",
            "backlog",
            "recoveryPoints",
            "unstable",
            "mayBeUnstable",
            "limitedBy",
            "cacheAccount",
            "limits",
            "health",
            "replica",
            "obstacles");
  }

  @Test
  void wholeNumbersHaveNoPointAndMissingOnesAreNull() throws IOException {
    String summary = text("summary.json", Runs.named("shop"));
    assertThat(summary).contains("\"writtenBytes\": 5000000000,\n");
    assertThat(summary).contains("\"meanSeconds\": 170.25,\n");
    assertThat(summary).contains("\"appConsistent\": null,\n");
    assertThat(summary).doesNotContain("NaN").doesNotContain("\r").endsWith("}\n");
  }

  @Test
  void aMachineWithoutPointsAndWithAHostileNameIsStillJson() throws IOException {
    RunOutput output = Runs.of("s", List.of(WITHOUT_POINTS));
    Map<String, Object> machine = firstMachine(Json.read(bytes("summary.json", output)));
    assertThat(machine).containsEntry("name", WITHOUT_POINTS.name());
    assertThat(machine).containsEntry("group", "a\"b\\?\u0007");
    assertThat(((Map<?, ?>) machine.get("rpo")).get("crashConsistent")).isNull();
    assertThat(machine.get("rpoBudget")).isNull();
    assertThat(((Map<?, ?>) machine.get("health")).get("firstAlertSeconds")).isNull();
  }

  @Test
  void rpoRowsAreTheCornersOfTheSawTooth() throws IOException {
    RunOutput output = Runs.of("s", List.of(Runs.machine("db-1", 1)));
    assertThat(text("rpo.csv", output))
        .isEqualTo(
            """
            machine,kind,timeSeconds,rpoSeconds
            db-1,crashConsistent,0,10
            db-1,crashConsistent,25.5,35.5
            db-1,crashConsistent,25.5,25.5
            db-1,crashConsistent,330,330
            db-1,crashConsistent,330,30
            db-1,crashConsistent,400,100
            """);
  }

  @Test
  void theRpoIsEmptyWhereThereIsNone() throws IOException {
    SawTooth series =
        new SawTooth("m", new double[] {0, 10, 50}, new double[] {-10, Double.NaN, 45}, 60, false);
    RpoCsv rpo = new RpoCsv(List.of(series));
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    rpo.write(stream);
    assertThat(stream.toString(UTF_8).lines().skip(3))
        .startsWith("m,crashConsistent,10,", "m,crashConsistent,50,", "m,crashConsistent,50,5");
    assertThat(stream.toString(UTF_8).lines()).hasSize(1 + (int) rpo.rows());
  }

  @Test
  void tooManyRowsAreSharedEvenly() throws IOException {
    List<SawTooth> series = List.of(Runs.saw("a"), Runs.saw("b"));
    RpoCsv rpo = new RpoCsv(series, 9);
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    rpo.write(stream);
    assertThat(rpo.truncated()).isTrue();
    assertThat(rpo.rows()).isEqualTo(8);
    assertThat(stream.toString(UTF_8).lines()).hasSize(9);
    assertThat(new RpoCsv(series, 12).truncated()).isFalse();
  }

  @Test
  void aNameCannotBecomeAFormula() throws IOException {
    assertThat(text("rpo.csv", Runs.of("s", List.of(WITHOUT_POINTS))))
        .contains("\n'=cmd|' /C calc'!A0,crashConsistent,");
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    CsvTable.write(
        stream,
        Table.of("t.csv", "row", Table.column("x", "any")),
        table -> table.text("-1").text("@a").text("+,\"b\"").text("a\nb").number(-1.5).endRow());
    assertThat(stream.toString(UTF_8)).isEqualTo("x\n'-1,'@a,\"'+,\"\"b\"\"\",\"a\nb\",-1.5\n");
  }

  @Test
  void theManifestHoldsWhatTheResultsDependOn() throws IOException {
    RunOutput output = Runs.named("shop");
    Map<String, Object> manifest = Json.read(bytes("manifest.json", output));
    assertThat(manifest)
        .containsEntry("runId", output.runId())
        .containsEntry("tool", Map.of("name", "drsim", "version", "0.1.0"))
        .containsEntry("seed", 7L)
        .containsEntry("events", 1234L)
        .containsEntry("replication", null);
    assertThat(manifest.get("inputs").toString())
        .isEqualTo("[{name=traces/files.csv.gz, sha256=" + "ab".repeat(32) + "}]");
    assertThat(text("manifest.json", output)).doesNotContain(System.getProperty("user.dir"));
  }

  @Test
  void theRunInfoSaysWhenAndWhere() throws IOException {
    assertThat(Json.read(bytes("run-info.json", Runs.named("shop"))))
        .containsEntry("started", "2026-03-02T10:00:00Z")
        .containsEntry("wallSeconds", 1.5)
        .containsEntry("threads", 2L)
        .containsEntry("commandLine", List.of("drsim", "run", "shop.yaml"))
        .containsKeys("machine", "java");
  }

  @Test
  void assumptionsAreATable() throws IOException {
    assertThat(text("assumptions.csv", Runs.named("shop")))
        .isEqualTo("path,value,grade,source\nagent.batchInterval,15 s,assumed,none\n");
  }

  @Test
  void theSameRunGivesTheSameBytesUnderAnyLocale() throws IOException {
    Locale before = Locale.getDefault();
    for (RunFile file : RunFile.ofEveryRun(Runs.named("shop"))) {
      byte[] expected = bytes(file.path(), Runs.named("shop"));
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        assertThat(bytes(file.path(), Runs.named("shop"))).isEqualTo(expected);
      } finally {
        Locale.setDefault(before);
      }
    }
  }

  @Test
  void theRunIdDependsOnEverythingThatShapesTheResults() {
    RunOutput run = Runs.named("shop");
    StudyResult r = run.result();
    assertThat(run.runId()).matches("[0-9a-f]{12}").isEqualTo(Runs.named("shop").runId());
    assertThat(
            List.of(
                run.runId(),
                variant(run, r, "other", run.inputs(), null, "0.1.0"),
                variant(run, r, run.scenarioText(), List.of(), null, "0.1.0"),
                variant(run, r, run.scenarioText(), run.inputs(), 0, "0.1.0"),
                variant(run, r, run.scenarioText(), run.inputs(), null, "0.1.1"),
                variant(
                    run,
                    Reports.result(r.scenario(), r.machines(), r.series(), 2, 0),
                    run.scenarioText(),
                    run.inputs(),
                    null,
                    "0.1.0")))
        .doesNotHaveDuplicates();
  }

  @Test
  void numbersReadBackExactlyAndAreShortest() {
    assertThat(Decimals.text(2e-3)).isEqualTo("0.002");
    assertThat(Decimals.text(2.0E-5)).isEqualTo("2.0E-5");
    // Double.toString of Java before 19 has a digit more.
    assertThat(Decimals.text(2.0E-322)).isEqualTo("2.0E-322");
    assertThat(Decimals.text(2.2250738585072014E-308)).isEqualTo("2.2250738585072014E-308");
    assertThat(Decimals.text(-0.0)).isEqualTo("0");
    assertThat(Decimals.text(9e15)).isEqualTo("9000000000000000");
    assertThat(Decimals.text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
  }

  private static String variant(
      RunOutput run,
      StudyResult result,
      String scenario,
      List<InputFile> inputs,
      Integer replication,
      String version) {
    return new RunOutput(
            run.name(), result, scenario, inputs, replication, version, run.execution())
        .runId();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> firstMachine(Map<String, Object> summary) {
    return (Map<String, Object>) ((List<?>) summary.get("machines")).get(0);
  }

  private static String text(String file, RunOutput output) throws IOException {
    return new String(bytes(file, output), UTF_8);
  }

  private static byte[] bytes(String file, RunOutput output) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    for (RunFile candidate : RunFile.ofEveryRun(output)) {
      // The manifest knows of what was written before it.
      candidate
          .content()
          .writeTo(candidate.path().equals(file) ? stream : OutputStream.nullOutputStream());
    }
    return stream.toByteArray();
  }
}
