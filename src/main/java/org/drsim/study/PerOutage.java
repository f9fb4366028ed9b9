package org.drsim.study;

import java.util.Arrays;
import java.util.function.Supplier;
import org.drsim.statistics.Estimate;
import org.drsim.statistics.Estimates;

/** One figure of every outage of one kind, in the order of the replications. */
final class PerOutage {

  private static final int FIRST_SIZE = 16;
  private static final double MEDIAN = 0.5;
  private static final double P95 = 0.95;

  private double[] replications = new double[0];
  private double[] values = new double[0];
  private int count;

  void add(long replication, double value) {
    makeRoom(count + 1);
    replications[count] = (double) replication;
    values[count] = value;
    count++;
  }

  private void makeRoom(int needed) {
    if (needed > values.length) {
      final int size = Math.max(FIRST_SIZE, Math.max(needed, values.length * 3 / 2));
      replications = Arrays.copyOf(replications, size);
      values = Arrays.copyOf(values, size);
    }
  }

  /** Those of later replications. */
  void addAll(PerOutage later) {
    makeRoom(count + later.count);
    System.arraycopy(later.replications, 0, replications, count, later.count);
    System.arraycopy(later.values, 0, values, count, later.count);
    count += later.count;
  }

  void pass(State state) {
    count = (int) state.whole(count);
    replications = state.numbers(Arrays.copyOf(replications, count));
    values = state.numbers(Arrays.copyOf(values, count));
  }

  int count() {
    return count;
  }

  /** With at least one. */
  int replications() {
    return (int) Arrays.stream(replications).limit(count).distinct().count();
  }

  PlanFigure figure() {
    final double[] all = Arrays.copyOf(values, count);
    final int infinite = (int) Arrays.stream(all).filter(Double::isInfinite).count();
    final double max = Arrays.stream(all).max().orElse(Double.NaN);
    return new PlanFigure(
        mean(),
        whereKnown(all, () -> quantile(all, MEDIAN)),
        whereKnown(all, () -> quantile(all, P95)),
        max,
        infinite);
  }

  Estimate mean() {
    final double[] all = Arrays.copyOf(values, count);
    return whereKnown(all, () -> Estimates.mean(perReplication(all)));
  }

  /** The same of those alone that are finite. */
  Estimate meanOfFinite() {
    final PerOutage finite = new PerOutage();
    for (int i = 0; i < count; i++) {
      if (Double.isFinite(values[i])) {
        finite.add((long) replications[i], values[i]);
      }
    }
    return finite.mean();
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
  private Estimate quantile(double[] all, double share) {
    final Estimate estimate = Estimates.quantile(all, share);
    return replications() == count || Double.isNaN(estimate.value())
        ? estimate
        : Estimate.withoutBounds(
            estimate.value(), count, "outages of one replication depend on each other");
  }

  /** The mean of each replication, as its outages depend on each other. */
  private double[] perReplication(double[] all) {
    final double[] means = new double[count];
    int found = 0;
    for (int from = 0; from < count; ) {
      int to = from;
      double sum = 0;
      while (to < count && replications[to] == replications[from]) {
        sum += all[to++];
      }
      means[found++] = sum / (to - from);
      from = to;
    }
    return Arrays.copyOf(means, found);
  }
}
