package org.drsim.run;

import org.drsim.engine.Engine;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Model;
import org.drsim.engine.PendingEvent;
import org.drsim.engine.Prefetch;
import org.drsim.engine.RunEnd;
import org.drsim.engine.Simulator;
import org.drsim.engine.dsol.DsolEngine;

/** Counts what is scheduled, and so how many events are pending at the end. */
final class CountingEngine implements Engine {

  private long scheduled;
  private long pendingAtEnd;

  @Override
  public RunEnd run(Horizon horizon, Model model) {
    scheduled = 0;
    final RunEnd end =
        new DsolEngine().run(horizon, simulator -> model.construct(new Counting(simulator)));
    pendingAtEnd = scheduled - end.events();
    return end;
  }

  int pendingAtEnd() {
    return (int) pendingAtEnd;
  }

  private final class Counting implements Simulator {

    private final Simulator counted;

    private Counting(Simulator counted) {
      this.counted = counted;
    }

    @Override
    public double now() {
      return counted.now();
    }

    @Override
    public void schedule(double time, EventRoutine routine) {
      scheduled++;
      counted.schedule(time, routine);
    }

    @Override
    public PendingEvent scheduleRevocable(double time, EventRoutine routine) {
      scheduled++;
      return counted.scheduleRevocable(time, routine);
    }

    @Override
    public boolean cancel(PendingEvent event) {
      return counted.cancel(event);
    }

    @Override
    public void prefetch(Prefetch prefetch) {
      counted.prefetch(prefetch);
    }

    @Override
    public void end() {
      counted.end();
    }
  }
}
