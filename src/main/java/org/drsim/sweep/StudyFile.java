package org.drsim.sweep;

import java.util.List;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Replications;
import org.jspecify.annotations.Nullable;

/**
 * What a study file says.
 *
 * @param name of the study
 * @param scenario the file, relative to that of the study
 * @param set what is different from that file at all points
 * @param vary at least one path
 * @param points how many a drawn design has; 0 in another
 * @param seed of a drawn design; null for that of the scenario
 * @param constraints that all points satisfy
 * @param exclude combinations that no point has
 * @param measures empty for those that the objectives are about, and headlines
 * @param goal null without a search
 * @param replications of each point; null for as many as the scenario states
 * @param commonRandomNumbers whether replication k has the same draws at all points
 * @param steadyState whether measures are those of the steady state
 */
public record StudyFile(
    String name,
    String scenario,
    List<PathValue> set,
    List<Varied> vary,
    Design design,
    int points,
    @Nullable Long seed,
    List<Constraint> constraints,
    List<Exclusion> exclude,
    List<Measure> measures,
    @Nullable Goal goal,
    @Nullable Replications replications,
    boolean commonRandomNumbers,
    boolean steadyState) {

  /** A combination of values; any values at the paths that it does not name. */
  public record Exclusion(List<PathValue> values) {

    public Exclusion {
      values = List.copyOf(values);
    }

    private boolean has(DesignPoint point) {
      return values.stream()
          .allMatch(
              v -> point.at(v.path()).filter(own -> Constraint.same(own, v.value())).isPresent());
    }
  }

  public StudyFile {
    set = List.copyOf(set);
    vary = List.copyOf(vary);
    constraints = List.copyOf(constraints);
    exclude = List.copyOf(exclude);
    measures = List.copyOf(measures);
  }

  /** Whether a point satisfies all constraints. */
  public boolean allows(DesignPoint point) {
    return constraints.stream().allMatch(c -> c.holds(point))
        && exclude.stream().noneMatch(e -> e.has(point));
  }

  /** With what the scenario says written out; what it sets is in the scenario then. */
  public StudyFile complete(
      long seedOfDesign, List<Measure> allMeasures, Replications ofEachPoint) {
    return new StudyFile(
        name,
        scenario,
        List.of(),
        vary,
        design,
        points,
        seedOfDesign,
        constraints,
        exclude,
        allMeasures,
        goal,
        ofEachPoint,
        commonRandomNumbers,
        steadyState);
  }

  /** The varied paths, in order. */
  public List<String> paths() {
    return vary.stream().map(Varied::path).toList();
  }
}
