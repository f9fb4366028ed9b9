package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drsim.study.BreakEven;
import org.drsim.study.Decision;
import org.drsim.study.DecisionPrices;
import org.drsim.study.DecisionRow;
import org.drsim.study.LeftOut;
import org.jspecify.annotations.Nullable;

/**
 * Whether to fail over now or to wait, for people and for programs.
 *
 * @param name of the scenario
 * @param scenarioText the resolved scenario
 * @param inputs the files that it reads
 * @param lasts how long the outage lasts, as scenarios state it
 * @param replications of the failover
 * @param leftOut those that say nothing of it
 * @param seed of all random numbers
 * @param toolVersion version of the program
 */
public record DecisionDocument(
    String name,
    String scenarioText,
    List<InputFile> inputs,
    Decision decision,
    String lasts,
    int replications,
    LeftOut leftOut,
    long seed,
    String toolVersion) {

  static final Table TABLE =
      Table.of(
          "decision.csv",
          "time at which one decides (written by drsim decide); costs are of the whole outage",
          column("afterSeconds", "since the beginning of the outage, which still lasts"),
          column("stillDown", "probability that it lasts so long"),
          column("remainingSeconds", "how much longer it then lasts, mean"),
          column("waitMean", "expected cost of waiting for its end"),
          column("waitP90", "in 90 % of cases waiting costs no more"),
          column("failOverMean", "expected cost of failing over now"),
          column("failOverP90", "in 90 % of cases failing over costs no more"),
          column("saving", "waitMean − failOverMean"),
          column("savingLow", "end of its 95 % confidence interval"),
          column("savingHigh", "end of its 95 % confidence interval"),
          column("cheaper", "failOver or wait"),
          column(
              "ruleMean",
              "expected cost, as seen at the beginning, of the rule to fail over when the outage has"
                  + " lasted so long"),
          column("lossSeconds", "time whose writes failing over now loses, mean"),
          column("lossBytes", "data that failing over now loses, mean; empty where not known"),
          column(
              "failoverSeconds",
              "how long failing over now takes, until the last of what comes back serves, mean; empty"
                  + " where in a replication nothing does"),
          column(
              "leavesSomethingDown",
              "replications in which, failing over now, something stays down until the outage ends"));

  public DecisionDocument {
    inputs = List.copyOf(inputs);
  }

  /** Lines for a terminal. */
  public void writeLines(PrintStream stream) {
    stream.print(new DecisionLines(this).text());
  }

  /** One document. */
  public void writeJson(OutputStream stream) {
    JsonDocument.write(stream, this::add);
  }

  /** One row for each time. */
  public void writeCsv(OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final DecisionRow row : decision.rows()) {
            add(table, row);
          }
        });
  }

  /**
   * Writes the folder of this decision, beside those of the scenario's runs.
   *
   * @param page made of the other files; null for none
   */
  public RunFolder write(Path reports, List<RunFile> charts, @Nullable FolderPage page) {
    final byte[] scenario = scenarioText.getBytes(StandardCharsets.UTF_8);
    final List<RunFile> files = new ArrayList<>(charts);
    files.add(new RunFile("scenario.yaml", true, stream -> stream.write(scenario)));
    files.add(new RunFile("decision.json", true, this::writeJson));
    files.add(new RunFile("decision.csv", true, this::writeCsv));
    return RunFolder.write(reports, name, "decision-" + id(), files, page);
  }

  /** Equal for equal results, as that of a run. */
  private String id() {
    return RunId.of(
        toolVersion,
        scenarioText,
        inputs,
        List.of(
            decision.fault(),
            decision.prices().toString(),
            decision.rows().stream().map(DecisionRow::afterSeconds).toList().toString(),
            Integer.toString(replications)));
  }

  private void add(JsonDocument json) {
    final DecisionPrices prices = decision.prices();
    json.integer("schemaVersion", SummaryJson.SCHEMA_VERSION).text("tool", toolVersion);
    json.text("scenario", name).text("fault", decision.fault()).text("lasts", lasts);
    json.integer("replications", replications).integer("seed", seed);
    json.object(
        "leftOut",
        () ->
            json.integer("beganInWarmUp", leftOut.beganInWarmUp())
                .integer("withoutFailover", leftOut.withoutFailover()));
    json.object(
        "prices",
        () ->
            json.number("downtimePerHour", prices.downtimePerHour())
                .number("lossPerHour", prices.lossPerHour())
                .number("lossPerGib", prices.lossPerGib())
                .number("exposurePerHour", prices.exposurePerHour()));
    json.object(
        "failover",
        () -> {
          EstimateJson.add(json, "seconds", decision.back());
          EstimateJson.add(json, "lossSeconds", decision.lossSeconds());
          EstimateJson.add(json, "lossBytes", decision.lossBytes());
          json.integer("leavesSomethingDown", decision.rows().get(0).stuck());
        });
    json.object("breakEven", () -> add(json, decision.breakEven()));
    final @Nullable DecisionRow best = decision.cheapestRule().orElse(null);
    json.number("cheapestRuleSeconds", best == null ? Double.NaN : best.afterSeconds());
    json.objects("rows", decision.rows(), row -> add(json, row));
  }

  private static void add(JsonDocument json, BreakEven breakEven) {
    json.text("cheaperBefore", choice(breakEven.failOverFirst()));
    json.number("seconds", breakEven.seconds());
    json.number("low", breakEven.lowSeconds()).number("high", breakEven.highSeconds());
  }

  private static void add(JsonDocument json, DecisionRow row) {
    json.number("afterSeconds", row.afterSeconds()).number("stillDown", row.stillDown());
    json.number("remainingSeconds", row.remainingSeconds());
    json.number("waitMean", row.waitMean()).number("waitP90", row.waitP90());
    json.number("failOverMean", row.failOverMean()).number("failOverP90", row.failOverP90());
    EstimateJson.add(json, "saving", row.saving());
    json.text("cheaper", choice(row.failOver())).number("ruleMean", row.ruleMean());
    json.number("lossSeconds", row.lossSeconds()).number("lossBytes", row.lossBytes());
    json.number("failoverSeconds", row.backSeconds()).integer("leavesSomethingDown", row.stuck());
  }

  private static void add(CsvTable table, DecisionRow row) throws IOException {
    table.number(row.afterSeconds()).number(row.stillDown()).number(row.remainingSeconds());
    table.number(row.waitMean()).number(row.waitP90());
    table.number(row.failOverMean()).number(row.failOverP90());
    table.number(row.saving().value()).number(row.saving().low()).number(row.saving().high());
    table.text(choice(row.failOver())).number(row.ruleMean());
    table.number(row.lossSeconds()).number(row.lossBytes());
    table.number(row.backSeconds()).number(row.stuck()).endRow();
  }

  private static String choice(boolean failOver) {
    return failOver ? "failOver" : "wait";
  }
}
