package org.drsim.study;

import java.util.Arrays;
import java.util.function.Supplier;

/** Keeps the figures of one recovery plan: four numbers per outage in which it was run. */
final class PlanTotals {

  private static final int FIRST_SIZE = 16;
  private static final double MEDIAN = 0.5;
  private static final double P95 = 0.95;

  private String name = "";
  private double[] replications = new double[0];
  private double[] rtos = new double[0];
  private double[] losses = new double[0];
  private double[] bytes = new double[0];
  private int count;

  void add(String plan, OutageRow row) {
    name = plan;
    makeRoom(count + 1);
    replications[count] = (double) row.replication();
    rtos[count] = row.rtoSeconds();
    losses[count] = row.lossSeconds();
    bytes[count] = row.lossBytes();
    count++;
  }

  private void makeRoom(int needed) {
    if (needed > rtos.length) {
      final int size = Math.max(FIRST_SIZE, Math.max(needed, rtos.length * 3 / 2));
      replications = Arrays.copyOf(replications, size);
      rtos = Arrays.copyOf(rtos, size);
      losses = Arrays.copyOf(losses, size);
      bytes = Arrays.copyOf(bytes, size);
    }
  }

  void addAll(PlanTotals later) {
    name = later.name;
    makeRoom(count + later.count);
    System.arraycopy(later.replications, 0, replications, count, later.count);
    System.arraycopy(later.rtos, 0, rtos, count, later.count);
    System.arraycopy(later.losses, 0, losses, count, later.count);
    System.arraycopy(later.bytes, 0, bytes, count, later.count);
    count += later.count;
  }

  void pass(State state) {
    name = state.text(name);
    count = (int) state.whole(count);
    replications = state.numbers(Arrays.copyOf(replications, count));
    rtos = state.numbers(Arrays.copyOf(rtos, count));
    losses = state.numbers(Arrays.copyOf(losses, count));
    bytes = state.numbers(Arrays.copyOf(bytes, count));
  }

  PlanReport report() {
    return new PlanReport(name, count, replications(), of(rtos), of(losses), of(bytes));
  }

  private int replications() {
    return (int) Arrays.stream(replications).limit(count).distinct().count();
  }

  private PlanFigure of(double[] room) {
    final double[] values = Arrays.copyOf(room, count);
    final int infinite = (int) Arrays.stream(values).filter(Double::isInfinite).count();
    final double max = Arrays.stream(values).max().orElse(Double.NaN);
    return new PlanFigure(
        whereKnown(values, () -> Estimates.mean(perReplication(values))),
        whereKnown(values, () -> quantile(values, MEDIAN)),
        whereKnown(values, () -> quantile(values, P95)),
        max,
        infinite);
  }

  private static Estimate whereKnown(double[] values, Supplier<Estimate> estimate) {
    final long unknown = Arrays.stream(values).filter(Double::isNaN).count();
    return unknown == 0
        ? estimate.get()
        : Estimate.nothing(values.length, "not known in " + unknown + " of " + values.length);
  }

  /**
   * Bounds only where outages are independent of each other, as those of one replication are not.
   */
  private Estimate quantile(double[] values, double share) {
    final Estimate estimate = Estimates.quantile(values, share);
    return replications() == count || Double.isNaN(estimate.value())
        ? estimate
        : Estimate.withoutBounds(
            estimate.value(), count, "outages of one replication depend on each other");
  }

  /** The mean of each replication, as its outages depend on each other. */
  private double[] perReplication(double[] values) {
    final double[] means = new double[count];
    int found = 0;
    for (int from = 0; from < count; ) {
      int to = from;
      double sum = 0;
      while (to < count && replications[to] == replications[from]) {
        sum += values[to++];
      }
      means[found++] = sum / (to - from);
      from = to;
    }
    return Arrays.copyOf(means, found);
  }
}
