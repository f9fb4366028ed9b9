package org.drsim.study;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.drsim.engine.Engine;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.run.RunResult;
import org.drsim.run.SimulationRun;
import org.drsim.scenario.SimulationSettings;
import org.jspecify.annotations.Nullable;

/**
 * Replications of a scenario in which a failover is decided so long after its fault begins. For
 * each time of the decision the same replications are simulated, with the same random numbers: up
 * to the decision they are the same worlds.
 */
public final class FailoverStudy implements LaterFailovers {

  private static final double NANOS = 1e9;

  private final PreparedScenario atOnce;
  private final Engine engine;
  private final String fault;
  private final DecisionPrices prices;
  private final Work work;
  private final List<FailoverOutcome> first;

  /** Replications without a failover that counts when it is decided at once. */
  private final BitSet silent = new BitSet();

  private LeftOut leftOut = LeftOut.NONE;
  private int done;

  /**
   * How it is worked at.
   *
   * @param threads from 1
   * @param stop asked now and then whether to give up
   * @param progress told how many replications are done, of all decisions together
   */
  public record Work(int threads, BooleanSupplier stop, StudyProgress progress) {}

  private FailoverStudy(
      PreparedScenario atOnce, Engine engine, String fault, DecisionPrices prices, Work work)
      throws NoDecisionException {
    this.atOnce = atOnce.sampled(engine);
    this.engine = engine;
    this.fault = fault;
    this.prices = prices;
    this.work = work;
    this.first = new OneDecision(0).outcomes();
  }

  /**
   * Simulates those that are decided at once.
   *
   * @param atOnce in which the fault does not end, and nobody hesitates
   * @param fault whose failover counts
   * @throws NoDecisionException if there are none, the fault costs nothing, or a loss is not known
   * @throws ReplicationFailure if the model fails
   * @throws CancellationException if it is given up
   */
  public static FailoverStudy begin(
      PreparedScenario atOnce, Engine engine, String fault, DecisionPrices prices, Work work)
      throws NoDecisionException {
    final FailoverStudy study = new FailoverStudy(atOnce, engine, fault, prices, work);
    study.check();
    return study;
  }

  private void check() throws NoDecisionException {
    if (first.isEmpty()) {
      throw new NoDecisionException(
          "in no replication does the fault begin after the warm-up and lead to a failover: let it"
              + " begin soon after simulation.warmUp, or lengthen simulation.duration");
    }
    if (first.stream().allMatch(one -> one.ofWaiting(1) == 0)) {
      throw new NoDecisionException(
          "nothing that has a price stops serving in this outage, so there is nothing to weigh");
    }
  }

  /**
   * What those replications say in which the fault begins, in their order: the same for any number
   * of threads.
   *
   * @throws ReplicationFailure if the model fails
   * @throws CancellationException if it is given up
   */
  @Override
  public List<FailoverOutcome> decidedAfter(double seconds) throws NoDecisionException {
    return seconds == 0 ? first : new OneDecision(seconds).outcomes();
  }

  /** How many replications count. */
  public int replications() {
    return first.size();
  }

  /** The replications that say nothing. */
  public LeftOut leftOut() {
    return leftOut;
  }

  /** All replications with a decision at one time. */
  private final class OneDecision {

    private final PreparedScenario prepared;
    private final FailoverOutcomes reading;
    private final boolean isFirst;
    private final List<FailoverOutcome> outcomes = new ArrayList<>();
    private @Nullable NoDecisionException problem;
    private int number;

    OneDecision(double seconds) {
      this.prepared = atOnce.decidingAfter(fault, Duration.ofNanos(Math.round(seconds * NANOS)));
      this.reading =
          new FailoverOutcomes(fault, prepared.scenario().applications(), prices, seconds);
      this.isFirst = seconds == 0;
    }

    List<FailoverOutcome> outcomes() throws NoDecisionException {
      final SimulationSettings stated = prepared.scenario().simulation();
      new OrderedRuns<>(
              0, stated.replications().most(), 2 * work.threads(), this::simulate, this::add)
          .run(work.threads(), stated.seed(), work.stop());
      if (problem != null) {
        throw problem;
      }
      if (work.stop().getAsBoolean()) {
        throw new CancellationException();
      }
      return List.copyOf(outcomes);
    }

    /** Nothing of one that is known to say nothing. */
    private Optional<RunResult> simulate(long replication) {
      return !isFirst && silent.get((int) replication)
          ? Optional.empty()
          : Optional.of(
              SimulationRun.run(prepared, replication, engine, false, Extras.NONE, share -> {}));
    }

    /** In their order; says whether more are wanted. */
    private boolean add(Optional<RunResult> result) {
      final int replication = number++;
      work.progress().reached(++done);
      if (isFirst && !reading.isIn(result.orElseThrow())) {
        silent.set(replication);
        leftOut = leftOut.and(reading.isInWarmUp(result.orElseThrow()));
        return true;
      }
      return result.isEmpty() || read(result.get());
    }

    private boolean read(RunResult result) {
      try {
        outcomes.add(reading.of(result));
        return true;
      } catch (NoDecisionException e) {
        problem = e;
        return false;
      }
    }
  }
}
