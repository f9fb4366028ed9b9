package org.drsim.scenario.file;

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
}
