package org.drsim.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.drsim.flow.DrawnScenario.Action;
import org.drsim.flow.DrawnScenario.Kind;

/** Plays a scenario in a run. */
final class PlayedScenario {

  private static final double END = 1e6;

  private final DrawnScenario scenario;
  private final List<Action> actions;
  final double[] done;
  final double[] left;
  final List<Flow> flows = new ArrayList<>();
  final FlowPath[] pathOf;
  final List<FlowPath> paths = new ArrayList<>();
  List<Resource> resources = List.of();
  double now;

  /** What is done just before anything happens but the end of a transfer. */
  Runnable about = () -> {};

  /** What is done at each instant at which anything happened, when all is settled. */
  Runnable settled = () -> {};

  /** What is done when a transfer is done. */
  IntConsumer told = flow -> {};

  PlayedScenario(DrawnScenario scenario) {
    this(scenario, scenario.actions());
  }

  /** The actions of one instant happen in the order given. */
  PlayedScenario(DrawnScenario scenario, List<Action> actions) {
    this.scenario = scenario;
    this.actions = actions;
    this.done = new double[scenario.flows()];
    this.left = new double[scenario.flows()];
    this.pathOf = new FlowPath[scenario.flows()];
    Arrays.fill(done, Double.NaN);
  }

  PlayedScenario play() {
    Transfers.run(END, this::construct);
    return this;
  }

  private void construct(Transfers run) {
    for (int i = 0; i < scenario.capacities().length; i++) {
      run.networks.resource("resource " + i, "link", scenario.capacities()[i]);
    }
    resources = run.networks.resources();
    for (final DrawnScenario.Way way : scenario.ways()) {
      paths.add(
          run.networks.path(
              Arrays.stream(way.over()).mapToObj(resources::get).toList(), way.cap()));
    }
    for (int i = 0; i < scenario.flows(); i++) {
      final int number = i;
      flows.add(new Flow(() -> finish(run, number)));
      pathOf[i] = paths.get(0);
    }
    for (final Action action : actions) {
      run.at(
          action.time(),
          () -> {
            now = action.time();
            about.run();
            act(action);
            look(run);
          });
    }
  }

  private void finish(Transfers run, int flow) {
    now = run.simulator.now();
    done[flow] = now;
    told.accept(flow);
    look(run);
  }

  private void look(Transfers run) {
    run.lateAt(run.simulator.now(), () -> settled.run());
  }

  private void act(Action action) {
    if (action.kind() == Kind.CAPACITY) {
      resources.get(action.which()).changeCapacity(action.amount(), action.time());
    } else if (action.kind() == Kind.START) {
      start(action.which(), action.way(), action.amount());
    } else if (flows.get(action.which()).isUnderWay()) {
      left[action.which()] = pathOf[action.which()].stop(flows.get(action.which()));
      if (action.kind() == Kind.MOVE) {
        start(action.which(), action.way(), left[action.which()]);
      }
    }
  }

  private void start(int flow, int way, double bytes) {
    pathOf[flow] = paths.get(way);
    left[flow] = 0;
    pathOf[flow].start(flows.get(flow), bytes);
  }
}
