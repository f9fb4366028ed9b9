package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drsim.calibration.Agreement;
import org.drsim.calibration.LogComparison;
import org.drsim.calibration.LogComparison.ComparedMachine;
import org.drsim.calibration.PairedSample;

/**
 * A service's log against a run, for people and for programs.
 *
 * @param name of the scenario
 * @param log the file
 * @param rpo that of the run
 * @param run its folder, as the user named it
 * @param start calendar instant of simulated time 0
 * @param scenarioText of the run
 * @param toolVersion version of the program
 */
public record LogComparisonDocument(
    String name,
    InputFile log,
    InputFile rpo,
    String run,
    Instant start,
    String scenarioText,
    LogComparison comparison,
    String toolVersion) {

  static final Table TABLE =
      Table.of(
          "log-comparison.csv",
          "machine, and one for all (written by drsim compare --log)",
          column("machine", "its name; empty for all together"),
          column("samples", "logged values that fall into the run"),
          column("loggedSeconds", "mean of the logged RPO"),
          column("oursSeconds", "mean of ours at the same instants"),
          column("biasSeconds", "ours − logged, mean"),
          column("errorSeconds", "mean absolute difference"),
          column("correlation", "of Pearson; empty where one side is constant"),
          column("within1min", "share of the samples that differ by at most a minute"),
          column("within2min", "by at most two minutes"),
          column("within5min", "by at most five minutes"));

  static final Table SAMPLES =
      Table.of(
          "log-samples.csv",
          "sample of a log (written by drsim compare --log)",
          column("machine", "its name"),
          column("timeSeconds", "from the start of the simulation, by its clock"),
          column("loggedSeconds", "RPO in the log"),
          column("oursSeconds", "what the run gives for it"));

  /** Lines for a terminal. */
  public void writeLines(PrintStream stream) {
    stream.print(new LogComparisonLines(this).text());
  }

  /** One document. */
  public void writeJson(OutputStream stream) {
    JsonDocument.write(stream, this::add);
  }

  /** A row for each machine, and one for all. */
  public void writeCsv(OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final ComparedMachine machine : comparison.machines()) {
            if (machine.agreement() != null) {
              add(table, machine.name(), machine.agreement());
            }
          }
          add(table, "", comparison.all());
        });
  }

  private void writeSamples(OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        SAMPLES,
        table -> {
          for (final ComparedMachine machine : comparison.machines()) {
            for (final PairedSample sample : machine.samples()) {
              table.text(machine.name()).number(sample.seconds());
              table.number(sample.logged()).number(sample.ours()).endRow();
            }
          }
        });
  }

  /** Writes the folder of this comparison, beside those of the scenario's runs. */
  public RunFolder write(Path reports, List<RunFile> charts) {
    final byte[] scenario = scenarioText.getBytes(StandardCharsets.UTF_8);
    final List<RunFile> files = new ArrayList<>(charts);
    files.add(new RunFile("scenario.yaml", true, stream -> stream.write(scenario)));
    files.add(new RunFile("log-comparison.json", true, this::writeJson));
    files.add(new RunFile("log-comparison.csv", true, this::writeCsv));
    files.add(new RunFile("log-samples.csv", true, this::writeSamples));
    return RunFolder.write(reports, name, "log-" + id(), files, null);
  }

  private String id() {
    return RunId.of(
        toolVersion,
        scenarioText,
        List.of(log, rpo),
        List.of(
            run,
            String.valueOf(comparison.otherErrorSeconds()),
            comparison.meaning().key(),
            comparison.offset().toString(),
            comparison.machines().stream().map(ComparedMachine::name).toList().toString()));
  }

  private void add(JsonDocument json) {
    json.integer("schemaVersion", SummaryJson.SCHEMA_VERSION).text("tool", toolVersion);
    json.text("scenario", name).text("run", run).text("log", log.name());
    json.text("logMeans", comparison.meaning().key());
    json.number("otherMeaningErrorSeconds", comparison.otherErrorSeconds());
    json.object(
        "clockOffset",
        () ->
            json.number("seconds", comparison.offset().seconds())
                .number("low", comparison.offset().lowSeconds())
                .number("high", comparison.offset().highSeconds())
                .text("origin", comparison.offset().origin().key())
                .number("correlation", comparison.offset().correlation()));
    json.object("all", () -> add(json, comparison.all()));
    json.objects(
        "machines",
        comparison.machines().stream().filter(machine -> machine.agreement() != null).toList(),
        machine -> {
          json.text("name", machine.name());
          if (machine.agreement() != null) {
            add(json, machine.agreement());
          }
        });
  }

  private static void add(JsonDocument json, Agreement all) {
    json.integer("samples", all.samples()).number("loggedSeconds", all.loggedSeconds());
    json.number("oursSeconds", all.oursSeconds()).number("biasSeconds", all.biasSeconds());
    json.number("errorSeconds", all.errorSeconds()).number("correlation", all.correlation());
    json.number("within1min", all.within().get(0)).number("within2min", all.within().get(1));
    json.number("within5min", all.within().get(2));
  }

  private static void add(CsvTable table, String name, Agreement all) throws IOException {
    table.text(name).number(all.samples()).number(all.loggedSeconds());
    table.number(all.oursSeconds()).number(all.biasSeconds()).number(all.errorSeconds());
    table.number(all.correlation());
    for (final double share : all.within()) {
      table.number(share);
    }
    table.endRow();
  }
}
