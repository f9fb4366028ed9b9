package org.drsim.sweep;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.measure.Observation;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.study.ObjectiveObservations;

/**
 * What consecutive replications of a design point observed: for its objectives and its measures.
 * Those of later replications can be added.
 */
public final class Outcomes {

  private final List<ObjectiveReading> readings;
  private final int measures;

  /** Per replication: amount and weight of each reading, then the value of each measure. */
  private double[] numbers = new double[0];

  private int replications;

  /**
   * Of no replication yet.
   *
   * @param readings of the objectives
   * @param measures how many
   */
  public Outcomes(List<ObjectiveReading> readings, int measures) {
    this.readings = readings;
    this.measures = measures;
  }

  private int width() {
    return 2 * readings.size() + measures;
  }

  /** How many replications there are. */
  public int replications() {
    return replications;
  }

  /**
   * Adds the next replication.
   *
   * @param all of the readings, then of the measures
   */
  void add(List<Observation> all) {
    room(replications + 1);
    int at = replications * width();
    for (int i = 0; i < all.size(); i++) {
      final Observation one = all.get(i);
      if (i < readings.size()) {
        numbers[at++] = one.amount();
        numbers[at++] = one.weight();
      } else {
        numbers[at++] = one.weight() > 0 ? one.amount() : Double.NaN;
      }
    }
    replications++;
  }

  /** Adds the replications that come after these. */
  public void addAll(Outcomes later) {
    room(replications + later.replications);
    System.arraycopy(
        later.numbers, 0, numbers, replications * width(), later.replications * width());
    replications += later.replications;
  }

  /** So many replications will be there in the end, so that the room for them is made once. */
  void expect(int all) {
    if (numbers.length < all * width()) {
      numbers = Arrays.copyOf(numbers, all * width());
    }
  }

  private void room(int needed) {
    if (numbers.length < needed * width()) {
      numbers = Arrays.copyOf(numbers, Math.max(needed, 2 * replications) * width());
    }
  }

  /**
   * The values of a measure in the order of the replications.
   *
   * @return one per replication; not a number where it says nothing, infinite where something never
   *     ended
   */
  public double[] values(int measure) {
    final double[] values = new double[replications];
    Arrays.setAll(values, i -> numbers[i * width() + 2 * readings.size() + measure]);
    return values;
  }

  /** What they say on the objectives, for {@link org.drsim.study.ObjectiveVerdicts}. */
  public ObjectiveObservations observations() {
    final ObjectiveObservations observations = new ObjectiveObservations(readings);
    observations.expect(replications);
    for (int i = 0; i < replications; i++) {
      final int at = i * width();
      observations.add(
          IntStream.range(0, readings.size())
              .mapToObj(r -> new Observation(numbers[at + 2 * r], numbers[at + 2 * r + 1]))
              .toList());
    }
    return observations;
  }

  /** All of it, bit by bit. */
  public byte[] bytes() {
    final ByteBuffer buffer =
        ByteBuffer.allocate(2 * Integer.BYTES + replications * width() * Double.BYTES);
    buffer.putInt(replications).putInt(width());
    for (int i = 0; i < replications * width(); i++) {
      buffer.putLong(Double.doubleToRawLongBits(numbers[i]));
    }
    return buffer.array();
  }

  /**
   * Adds what gave these bytes.
   *
   * @throws IllegalArgumentException if they are of something else
   */
  public void addAll(byte[] bytes) {
    final ByteBuffer buffer = ByteBuffer.wrap(bytes);
    final int count = bytes.length < 2 * Integer.BYTES ? -1 : buffer.getInt();
    if (count < 0
        || buffer.getInt() != width()
        || buffer.remaining() != (long) count * width() * Double.BYTES) {
      throw new IllegalArgumentException("outcomes of another study");
    }
    room(replications + count);
    for (int i = 0; i < count * width(); i++) {
      numbers[replications * width() + i] = Double.longBitsToDouble(buffer.getLong());
    }
    replications += count;
  }
}
