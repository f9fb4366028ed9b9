package org.drsim.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.drsim.output.InputFile;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.PointChecks;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ReadStudy;
import org.drsim.scenario.file.StudyFiles;
import org.drsim.scenario.file.StudyPrinter;
import org.drsim.sweep.DefaultMeasures;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Designs;
import org.drsim.sweep.StudyFile;

/**
 * A study of which every point can be simulated.
 *
 * @param study its measures and replications written out
 * @param base the scenario before anything is varied
 * @param scenarioText of a file that states what it states, so that what follows from what is
 *     varied is not
 * @param digest of everything that shapes the results
 * @param files all that were read
 */
record CheckedStudy(
    StudyFile study,
    Scenario base,
    String scenarioText,
    StudyPoints points,
    String digest,
    TraceFiles traces,
    List<Path> files) {

  private static final String SCENARIO = "scenario.yaml";

  /**
   * Reads a study and looks at every point.
   *
   * @throws InvalidScenarioException with all that is wrong with the study or any point
   */
  static CheckedStudy of(ScenarioInput input, Console console)
      throws InvalidScenarioException, IOException {
    final ReadStudy read = StudyFiles.read(input.file(), input.folder(), input.settings());
    final ReadScenario base = read.base();
    final StudyFile study = complete(read.study(), base.scenario());
    final List<DesignPoint> points = Designs.of(study, Objects.requireNonNull(study.seed()));
    final TraceFiles traces = TraceFiles.decode(read.folder(), base.scenario(), console);
    final StudyPoints ready = new StudyPoints(read, base.scenario(), points, study, traces);
    final List<String> digests =
        new PointChecks(read, base.scenario(), study).check(points, ready::checked);
    ready.decodeTraces();
    final List<Path> files =
        Stream.of(Stream.of(input.file()), base.files().stream(), traces.files().stream())
            .flatMap(all -> all)
            .toList();
    final String digest = digest(studyText(study), traces, digests);
    return new CheckedStudy(
        study, base.scenario(), base.stated().get(), ready, digest, traces, files);
  }

  /**
   * The points of a study that was looked at elsewhere.
   *
   * @throws InvalidScenarioException if it is another one
   */
  static StudyPoints points(ScenarioInput input, Console console)
      throws InvalidScenarioException, IOException {
    final ReadStudy read = StudyFiles.read(input.file(), input.folder(), input.settings());
    final Scenario base = read.base().scenario();
    final StudyFile study = complete(read.study(), base);
    return new StudyPoints(
        read,
        base,
        Designs.of(study, Objects.requireNonNull(study.seed())),
        study,
        TraceFiles.decode(read.folder(), base, console));
  }

  private static StudyFile complete(StudyFile stated, Scenario base) {
    final List<Measure> measures =
        stated.measures().isEmpty() ? defaults(stated, base) : stated.measures();
    final List<Measure> ofGoal = stated.goal() == null ? List.of() : stated.goal().measures();
    return stated.complete(
        stated.seed() == null ? base.simulation().seed() : stated.seed(),
        Stream.concat(measures.stream(), ofGoal.stream())
            .map(measure -> measure.resolvedIn(base))
            .distinct()
            .toList(),
        base.simulation().replications());
  }

  private static List<Measure> defaults(StudyFile stated, Scenario base) {
    final List<Measure> all = DefaultMeasures.of(base);
    return stated.steadyState() ? all.stream().filter(Measure::isMeanOverTime).toList() : all;
  }

  private static String digest(String study, TraceFiles traces, List<String> scenarios) {
    try {
      final MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, Version.build());
      add(digest, study);
      for (final InputFile trace : traces.inputs()) {
        add(digest, trace.name() + " " + trace.sha256());
      }
      scenarios.forEach(text -> add(digest, text));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** With an end that no text has, so that no two lists of texts look the same. */
  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  String studyText() {
    return studyText(study);
  }

  private static String studyText(StudyFile study) {
    return StudyPrinter.print(study, SCENARIO);
  }

  Replications replications() {
    return Objects.requireNonNull(study.replications());
  }

  /** How many replications there are, at most. */
  long most() {
    return (long) points.all().size() * replications().most();
  }
}
