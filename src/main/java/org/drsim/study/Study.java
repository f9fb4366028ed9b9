package org.drsim.study;

import java.util.Optional;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleConsumer;
import org.drsim.engine.Engine;
import org.drsim.measure.OutagesOfRun;
import org.drsim.run.Extras;
import org.drsim.run.PreparedScenario;
import org.drsim.run.RunResult;
import org.drsim.run.SimulationRun;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Replications of one scenario, brought together in the order of their numbers. */
public final class Study {

  /** Results of small scenarios may wait in larger numbers. */
  private static final int WAITING_MACHINES = 1000;

  private static final int MOST_WAITING_PER_THREAD = 32;

  private final PreparedScenario prepared;
  private final Engine engine;
  private final int blockSize;

  public Study(PreparedScenario prepared, Engine engine) {
    this(prepared, engine, Reduction.BLOCK);
  }

  /** With blocks of another size, for tests. */
  Study(PreparedScenario prepared, Engine engine, int blockSize) {
    // Once for all of its replications.
    this.prepared = prepared.sampled(engine);
    this.engine = engine;
    this.blockSize = blockSize;
  }

  /**
   * Runs the replications {@code first … first + count − 1} in one thread. The saw-tooth of the
   * first one is kept.
   *
   * @param progress told now and then how many replications are done, parts of one included
   * @throws ReplicationFailure if the model fails
   */
  public StudyResult run(long first, int count, StudyProgress progress) {
    return run(StudyPlan.of(first, count).telling(progress)).orElseThrow();
  }

  /**
   * Runs replications by a plan. The result is the same to the last bit for any number of threads,
   * and whether the study went on from a journal or not. If it is asked to stop, it is the result
   * of the replications before the first that is not finished, and its scenario asks for that many;
   * nothing where there are none.
   *
   * @throws ReplicationFailure if the model fails in a replication; no other finished one has a
   *     lower number
   */
  public Optional<StudyResult> run(StudyPlan plan) {
    return new Execution(plan).run();
  }

  /** One study being run. */
  private final class Execution {

    private final StudyPlan plan;
    private final Reduction reduction;
    private final OrderedRuns<RunResult> runs;
    private final DoubleAdder done = new DoubleAdder();
    private @Nullable OutagesOfRun outages;
    private boolean enough;

    Execution(StudyPlan plan) {
      this.plan = plan;
      this.reduction = begun();
      this.runs =
          new OrderedRuns<>(
              reduction.next(), end(), threads() * waiting(), this::simulate, this::add);
      done.add((double) count());
    }

    /** With what the journal knows. */
    private Reduction begun() {
      return plan.journal()
          .saved()
          .flatMap(bytes -> Reduction.of(bytes, scenario(), blockSize, end() - 1))
          .filter(saved -> saved.next() >= plan.first())
          .orElseGet(() -> new Reduction(scenario(), blockSize, plan.first()));
    }

    private Scenario scenario() {
      return prepared.scenario();
    }

    private long end() {
      return plan.first() + plan.count();
    }

    private int threads() {
      return (int) Math.min(plan.threads(), Math.max(1, end() - reduction.next()));
    }

    private int waiting() {
      return 1
          + Math.max(
              1, Math.min(MOST_WAITING_PER_THREAD, WAITING_MACHINES / prepared.machines().size()));
    }

    /** How many replications are added up. */
    private long count() {
      return reduction.next() - plan.first();
    }

    Optional<StudyResult> run() {
      if (count() > 0) {
        plan.progress().goesOnAfter(count());
      }
      runs.run(threads(), scenario().simulation().seed(), plan.stop());
      if (enough || count() == plan.count()) {
        return Optional.of(reduction.end(scenario(), outages(), look()));
      }
      if (count() == 0) {
        return Optional.empty();
      }
      save();
      final Scenario shorter = scenario().withReplications((int) count());
      return Optional.of(reduction.end(shorter, outages(), ObjectiveVerdicts.ONLY_LOOK));
    }

    private int look() {
      return scenario().simulation().replications().auto()
          ? Looks.upTo(count())
          : ObjectiveVerdicts.ONLY_LOOK;
    }

    /** Of the first replication, which another process may have simulated. */
    private OutagesOfRun outages() {
      if (outages != null) {
        return outages;
      }
      final boolean isNeeded = !scenario().faults().isEmpty() || !plan.extras().equals(Extras.NONE);
      return isNeeded
          ? SimulationRun.run(prepared, plan.first(), engine, false, plan.extras(), share -> {})
              .outagesOfRun()
          : OutagesOfRun.NONE;
    }

    private RunResult simulate(long number) {
      final Share share = new Share(number);
      final boolean first = number == plan.first();
      return SimulationRun.run(
          prepared, number, engine, first, first ? plan.extras() : Extras.NONE, share);
    }

    /** Whether more are wanted. */
    private boolean add(RunResult result) {
      if (reduction.next() == plan.first()) {
        outages = result.outagesOfRun();
      }
      reduction.add(result);
      enough =
          Looks.isOne(count())
              && plan.rule().isEnough(reduction.observations(), Looks.upTo(count()));
      if (!enough && plan.journal().isDue()) {
        save();
      }
      return !enough;
    }

    private void save() {
      reduction.state().ifPresent(plan.journal()::save);
    }

    /** How far one replication is. */
    private final class Share implements DoubleConsumer {

      private final long number;
      private double last;

      Share(long number) {
        this.number = number;
      }

      @Override
      public void accept(double share) {
        if (!runs.isWanted(number)) {
          throw new IllegalStateException("nobody wants replication " + number + " any more");
        }
        done.add(share - last);
        last = share;
        plan.progress().reached(done.sum());
      }
    }
  }
}
