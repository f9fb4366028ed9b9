package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.drsim.engine.Engine;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.run.RunResult;
import org.drsim.run.SimulationRun;
import org.jspecify.annotations.Nullable;

/** Replications of a scenario in which a failover is decided as soon as its fault begins. */
public final class FailoverStudy {

  private final PreparedScenario prepared;
  private final Engine engine;
  private final FailoverOutcomes reading;
  private final LaterDecisions later;
  private final List<FailoverOutcome> outcomes = new ArrayList<>();
  private @Nullable NoDecisionException problem;

  /**
   * @param prepared in which the fault does not end, and nobody hesitates
   * @param patient the same in which nobody decides
   * @param fault whose failover counts
   * @param times at which it may be decided
   */
  public FailoverStudy(
      PreparedScenario prepared,
      PreparedScenario patient,
      Engine engine,
      String fault,
      DecisionPrices prices,
      DecisionTimes times) {
    this.prepared = prepared;
    this.engine = engine;
    this.reading = new FailoverOutcomes(fault, prepared.scenario().applications(), prices);
    this.later = new LaterDecisions(patient, engine, fault, times);
  }

  /**
   * What those replications say in which the fault begins, in their order: the same for any number
   * of threads.
   *
   * @param stop asked now and then whether those that are finished are enough
   * @throws NoDecisionException if there are none, the fault costs nothing, or a loss is not known
   * @throws ReplicationFailure if the model fails
   */
  public List<FailoverOutcome> run(int threads, BooleanSupplier stop) throws NoDecisionException {
    final long count = prepared.scenario().simulation().replications().most();
    new OrderedRuns<>(0, count, 2 * threads, this::simulate, this::add)
        .run(threads, prepared.scenario().simulation().seed(), stop);
    if (problem != null) {
      throw problem;
    }
    if (outcomes.isEmpty()) {
      throw new NoDecisionException(
          "in no replication does the fault begin after the warm-up and lead to a failover: let it"
              + " begin soon after simulation.warmUp, or lengthen simulation.duration");
    }
    if (outcomes.stream().allMatch(one -> one.ofWaiting(1) == 0)) {
      throw new NoDecisionException(
          "nothing that has a price stops serving in this outage, so there is nothing to weigh");
    }
    return List.copyOf(outcomes);
  }

  /** A replication in which the failover is decided at once, and what it loses if it is later. */
  private record Replication(RunResult result, LossByDecision loss) {}

  private Replication simulate(long number) {
    final RunResult result =
        SimulationRun.run(prepared, number, engine, false, Extras.NONE, share -> {});
    return new Replication(
        result,
        reading
            .outage(result)
            .map(outage -> later.losses(outage, number))
            .orElse(LossByDecision.always(0, 0)));
  }

  /** Whether more are wanted. */
  private boolean add(Replication one) {
    try {
      final Optional<FailoverOutcome> outcome = reading.of(one.result(), one.loss());
      outcome.ifPresent(outcomes::add);
      return true;
    } catch (NoDecisionException e) {
      problem = e;
      return false;
    }
  }
}
