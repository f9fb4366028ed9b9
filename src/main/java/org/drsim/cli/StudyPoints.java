package org.drsim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.run.Preparation;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadStudy;
import org.drsim.sweep.BoundPoint;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.PointSource;

/** The points of a study, made ready when they are needed; those used last are kept. */
final class StudyPoints implements PointSource {

  /** Together; a scenario of 300 machines takes some megabytes. */
  private static final int MOST_MACHINES = 20_000;

  private final ReadStudy read;
  private final Scenario base;
  private final List<DesignPoint> points;
  private final List<Measure> measures;
  private final TraceFiles traces;
  private final Map<Integer, BoundPoint> kept = new LinkedHashMap<>();
  private int keptMachines;

  StudyPoints(
      ReadStudy read,
      Scenario base,
      List<DesignPoint> points,
      List<Measure> measures,
      TraceFiles traces) {
    this.read = read;
    this.base = base;
    this.points = points;
    this.measures = measures;
    this.traces = traces;
  }

  List<DesignPoint> all() {
    return points;
  }

  List<Measure> measures() {
    return measures;
  }

  @Override
  public BoundPoint point(int index) {
    final BoundPoint known = known(index);
    if (known != null) {
      return known;
    }
    try {
      return keep(index, bound(points.get(index)));
    } catch (InvalidScenarioException e) {
      throw new IllegalStateException("a point that was valid is not any more: " + e.getMessage());
    }
  }

  /** Any point, of the design or not. */
  BoundPoint bound(DesignPoint point) throws InvalidScenarioException {
    return bound(point, read.at(point, base).scenario());
  }

  private BoundPoint bound(DesignPoint point, Scenario scenario) {
    try {
      traces.decodeMore(scenario);
      return BoundPoint.of(point, Preparation.of(scenario, traces::of), measures);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized @org.jspecify.annotations.Nullable BoundPoint known(int index) {
    final BoundPoint known = kept.remove(index);
    if (known != null) {
      // The last used is the last to go.
      kept.put(index, known);
    }
    return known;
  }

  private synchronized BoundPoint keep(int index, BoundPoint point) {
    if (kept.put(index, point) == null) {
      keptMachines += point.scenario().machines().size();
    }
    final Iterator<BoundPoint> oldest = kept.values().iterator();
    while (keptMachines > MOST_MACHINES && kept.size() > 1) {
      keptMachines -= oldest.next().scenario().machines().size();
      oldest.remove();
    }
    return point;
  }
}
