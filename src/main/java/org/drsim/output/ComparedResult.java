package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of one side of a comparison, read from a folder of results: of a run, or of one
 * design point of a study.
 *
 * @param name as the user gave it
 * @param folder of the results
 * @param seed of its random numbers; empty where replication k of it shares draws with nothing
 * @param series figures with a value in each replication, in their order
 * @param totals figures that have one value for all replications
 * @param values at the varied paths, of a design point
 */
public record ComparedResult(
    String name,
    Path folder,
    Optional<String> seed,
    Map<String, Series> series,
    Map<String, Double> totals,
    Map<String, String> values) {

  /**
   * A figure in each replication.
   *
   * @param values not a number where a replication says nothing, infinite where something never
   *     ended
   */
  public record Series(String unit, List<Double> values) {

    public Series {
      values = List.copyOf(values);
    }

    double[] array() {
      return values.stream().mapToDouble(value -> value).toArray();
    }
  }

  /** The folder in such a name, with a point or without. */
  public static Path folder(String name) {
    final int mark = name.lastIndexOf('#');
    return Path.of(mark < 0 ? name : name.substring(0, mark));
  }

  /**
   * Reads a folder of a run, or {@code folder#point} of a study.
   *
   * @throws OutputException if it is neither
   */
  public static ComparedResult read(String name) throws IOException {
    final int mark = name.lastIndexOf('#');
    final Path folder = folder(name);
    if (!Files.isRegularFile(folder.resolve("summary.json"))) {
      throw new OutputException(
          folder + " is not a folder of results; name one, or FOLDER#POINT of a study");
    }
    if (!Files.isRegularFile(folder.resolve("scenario.yaml"))) {
      throw new OutputException(
          folder.resolve("scenario.yaml") + " is missing: make these results again");
    }
    final boolean isStudy = Files.isRegularFile(folder.resolve("study.yaml"));
    if (isStudy == (mark < 0)) {
      throw new OutputException(
          isStudy
              ? name + " is a study; name a design point of it, such as " + folder + "#0"
              : folder + " is a run and has no design points; leave out #");
    }
    return isStudy
        ? ComparedPoint.read(name, folder, name.substring(mark + 1))
        : ComparedRun.read(name, folder);
  }

  /** Whether it is a design point of a study. */
  public boolean isPoint() {
    return Files.isRegularFile(folder.resolve("study.yaml"));
  }

  /**
   * The same with its figures as the other side names them. A run has figures of faults, a point
   * the measures of its study; against a point a run tells those measures that its folder holds.
   *
   * @throws OutputException if the folder is damaged
   */
  public ComparedResult inTermsOf(ComparedResult other) throws IOException {
    if (isPoint() || !other.isPoint()) {
      return this;
    }
    final Map<String, Series> told =
        other.isOfSteadyState() ? Map.of() : RunMeasures.of(folder, other.series().keySet());
    return new ComparedResult(name, folder, seed, told, Map.of(), values);
  }

  /** Whether its figures leave the beginning of each replication out. */
  public boolean isOfSteadyState() throws IOException {
    return isPoint()
        && Files.readString(folder.resolve("study.yaml"))
            .lines()
            .anyMatch("steadyState: true"::equals);
  }

  /** The figures by replication that only this side has. */
  public Set<String> notIn(ComparedResult other) {
    final Set<String> only = new LinkedHashSet<>(series.keySet());
    only.removeAll(other.series().keySet());
    return only;
  }

  static OutputException damaged(Path table, RuntimeException reason) {
    return new OutputException(
        table + " is damaged: a row of it is not as written; make these results again", reason);
  }
}
