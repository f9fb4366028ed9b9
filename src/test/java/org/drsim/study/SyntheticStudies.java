package org.drsim.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.drsim.measure.Observation;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.Scenarios;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;

/** Studies whose observations are drawn from known distributions, for the real verdicts. */
final class SyntheticStudies {

  /** Measured for 1,000 s; random, as its marker phase is drawn; machines db-1 … db-5. */
  static final String TEXT =
      """
      simulation: {duration: 1000 s}
      workloads: [{name: w, churn: 1 MB/s}]
      machines: [{name: db, count: 5, region: northeurope, disks: [{name: d, size: 1 TiB, workload: w}], protection: {to: westeurope}}]
      """;

  static final double SECONDS = 1000;

  /** Draws what one replication says, one observation per reading. */
  interface Draw {
    List<Observation> next(SplittableRandom random);
  }

  private SyntheticStudies() {}

  static ObjectiveVerdicts verdicts(String... objectives) {
    return new ObjectiveVerdicts(
        Scenarios.with(scenario(TEXT), Arrays.stream(objectives).map(Objective::parse).toList()));
  }

  static Scenario scenario(String text) {
    try {
      final Path file = Files.createTempFile("drsim-test", ".yaml");
      Files.writeString(file, text);
      return ScenarioFiles.read(file, List.of()).scenario();
    } catch (IOException | InvalidScenarioException e) {
      throw new AssertionError(e);
    }
  }

  static List<ObjectiveReport> study(
      ObjectiveVerdicts verdicts, Draw draw, int replications, SplittableRandom random) {
    final ObjectiveObservations observations = verdicts.noObservations();
    for (int i = 0; i < replications; i++) {
      observations.add(draw.next(random));
    }
    return verdicts.of(observations, ObjectiveVerdicts.ONLY_LOOK);
  }

  /** The verdicts alone. */
  static List<Verdict> judged(
      ObjectiveVerdicts verdicts, Draw draw, int replications, SplittableRandom random) {
    final ObjectiveObservations observations = verdicts.noObservations();
    for (int i = 0; i < replications; i++) {
      observations.add(draw.next(random));
    }
    return verdicts.verdicts(observations, ObjectiveVerdicts.ONLY_LOOK);
  }

  static Observation value(double value) {
    return new Observation(value, 1);
  }

  /** A share of the whole time. */
  static Observation share(double share) {
    return new Observation(share * SECONDS, SECONDS);
  }

  static double normal(SplittableRandom random) {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /**
   * So many of a number of studies may be wrong at 5 %: beyond with a chance of one in a thousand.
   */
  static int limit(int studies) {
    return (int) (studies * 0.05 + 3.1 * Math.sqrt(studies * 0.05 * 0.95));
  }
}
