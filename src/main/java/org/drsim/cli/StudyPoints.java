package org.drsim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drsim.run.Preparation;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadStudy;
import org.drsim.sweep.BoundPoint;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment.InvalidPointException;
import org.drsim.sweep.PointSource;
import org.drsim.sweep.StudyFile;
import org.jspecify.annotations.Nullable;

/** The points of a study, made ready when they are needed; those used last are kept. */
final class StudyPoints implements PointSource {

  /** What a machine of a scenario that is kept takes of the memory there is, at most. */
  private static final long BYTES_PER_MACHINE = 50_000;

  private static final int MOST_MACHINES =
      (int) Math.min(20_000, Runtime.getRuntime().maxMemory() / BYTES_PER_MACHINE);

  private final ReadStudy read;
  private final Scenario base;
  private final List<DesignPoint> points;
  private final StudyFile study;
  private final TraceFiles traces;
  private final Map<DesignPoint, BoundPoint> kept = new LinkedHashMap<>();
  private int keptMachines;

  /** Scenarios that were read to be checked, until they are used. */
  private final Map<Integer, Scenario> checked = new HashMap<>();

  private int checkedMachines;

  /** Points that replay traces which the scenario as it is does not. */
  private final Set<Integer> withTraces = new TreeSet<>();

  StudyPoints(
      ReadStudy read, Scenario base, List<DesignPoint> points, StudyFile study, TraceFiles traces) {
    this.read = read;
    this.base = base;
    this.points = points;
    this.study = study;
    this.traces = traces;
  }

  List<DesignPoint> all() {
    return points;
  }

  List<Measure> measures() {
    return study.measures();
  }

  /** Takes the scenario of a point, which then need not be read again, if there is room for it. */
  synchronized void checked(int index, Scenario scenario) {
    if (scenario.workloads().stream().anyMatch(TraceWorkload.class::isInstance)) {
      withTraces.add(index);
    }
    if (checkedMachines + scenario.machines().size() <= MOST_MACHINES) {
      checked.put(index, scenario);
      checkedMachines += scenario.machines().size();
    }
  }

  /** Traces that only some points replay are read before anything runs. */
  void decodeTraces() {
    withTraces.forEach(this::point);
  }

  @Override
  public BoundPoint point(int index) {
    final DesignPoint point = points.get(index);
    final BoundPoint known = known(point);
    if (known != null) {
      return known;
    }
    try {
      final Scenario scenario = taken(index);
      return keep(point, scenario == null ? read(point) : bound(point, scenario));
    } catch (InvalidScenarioException e) {
      throw new IllegalStateException("a point that was valid is not any more: " + e.getMessage());
    }
  }

  /**
   * Any point, of the design or not.
   *
   * @throws InvalidPointException if it cannot be simulated
   */
  BoundPoint any(DesignPoint point) {
    final BoundPoint known = known(point);
    if (known != null) {
      return known;
    }
    try {
      return keep(point, read(point));
    } catch (InvalidScenarioException e) {
      throw new InvalidPointException("at " + point.label() + ": " + e.getMessage());
    }
  }

  private BoundPoint read(DesignPoint point) throws InvalidScenarioException {
    return bound(point, read.at(point, base).scenario());
  }

  private BoundPoint bound(DesignPoint point, Scenario scenario) {
    try {
      traces.decodeMore(scenario);
      return BoundPoint.of(
          point, Preparation.of(scenario, traces::of), study.measures(), study.steadyState());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized @Nullable Scenario taken(int index) {
    final Scenario scenario = checked.remove(index);
    checkedMachines -= scenario == null ? 0 : scenario.machines().size();
    return scenario;
  }

  private synchronized @Nullable BoundPoint known(DesignPoint point) {
    final BoundPoint known = kept.remove(point);
    if (known != null) {
      // The last used is the last to go.
      kept.put(point, known);
    }
    return known;
  }

  private synchronized BoundPoint keep(DesignPoint point, BoundPoint bound) {
    if (kept.put(point, bound) == null) {
      keptMachines += bound.scenario().machines().size();
    }
    final Iterator<BoundPoint> oldest = kept.values().iterator();
    while (keptMachines > MOST_MACHINES && kept.size() > 1) {
      keptMachines -= oldest.next().scenario().machines().size();
      oldest.remove();
    }
    return bound;
  }
}
