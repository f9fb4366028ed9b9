package org.drsim.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drsim.measure.Observation;
import org.drsim.scenario.ObjectiveReading;

/**
 * What replications say on each reading of the objectives, in the order of the replications. Parts
 * of it may be made anywhere and added up in that order.
 */
public final class ObjectiveObservations {

  private static final int FIRST_SIZE = 16;

  private final List<ObjectiveReading> readings;

  /** Of each reading: amount and weight in turn. */
  private final List<double[]> values = new ArrayList<>();

  private int replications;

  /** Of no replication yet. */
  public ObjectiveObservations(List<ObjectiveReading> readings) {
    this.readings = List.copyOf(readings);
    readings.forEach(reading -> values.add(new double[0]));
  }

  /** So many replications will be there in the end, so that the room for them is made once. */
  public void expect(int all) {
    for (int i = 0; i < values.size(); i++) {
      values.set(i, Arrays.copyOf(values.get(i), Math.max(values.get(i).length, 2 * all)));
    }
  }

  /**
   * Adds the next replication.
   *
   * @param observations one per reading
   */
  public void add(List<Observation> observations) {
    if (observations.size() != readings.size()) {
      throw new IllegalArgumentException(
          observations.size() + " observations for " + readings.size() + " readings");
    }
    for (int i = 0; i < values.size(); i++) {
      final double[] room = room(i, replications + 1);
      room[2 * replications] = observations.get(i).amount();
      room[2 * replications + 1] = observations.get(i).weight();
    }
    replications++;
  }

  /** Adds the replications that come after these. */
  public void addAll(ObjectiveObservations later) {
    for (int i = 0; i < values.size(); i++) {
      final double[] room = room(i, replications + later.replications);
      System.arraycopy(later.values.get(i), 0, room, 2 * replications, 2 * later.replications);
    }
    replications += later.replications;
  }

  private double[] room(int reading, int needed) {
    final double[] old = values.get(reading);
    if (old.length >= 2 * needed) {
      return old;
    }
    final double[] larger =
        Arrays.copyOf(old, Math.max(FIRST_SIZE, Math.max(2 * needed, old.length * 3 / 2 / 2 * 2)));
    values.set(reading, larger);
    return larger;
  }

  void pass(State state) {
    replications = (int) state.whole(replications);
    for (int i = 0; i < values.size(); i++) {
      values.set(i, state.numbers(Arrays.copyOf(values.get(i), 2 * replications)));
    }
  }

  public int replications() {
    return replications;
  }

  List<ObjectiveReading> readings() {
    return readings;
  }

  /**
   * The amounts of a reading in the replications that say something. An age that grows for good has
   * no mean: the longer the run, the larger it would be. That counts where it does in more than
   * half of the replications.
   *
   * @return infinite where it grows and that counts
   */
  double[] amounts(int reading) {
    final double[] amounts = every(reading, 0);
    final double[] weights = every(reading, 1);
    final long growing = Arrays.stream(weights).filter(Double::isInfinite).count();
    if (2 * growing > weights.length) {
      Arrays.setAll(amounts, i -> Double.isInfinite(weights[i]) ? weights[i] : amounts[i]);
    }
    return amounts;
  }

  /** Their weights. */
  double[] weights(int reading) {
    final double[] weights = every(reading, 1);
    Arrays.setAll(weights, i -> Double.isInfinite(weights[i]) ? 1 : weights[i]);
    return weights;
  }

  private double[] every(int reading, int offset) {
    final double[] all = values.get(reading);
    final double[] found = new double[replications];
    int count = 0;
    for (int i = 0; i < replications; i++) {
      if (all[2 * i + 1] > 0) {
        found[count++] = all[2 * i + offset];
      }
    }
    return Arrays.copyOf(found, count);
  }
}
