package org.drsim.sweep;

import java.util.List;
import org.drsim.engine.Engine;
import org.drsim.quantity.Durations;
import org.drsim.run.Extras;
import org.drsim.run.OverTime;
import org.drsim.run.PreparedScenario;
import org.drsim.run.RunResult;
import org.drsim.run.SimulationRun;
import org.drsim.run.SteadyState;
import org.drsim.scenario.Measure;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.scenario.Scenario;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.ObjectiveVerdicts;

/**
 * A design point ready to run.
 *
 * @param scenario complete, with its objectives
 * @param readings of the objectives
 * @param measures each of a thing in the scenario
 * @param observed the scenario that observes the measures, too
 * @param steady whether measures are those of the steady state
 */
public record BoundPoint(
    DesignPoint point,
    Scenario scenario,
    List<ObjectiveReading> readings,
    List<Measure> measures,
    PreparedScenario observed,
    boolean steady) {

  /**
   * Of a prepared scenario.
   *
   * @param measures that fit it, see {@link Measure#check}
   */
  public static BoundPoint of(
      DesignPoint point, PreparedScenario prepared, List<Measure> measures) {
    return of(point, prepared, measures, false);
  }

  /**
   * The same.
   *
   * @param steady whether measures, all of them means over time, are those of the steady state
   */
  public static BoundPoint of(
      DesignPoint point, PreparedScenario prepared, List<Measure> measures, boolean steady) {
    final Scenario scenario = prepared.scenario();
    final List<Measure> resolved =
        measures.stream().map(measure -> measure.resolvedIn(scenario)).toList();
    return new BoundPoint(
        point,
        scenario,
        ObjectiveReading.of(scenario),
        resolved,
        new PreparedScenario(scenario.observing(resolved), prepared.machines()),
        steady);
  }

  /** Outcomes of no replication. */
  public Outcomes noOutcomes() {
    return new Outcomes(readings, measures.size(), steady);
  }

  /**
   * Runs the replications {@code first … first + count − 1} in the calling thread.
   *
   * @throws org.drsim.engine.SimulationFailure if the model fails
   */
  public Outcomes run(Engine engine, long first, int count) {
    final Outcomes outcomes = noOutcomes();
    for (long number = first; number < first + count; number++) {
      if (steady) {
        addSteady(outcomes, engine, number);
      } else {
        outcomes.add(SimulationRun.run(observed, number, engine, false, share -> {}).objectives());
      }
    }
    return outcomes;
  }

  private void addSteady(Outcomes outcomes, Engine engine, long number) {
    final OverTime overTime = new OverTime(observed.scenario());
    final RunResult result =
        SimulationRun.run(
            observed,
            number,
            engine,
            false,
            new Extras(null, null, overTime, null, null),
            share -> {});
    final SteadyState all =
        SteadyState.of(overTime, Durations.seconds(scenario.simulation().warmUp()));
    // The measures come after what objectives are about.
    final int others = all.means().size() - measures.size();
    outcomes.add(
        result.objectives(),
        new SteadyState(
            all.leftOutSeconds(), all.means().subList(others, others + measures.size())));
  }

  /**
   * The verdicts on the objectives of the scenario, family-wise over them.
   *
   * @param look see {@link ObjectiveVerdicts#of}
   */
  public List<ObjectiveReport> verdicts(Outcomes outcomes, int look) {
    return new ObjectiveVerdicts(scenario).of(outcomes.observations(), look);
  }

  /**
   * The same with another probability of any false verdict than 5 %.
   *
   * @param look see {@link ObjectiveVerdicts#of}
   */
  public List<ObjectiveReport> verdicts(Outcomes outcomes, int look, double error) {
    return new ObjectiveVerdicts(scenario, error).of(outcomes.observations(), look);
  }

  /** Whether the objectives are decided, asked at the n-th look. */
  public boolean isDecided(Outcomes outcomes, int look) {
    return new ObjectiveVerdicts(scenario).areDecided(outcomes.observations(), look);
  }
}
