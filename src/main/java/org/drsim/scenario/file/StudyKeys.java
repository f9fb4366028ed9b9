package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.List;
import org.drsim.scenario.Default;
import org.drsim.scenario.InRange;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Replications;
import org.drsim.sweep.Constraint;
import org.drsim.sweep.Design;
import org.drsim.sweep.Designs;
import org.drsim.sweep.Goal;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a study file that hold values; those that hold paths are read by {@link PathReader}.
 *
 * @param study its name; null for that of its file
 * @param design which combinations are run
 * @param points how many a drawn design has
 * @param seed of a drawn design; null for that of the scenario
 * @param constraints that all points satisfy
 * @param measures what is measured; empty for the scenario's objectives and headlines
 * @param goal what is looked for
 * @param replications of each point; null for as many as the scenario states
 * @param commonRandomNumbers whether replication k has the same draws at all points
 * @param steadyState whether measures are those of the steady state
 */
record StudyKeys(
    @Nullable String study,
    @Default("grid") Design design,
    @Nullable @InRange(from = "1", to = "" + Designs.MOST_POINTS) Integer points,
    @Nullable Long seed,
    @Default("[]") List<Constraint> constraints,
    @Default("[]") List<Measure> measures,
    @Nullable Goal goal,
    @Nullable Replications replications,
    @Default("true") boolean commonRandomNumbers,
    @Default("false") boolean steadyState) {

  static final String SCENARIO = "scenario";
  static final String SET = "set";
  static final String VARY = "vary";
  static final String EXCLUDE = "exclude";
  static final String GOAL = "goal";

  /** The keys whose values are paths or a scenario. */
  static final List<String> OF_PATHS = List.of(SCENARIO, SET, VARY, EXCLUDE);

  /** A file has one of them if it is a study, and one of those below if it is a scenario. */
  private static final List<String> OF_STUDIES = List.of(VARY, SCENARIO);

  private static final List<String> OF_SCENARIOS = List.of("machines", Inclusion.INCLUDE);

  /** Instead of all of its keys as unknown ones. */
  static void refuseStudy(Node.Mapping root, Path file) throws InvalidScenarioException {
    refuse(root, OF_STUDIES, OF_SCENARIOS, "this is a study; run it with: drsim study " + file);
  }

  /** The same where a study is read. */
  static void refuseScenario(Node.Mapping root, Path file) throws InvalidScenarioException {
    refuse(root, OF_SCENARIOS, OF_STUDIES, "this is a scenario; run it with: drsim run " + file);
  }

  private static void refuse(
      Node.Mapping root, List<String> stated, List<String> missing, String message)
      throws InvalidScenarioException {
    if (root.keys().stream().anyMatch(stated::contains)
        && root.keys().stream().noneMatch(missing::contains)) {
      throw Problems.only(root.firstKey(), "", message);
    }
  }
}
