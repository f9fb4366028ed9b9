package org.drsim.engine.dsol;

import ch.qos.logback.classic.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import nl.tudelft.simulation.dsol.experiment.Replication;
import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import nl.tudelft.simulation.dsol.logger.Cat;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.dsol.simulators.DevsSimulator;
import nl.tudelft.simulation.dsol.simulators.DevsSimulatorInterface;
import org.djutils.event.EventListener;
import org.djutils.logger.CategoryLogger;
import org.drsim.engine.Engine;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Model;
import org.drsim.engine.PendingEvent;
import org.drsim.engine.Prefetch;
import org.drsim.engine.RunEnd;
import org.drsim.engine.Simulator;

/**
 * The reference: DSOL as it comes, with its simulator, its worker thread, its tree and its events.
 * Events must not fail in it, for it would wait for them in vain.
 */
final class StockEngine implements Engine {

  private static final AtomicLong RUNS = new AtomicLong();

  static {
    CategoryLogger.setLogLevel(Cat.DSOL, Level.OFF);
    CategoryLogger.setLogLevel(CategoryLogger.CAT_ALWAYS, Level.OFF);
  }

  @Override
  public RunEnd run(Horizon horizon, Model model) {
    DevsSimulator<Double> stock = new DevsSimulator<>("stock");
    Adapter adapter = new Adapter(stock);
    SingleReplication<Double> replication =
        new SingleReplication<>(
            "stock-" + RUNS.getAndIncrement(),
            horizon.startSeconds(),
            horizon.warmUpSeconds(),
            horizon.endSeconds() - horizon.startSeconds());
    replication.setStoppingCondition(m -> adapter.ended);
    stock.initialize(adapted(stock, adapter, model), replication);
    CountDownLatch done = new CountDownLatch(1);
    stock.addListener((EventListener) e -> done.countDown(), Replication.END_REPLICATION_EVENT);
    stock.start();
    await(done);
    RunEnd end = new RunEnd(stock.getSimulatorTime(), adapter.happened);
    stock.cleanUp();
    replication.removeFromContext();
    return end;
  }

  private static AbstractDsolModel<Double, DevsSimulatorInterface<Double>> adapted(
      DevsSimulator<Double> stock, Simulator view, Model model) {
    return new AbstractDsolModel<>(stock) {
      @Override
      public void constructModel() {
        model.construct(view);
      }
    };
  }

  private static void await(CountDownLatch done) {
    try {
      if (!done.await(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the stock simulator did not end within 60 s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Adapter implements Simulator {

    private final DevsSimulator<Double> stock;
    private volatile boolean ended;
    private long happened;

    Adapter(DevsSimulator<Double> stock) {
      this.stock = stock;
    }

    @Override
    public double now() {
      return stock.getSimulatorTime();
    }

    @Override
    public void schedule(double time, EventRoutine routine) {
      scheduleRevocable(time, routine);
    }

    @Override
    public PendingEvent scheduleRevocable(double time, EventRoutine routine) {
      short priority = (short) (SimEventInterface.MAX_PRIORITY - routine.order().ordinal());
      return new Pending(
          stock.scheduleEventAbs(
              time,
              priority,
              () -> {
                happened++;
                routine.happen();
              }));
    }

    @Override
    public boolean cancel(PendingEvent event) {
      return stock.cancelEvent(((Pending) event).event());
    }

    /** The stock list of events does not know them before. */
    @Override
    public void prefetch(Prefetch prefetch) {}

    @Override
    public void end() {
      ended = true;
    }
  }

  private record Pending(SimEventInterface<Double> event) implements PendingEvent {

    @Override
    public double time() {
      return event.getAbsoluteExecutionTime();
    }
  }
}
