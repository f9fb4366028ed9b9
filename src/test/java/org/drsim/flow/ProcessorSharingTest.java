package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Horizon;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.engine.dsol.DsolEngine;
import org.junit.jupiter.api.Test;

/**
 * Transfers of mean 1 that come at random over a link of 1, against M/G/1 with processor sharing: a
 * transfer of size x takes x / (1 − ρ) on average, whatever the distribution of sizes (Kleinrock,
 * Queueing Systems II, 4.4). First come, first served would give 2.17, 3.33 and 6.98 for the three
 * distributions here by Pollaczek and Khinchine. Independent replications with fixed seeds; the
 * theory must lie in the 99.9 % interval, which must be narrow enough to show a bias of four
 * percent.
 */
final class ProcessorSharingTest {

  private static final double LOAD = 0.7;
  private static final double THEORY = 1 / (1 - LOAD);
  private static final double LEVEL = 0.999;
  private static final double WIDEST = 0.04;
  private static final int REPLICATIONS = 30;
  private static final double WARM_UP = 500;
  private static final double END = 60_000;

  @Test
  void constantSizes_takeWhatTheirMeanSays() {
    assertAgrees(u -> 1);
  }

  @Test
  void exponentialSizes_takeWhatTheirMeanSays() {
    assertAgrees(u -> exponential(u, 1));
  }

  /** A fifth has mean 3.5, the others 0.375: the second moment is 5.125, that of one only 2. */
  @Test
  void sizesOfLargeVariance_takeWhatTheirMeanSays() {
    assertAgrees(u -> u < 0.2 ? exponential(u / 0.2, 3.5) : exponential((u - 0.2) / 0.8, 0.375));
  }

  private static double exponential(double uniform, double mean) {
    return -mean * Math.log1p(-uniform);
  }

  private static void assertAgrees(DoubleUnaryOperator size) {
    final SplittableRandom seeds = new SplittableRandom(20_260_201);
    final SummaryStatistics stay = new SummaryStatistics();
    final SummaryStatistics[] stretch = new SummaryStatistics[Link.CLASSES];
    for (int i = 0; i < REPLICATIONS; i++) {
      final Link link = new Link(size, seeds.split());
      new DsolEngine().run(new Horizon(0, WARM_UP, END), link::construct);
      stay.addValue(link.stay.getMean());
      for (int sizes = 0; sizes < stretch.length; sizes++) {
        if (link.stretch[sizes].getN() > 0) {
          stretch[sizes] = stretch[sizes] == null ? new SummaryStatistics() : stretch[sizes];
          stretch[sizes].addValue(link.stretch[sizes].getMean());
        }
      }
    }
    assertContainsTheory(stay);
    for (final SummaryStatistics ofSizes : stretch) {
      if (ofSizes != null) {
        assertContainsTheory(ofSizes);
      }
    }
  }

  private static void assertContainsTheory(SummaryStatistics means) {
    assertThat(means.getN()).isEqualTo(REPLICATIONS);
    final double quantile =
        new TDistribution(REPLICATIONS - 1).inverseCumulativeProbability((1 + LEVEL) / 2);
    final double halfWidth = quantile * means.getStandardDeviation() / Math.sqrt(REPLICATIONS);
    assertThat(halfWidth / THEORY).isLessThan(WIDEST);
    assertThat(means.getMean()).isCloseTo(THEORY, within(halfWidth));
  }

  /** The link, and how long transfers take: all, and per byte for sizes up to ½, 1, 2, and more. */
  private static final class Link {

    static final int CLASSES = 4;

    final SummaryStatistics stay = new SummaryStatistics();
    final SummaryStatistics[] stretch = new SummaryStatistics[CLASSES];
    private final DoubleUnaryOperator size;
    private final SplittableRandom random;

    Link(DoubleUnaryOperator size, SplittableRandom random) {
      this.size = size;
      this.random = random;
      for (int i = 0; i < CLASSES; i++) {
        stretch[i] = new SummaryStatistics();
      }
    }

    void construct(Simulator simulator) {
      final FlowNetworks networks = new FlowNetworks(simulator, 0);
      final FlowPath path =
          networks.path(List.of(networks.resource("link", "link", 1)), Double.POSITIVE_INFINITY);
      final EventRoutine[] arrival = new EventRoutine[1];
      arrival[0] =
          EventRoutine.of(
              "source",
              "arrival",
              Order.WRITE,
              () -> {
                start(simulator, path);
                simulator.schedule(simulator.now() + between(), arrival[0]);
              });
      simulator.schedule(between(), arrival[0]);
    }

    private double between() {
      return exponential(random.nextDouble(), 1 / LOAD);
    }

    private void start(Simulator simulator, FlowPath path) {
      final double begin = simulator.now();
      final double bytes = size.applyAsDouble(random.nextDouble());
      path.start(new Flow(() -> note(begin, simulator.now() - begin, bytes)), bytes);
    }

    private void note(double begin, double seconds, double bytes) {
      if (begin >= WARM_UP) {
        stay.addValue(seconds);
        stretch[bytes <= 0.5 ? 0 : bytes <= 1 ? 1 : bytes <= 2 ? 2 : 3].addValue(seconds / bytes);
      }
    }
  }
}
