package org.drsim.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.RunEnd;
import org.drsim.engine.Simulator;
import org.drsim.engine.dsol.DsolEngine;

/** A run in which things are sent at given times; it notes when each of them was done. */
final class Transfers {

  static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  final Simulator simulator;
  final FlowNetworks networks;
  private final Map<String, Double> done = new LinkedHashMap<>();

  private Transfers(Simulator simulator) {
    this.simulator = simulator;
    this.networks = new FlowNetworks(simulator, 0);
  }

  /** Runs from 0 until a time; answers when each transfer was done, in the order of their ends. */
  static Map<String, Double> run(double end, Consumer<Transfers> model) {
    final Transfers[] transfers = new Transfers[1];
    events(
        end,
        made -> {
          transfers[0] = made;
          model.accept(made);
        });
    return transfers[0].done;
  }

  /** Runs from 0 until a time; answers how it ended. */
  static RunEnd events(double end, Consumer<Transfers> model) {
    return new DsolEngine()
        .run(new Horizon(0, 0, end), simulator -> model.accept(new Transfers(simulator)));
  }

  Resource resource(double bytesPerSecond) {
    return networks.resource("link", "link", bytesPerSecond);
  }

  FlowPath path(double cap, Resource... over) {
    return networks.path(List.of(over), cap);
  }

  Flow flow(String name) {
    return new Flow(() -> done.put(name, simulator.now()));
  }

  /** A transfer that begins at a time. */
  Flow send(double time, String name, FlowPath path, double bytes) {
    final Flow flow = flow(name);
    at(time, () -> path.start(flow, bytes));
    return flow;
  }

  void at(double time, Runnable action) {
    simulator.schedule(time, EventRoutine.of("test", "act", Order.WRITE, action));
  }

  /** When all is settled at a time. */
  void lateAt(double time, Runnable action) {
    simulator.schedule(time, EventRoutine.of("test", "look", Order.MEASURE, action));
  }
}
