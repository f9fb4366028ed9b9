package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.drsim.flow.DrawnScenario.Action;
import org.drsim.flow.DrawnScenario.Kind;
import org.junit.jupiter.api.Test;

/** What must hold whatever happens. */
final class DrawnScenariosTest {

  private static final int SCENARIOS = 400;
  private static final double RELATIVE = 1e-9;

  @Test
  void transfers_areDoneWhenPlainLoopsSaySo() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      final DrawnScenario scenario = DrawnScenario.any(seed);
      final double[] done = new PlayedScenario(scenario).play().done;
      final double[] expected = new NaiveTransfers(scenario).play();
      for (int i = 0; i < done.length; i++) {
        assertThat(Double.isNaN(done[i])).as("seed %s", seed).isEqualTo(Double.isNaN(expected[i]));
        if (!Double.isNaN(done[i])) {
          assertThat(done[i]).as("seed %s", seed).isCloseTo(expected[i], within(1e-7));
        }
      }
    }
  }

  /** Each transfer gets all of its bytes, and each resource counts those that were sent over it. */
  @Test
  void bytes_areNeitherLostNorMade() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      new Accounts(DrawnScenario.any(seed)).check();
    }
  }

  /**
   * The order in which things happen within one instant does not show, not even in the last bit.
   */
  @Test
  void orderWithinAnInstant_makesNoDifference() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      final DrawnScenario scenario = crowded(new SplittableRandom(seed));
      final double[] done = new PlayedScenario(scenario).play().done;
      for (int shuffle = 0; shuffle < 3; shuffle++) {
        final List<Action> actions = new ArrayList<>(scenario.actions());
        Collections.shuffle(actions, new Random(shuffle));
        assertThat(new PlayedScenario(scenario, actions).play().done)
            .as("seed %s", seed)
            .containsExactly(done);
      }
    }
  }

  /** Many arrivals at the same instants, and departures of others together with them. */
  private static DrawnScenario crowded(SplittableRandom random) {
    final DrawnScenario scenario = DrawnScenario.arrivals(random, random.nextInt(2, 60));
    for (int flow = 0; flow < scenario.flows(); flow += 4) {
      final int given = flow;
      final double start =
          scenario.actions().stream()
              .filter(action -> action.which() == given)
              .mapToDouble(Action::time)
              .sum();
      scenario
          .actions()
          .add(new Action(start + 5 * random.nextInt(1, 4), Kind.GIVE_UP, flow, 0, 0));
    }
    scenario.actions().sort(Comparator.comparingDouble(Action::time));
    return scenario;
  }

  /** Books of a run, kept from outside, from the rates alone. */
  private static final class Accounts {

    private final DrawnScenario scenario;
    private final PlayedScenario run;
    private final double[] rate;
    private final double[] sent;
    private final double[] passed;
    private double since;

    Accounts(DrawnScenario scenario) {
      this.scenario = scenario;
      this.run = new PlayedScenario(scenario);
      this.rate = new double[scenario.flows()];
      this.sent = new double[scenario.flows()];
      this.passed = new double[scenario.capacities().length];
    }

    void check() {
      run.about = this::book;
      run.settled = this::settle;
      run.told = this::finish;
      run.play();
    }

    private void finish(int flow) {
      book();
      final double bytes =
          scenario.actions().stream()
              .filter(action -> action.kind() == Kind.START && action.which() == flow)
              .mapToDouble(Action::amount)
              .sum();
      // And what passes in a nanosecond, the grain of time.
      assertThat(sent[flow]).isCloseTo(bytes, within(RELATIVE * (bytes + 3 * rate[flow])));
      rate[flow] = 0;
    }

    private void book() {
      for (int i = 0; i < rate.length; i++) {
        sent[i] += rate[i] * (run.now - since);
        for (final Resource resource : run.pathOf[i].resources()) {
          passed[run.resources.indexOf(resource)] += rate[i] * (run.now - since);
        }
      }
      since = run.now;
    }

    private void settle() {
      book();
      final double[] used = new double[passed.length];
      for (int i = 0; i < rate.length; i++) {
        rate[i] = run.flows.get(i).isUnderWay() ? run.pathOf[i].rate() : 0;
        for (final Resource resource : run.pathOf[i].resources()) {
          used[run.resources.indexOf(resource)] += rate[i];
        }
      }
      for (int i = 0; i < used.length; i++) {
        final Resource resource = run.resources.get(i);
        assertThat(used[i]).isLessThanOrEqualTo(resource.capacity() * (1 + RELATIVE));
        assertThat(resource.rate()).isCloseTo(used[i], within(RELATIVE * (1 + used[i])));
        final double bytes = resource.usage(run.now).bytes();
        assertThat(bytes).isCloseTo(passed[i], within(RELATIVE * passed[i]));
      }
    }
  }
}
