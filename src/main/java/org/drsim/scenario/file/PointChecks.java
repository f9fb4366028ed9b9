package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.drsim.scenario.Finding;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Scenario;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.StudyFile;

/** Looks at every point of a design before anything runs. */
public final class PointChecks {

  private final ReadStudy read;
  private final Scenario base;
  private final StudyFile study;

  /**
   * For a study.
   *
   * @param base its scenario before anything is varied
   * @param study with its measures
   */
  public PointChecks(ReadStudy read, Scenario base, StudyFile study) {
    this.read = read;
    this.base = base;
    this.study = study;
  }

  /** Is told the scenario of a point that is right, in any order and by several threads at once. */
  public interface Found {
    void accept(int index, Scenario scenario);
  }

  /** What one point is: a digest of its scenario, or what is wrong with it. */
  private record Looked(String digest, List<Problem> problems) {}

  /**
   * A digest of the resolved scenario of each point.
   *
   * @throws InvalidScenarioException with what is wrong with any of them, each mistake once
   */
  public List<String> check(List<DesignPoint> points, Found found) throws InvalidScenarioException {
    final Map<Problem, Integer> problems = new LinkedHashMap<>();
    if (points.isEmpty()) {
      throw read.problem("vary", "no point satisfies the constraints; loosen them");
    }
    if (base.simulation().replications().auto() && base.objectives().isEmpty()) {
      throw read.problem(
          "replications", "'auto' without objectives, which would decide when to stop");
    }
    final List<Looked> looked =
        IntStream.range(0, points.size())
            .parallel()
            .mapToObj(i -> look(points.get(i), found))
            .toList();
    for (int i = 0; i < looked.size(); i++) {
      for (final Problem problem : looked.get(i).problems()) {
        problems.putIfAbsent(problem, i);
      }
    }
    if (!problems.isEmpty()) {
      final List<Problem> all = new ArrayList<>();
      problems.forEach((problem, point) -> all.add(withPoint(problem, points.get(point))));
      throw new InvalidScenarioException(all);
    }
    return looked.stream().map(Looked::digest).toList();
  }

  private static Problem withPoint(Problem problem, DesignPoint point) {
    return new Problem(
        problem.file(),
        problem.line(),
        problem.column(),
        problem.path(),
        problem.message() + " (at design point " + point.index() + ": " + point.label() + ")");
  }

  private Looked look(DesignPoint point, Found found) {
    try {
      final Scenario scenario = read.at(point, base).scenario();
      final List<Problem> problems = new ArrayList<>();
      final List<List<Finding>> findings = Measure.check(scenario, study.measures());
      for (int i = 0; i < findings.size(); i++) {
        final int index = i;
        findings.get(i).forEach(f -> problems.add(read.ofMeasure(index, f.message())));
      }
      if (problems.isEmpty()) {
        found.accept(point.index(), scenario);
      }
      return new Looked(RecordDigest.of(scenario), problems);
    } catch (InvalidScenarioException e) {
      return new Looked("", e.problems());
    }
  }
}
