package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.drsim.engine.Engine;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.junit.jupiter.api.Test;

/**
 * Simulated queues against their formulas. Independent replications with fixed seeds; the theory
 * must lie in the 99.9 % interval, and the interval must be narrow enough to show a bias of two
 * percent.
 */
final class QueueingTheoryTest {

  private static final double LEVEL = 0.999;
  private static final double WIDEST = 0.02;
  private static final int REPLICATIONS = 40;
  private static final double WARM_UP = 500;
  private static final double MEASURED = 60_000;

  private final Engine engine = new DsolEngine();

  @Test
  void waitingInOneExponentialServerIsAsKnown() {
    double load = 0.6;
    assertAgrees(load / (1 - load), load, 1, random -> exponential(random, 1));
  }

  @Test
  void waitingForOneConstantServiceIsHalfOfThat() {
    double load = 0.6;
    assertAgrees(load / (2 * (1 - load)), load, 1, random -> () -> 1);
  }

  /** Pollaczek and Khinchine; the service is short or long, with mean 1 and second moment 3. */
  @Test
  void waitingForOneGeneralServiceFollowsItsSecondMoment() {
    double load = 0.5;
    assertAgrees(
        load * 3 / (2 * (1 - load)),
        load,
        1,
        random -> () -> (random.nextInt(3) < 2 ? 0.5 : 2) * exponential(random, 1).getAsDouble());
  }

  @Test
  void waitingForOneOfThreeServersFollowsErlangC() {
    double offered = 2.1;
    double blocked = 1;
    for (int k = 1; k <= 3; k++) {
      blocked = offered * blocked / (k + offered * blocked);
    }
    double waits = 3 * blocked / (3 - offered * (1 - blocked));
    assertAgrees(waits / (3 - offered), offered, 3, random -> exponential(random, 1));
  }

  /** Jackson: each station of a tandem is as if it were alone. */
  @Test
  void aTandemStaysAsLongAsItsStationsAlone() {
    double rate = 0.5;
    double theory = 1 / (1 - rate) + 1 / (1.25 - rate);
    assertContains(
        theory,
        random -> {
          Tandem tandem = new Tandem(rate, WARM_UP, WARM_UP + MEASURED, random);
          engine.run(new Horizon(0, WARM_UP, WARM_UP + MEASURED), tandem::construct);
          return tandem.meanStay();
        });
  }

  /** Little's law holds exactly, not on average, for a time that begins and ends empty. */
  @Test
  void theNumberPresentIsTheRateTimesTheStay() {
    Tandem tandem = new Tandem(0.8, 0, 10_000, new SplittableRandom(11));
    engine.run(new Horizon(0, 0, 20_000), tandem::construct);

    for (Station station : new Station[] {tandem.first, tandem.second}) {
      assertThat(station.customers()).isGreaterThan(7000);
      double relative = station.presentTime() / station.totalStay();
      assertThat(relative).isCloseTo(1, within(1e-12));
    }
  }

  private void assertAgrees(
      double meanWait,
      double rate,
      int servers,
      Function<SplittableRandom, DoubleSupplier> service) {
    assertContains(
        meanWait,
        random -> {
          Station[] station = new Station[1];
          engine.run(
              new Horizon(0, WARM_UP, WARM_UP + MEASURED),
              simulator -> {
                DoubleSupplier times = service.apply(random.split());
                station[0] = new Station(simulator, servers, times, WARM_UP, () -> {});
                new Source(simulator, rate, WARM_UP + MEASURED, random.split(), station[0]).next();
              });
          return station[0].meanWait();
        });
  }

  private static void assertContains(
      double theory, ToDoubleFunction<SplittableRandom> replication) {
    SplittableRandom seeds = new SplittableRandom(20_260_101);
    SummaryStatistics means = new SummaryStatistics();
    for (int i = 0; i < REPLICATIONS; i++) {
      means.addValue(replication.applyAsDouble(seeds.split()));
    }
    double quantile =
        new TDistribution(REPLICATIONS - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
    double halfWidth = quantile * means.getStandardDeviation() / Math.sqrt(REPLICATIONS);
    assertThat(halfWidth / theory).isLessThan(WIDEST);
    assertThat(means.getMean()).isCloseTo(theory, within(halfWidth));
  }

  private static DoubleSupplier exponential(SplittableRandom random, double mean) {
    return () -> -mean * Math.log(1 - random.nextDouble());
  }

  /** Customers at random until a given time. */
  private static final class Source {

    private final Simulator simulator;
    private final DoubleSupplier between;
    private final double until;
    private final EventRoutine arrival;

    Source(
        Simulator simulator, double rate, double until, SplittableRandom random, Station station) {
      this.simulator = simulator;
      this.between = exponential(random, 1 / rate);
      this.until = until;
      this.arrival =
          EventRoutine.of(
              "source",
              "arrival",
              Order.WRITE,
              () -> {
                station.arrive();
                next();
              });
    }

    void next() {
      double time = simulator.now() + between.getAsDouble();
      if (time < until) {
        simulator.schedule(time, arrival);
      }
    }
  }

  /** Two stations in a row, the second one a quarter faster. */
  private static final class Tandem {

    private final double rate;
    private final double measureFrom;
    private final double until;
    private final SplittableRandom random;
    private Station first;
    private Station second;

    Tandem(double rate, double measureFrom, double until, SplittableRandom random) {
      this.rate = rate;
      this.measureFrom = measureFrom;
      this.until = until;
      this.random = random;
    }

    void construct(Simulator simulator) {
      second = station(simulator, 0.8, () -> {});
      first = station(simulator, 1, second::arrive);
      new Source(simulator, rate, until, random.split(), first).next();
    }

    private Station station(Simulator simulator, double meanService, Runnable next) {
      return new Station(simulator, 1, exponential(random.split(), meanService), measureFrom, next);
    }

    double meanStay() {
      return first.totalStay() / first.customers() + second.totalStay() / second.customers();
    }
  }
}
