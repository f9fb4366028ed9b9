package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.StudyFile;
import org.drsim.sweep.StudyOutcome;
import org.drsim.sweep.goal.GoalResult;
import org.jspecify.annotations.Nullable;

/**
 * All that is written about a study.
 *
 * @param study what was asked for, its measures written out
 * @param digest of everything that shapes the results
 * @param studyText the study file, which runs again beside {@code scenarioText}
 * @param scenarioText the scenario before anything is varied, as it was stated
 * @param inputs the files that the scenarios read
 * @param seed of all random numbers
 * @param toolVersion version of the program
 * @param execution when, where and how it ran
 * @param outcome of the replications
 * @param results of all points
 * @param goal what was found for it; nothing where there is none
 */
public record StudyDocument(
    StudyFile study,
    String digest,
    String studyText,
    String scenarioText,
    List<InputFile> inputs,
    long seed,
    String toolVersion,
    Execution execution,
    StudyOutcome outcome,
    List<PointResult> results,
    Optional<GoalResult> goal) {

  private static final int ID_DIGITS = 12;

  public StudyDocument {
    inputs = List.copyOf(inputs);
    results = List.copyOf(results);
  }

  /**
   * Writes the folder.
   *
   * @param charts further files
   * @param further tables that are wanted
   * @param page made of the other files; null for none
   */
  public RunFolder write(
      Path reports, List<RunFile> charts, FurtherTables further, @Nullable FolderPage page) {
    final List<RunFile> files = new ArrayList<>();
    files.add(text("study.yaml", studyText));
    files.add(text("scenario.yaml", scenarioText));
    final TableSizes sizes = new TableSizes();
    files.add(
        sizes.counted(new RunFile("design.csv", true, stream -> DesignCsv.write(this, stream))));
    files.add(sizes.counted(new RunFile("study.csv", true, this::writeCsv)));
    files.add(new RunFile("summary.json", true, this::writeJson));
    files.add(
        new RunFile("manifest.json", true, stream -> StudyJson.writeManifest(this, sizes, stream)));
    files.add(new RunFile("run-info.json", false, stream -> RunInfoJson.write(execution, stream)));
    add(further, parent(reports, study.name()), files);
    goal.ifPresent(
        found ->
            files.add(
                new RunFile(
                    GoalCsv.tableOf(found).file(), true, stream -> GoalCsv.write(found, stream))));
    files.addAll(charts);
    return RunFolder.writeNewest(reports, study.name(), id(), files, page);
  }

  /** The bytes of a database, unlike its rows, differ between equal studies. */
  private void add(FurtherTables further, Path parent, List<RunFile> files) {
    if (further.csv()) {
      files.add(
          new RunFile(
              "replications.csv", true, stream -> StudyReplicationsCsv.write(this, stream)));
    }
    further
        .duckDb()
        .map(duckDb -> new StudyDatabase(this, duckDb, parent))
        .ifPresent(
            database -> {
              if (further.parquet()) {
                files.add(new RunFile("replications.parquet", false, database::writeParquet));
              }
              if (further.database()) {
                files.add(new RunFile("study.duckdb", false, database::writeDatabase));
              }
            });
  }

  /** The name of its folder. */
  public String id() {
    return digest.substring(0, ID_DIGITS);
  }

  /** How many replications all points have together. */
  public long replications() {
    return results.stream().mapToLong(PointResult::replications).sum();
  }

  List<DesignPoint> points() {
    return results.stream().map(PointResult::point).toList();
  }

  /** Where the folder of a study is, and the files of its finished units. */
  public static Path parent(Path reports, String study) {
    return reports.resolve(FolderName.of(study));
  }

  private static RunFile text(String name, String content) {
    return new RunFile(
        name, true, stream -> stream.write(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** Lines for a terminal. */
  public void writeLines(PrintStream stream) {
    stream.print(new StudyLines(this).text());
  }

  /** One document. */
  public void writeJson(OutputStream stream) {
    StudyJson.write(this, stream);
  }

  /** A row for each point and measure or objective. */
  public void writeCsv(OutputStream stream) throws IOException {
    StudyCsv.write(this, stream);
  }
}
