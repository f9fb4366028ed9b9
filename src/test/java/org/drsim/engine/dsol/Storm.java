package org.drsim.engine.dsol;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Model;
import org.drsim.engine.Order;
import org.drsim.engine.PendingEvent;
import org.drsim.engine.Simulator;

/**
 * A model that leaves nothing out: times on a coarse grid so that many are equal, every order,
 * events for the present instant, cancels of pending, past and own events. It logs all that
 * happens.
 */
final class Storm implements Model {

  /** One thing that happened. Times are compared by their bits. */
  record Entry(long timeBits, String entity, Order order, boolean cancelled) {}

  private static final int ENTITIES = 20;
  private static final int MOST_PENDING = 100;
  private static final int REMEMBERED = 8;

  private final long seed;
  private final long endAfter;
  private final List<Entry> log = new ArrayList<>();
  private int pending;

  /**
   * @param endAfter after how many events the model ends the run
   */
  Storm(long seed, long endAfter) {
    this.seed = seed;
    this.endAfter = endAfter;
  }

  List<Entry> log() {
    return log;
  }

  @Override
  public void construct(Simulator simulator) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < ENTITIES; i++) {
      new Entity("entity-" + i, simulator, random).scheduleNext();
    }
  }

  private final class Entity {

    private final String name;
    private final Simulator simulator;
    private final SplittableRandom random;
    private final List<PendingEvent> scheduled = new ArrayList<>();

    Entity(String name, Simulator simulator, SplittableRandom random) {
      this.name = name;
      this.simulator = simulator;
      this.random = random;
    }

    private void scheduleNext() {
      Order order = Order.values()[random.nextInt(Order.values().length)];
      double quarters = Math.floor(4 * simulator.now()) + random.nextInt(5);
      double time =
          random.nextInt(4) == 0
              ? simulator.now() + random.nextDouble()
              : Math.max(simulator.now(), quarters / 4);
      EventRoutine routine = EventRoutine.of(name, "happen", order, () -> happen(order));
      // Some of each kind.
      if (random.nextBoolean()) {
        scheduled.add(simulator.scheduleRevocable(time, routine));
      } else {
        simulator.schedule(time, routine);
      }
      pending++;
      if (scheduled.size() > REMEMBERED) {
        scheduled.remove(0);
      }
    }

    private void happen(Order order) {
      pending--;
      log.add(new Entry(Double.doubleToRawLongBits(simulator.now()), name, order, cancelOne()));
      scheduleNext();
      if (pending < MOST_PENDING && random.nextInt(3) == 0) {
        scheduleNext();
      }
      if (log.size() == endAfter) {
        simulator.end();
      }
    }

    private boolean cancelOne() {
      boolean cancelled =
          random.nextInt(3) == 0
              && !scheduled.isEmpty()
              && simulator.cancel(scheduled.remove(random.nextInt(scheduled.size())));
      pending -= cancelled ? 1 : 0;
      return cancelled;
    }
  }
}
