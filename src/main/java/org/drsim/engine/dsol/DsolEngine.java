package org.drsim.engine.dsol;

import ch.qos.logback.classic.Level;
import nl.tudelft.simulation.dsol.logger.Cat;
import org.djutils.logger.CategoryLogger;
import org.drsim.engine.Engine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Model;
import org.drsim.engine.RunEnd;

/**
 * Runs models on DSOL, TU Delft's simulation library, in the thread of the caller. It keeps nothing
 * between runs, so one instance serves any number of threads, and an event may run another model.
 */
public final class DsolEngine implements Engine {

  /** Making a DSOL simulator changes tables of its log that are one for the whole process. */
  private static final Object CONSTRUCTION = new Object();

  static {
    LogbackProvider.choose();
    // DSOL writes to the console through appenders of its own, which LogOnStandardError does not
    // reach.
    CategoryLogger.setLogLevel(Cat.DSOL, Level.OFF);
    CategoryLogger.setLogLevel(CategoryLogger.CAT_ALWAYS, Level.OFF);
  }

  private final int manyEvents;

  /** Keeps the events in one heap as long as it fits into the caches of a processor. */
  public DsolEngine() {
    this(HeapEventList.MANY);
  }

  /**
   * Which events happen when does not depend on it.
   *
   * @param manyEvents of more pending events only those that are next are in the heap, and shown to
   *     a model before they happen
   */
  public DsolEngine(int manyEvents) {
    this.manyEvents = manyEvents;
  }

  @Override
  public RunEnd run(Horizon horizon, Model model) {
    CallerThreadSimulator simulator = newSimulator();
    try {
      simulator.initialize(
          new AdaptedModel(simulator, model), new HorizonReplication(horizon), false);
      simulator.start();
      return new RunEnd(simulator.now(), simulator.happened());
    } finally {
      simulator.cleanUp();
    }
  }

  private CallerThreadSimulator newSimulator() {
    synchronized (CONSTRUCTION) {
      return new CallerThreadSimulator(new HeapEventList(manyEvents));
    }
  }
}
