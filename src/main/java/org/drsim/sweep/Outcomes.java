package org.drsim.sweep;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.measure.Observation;
import org.drsim.run.SteadyState;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.statistics.Estimate;
import org.drsim.study.ObjectiveObservations;

/**
 * What consecutive replications of a design point observed: for its objectives and its measures.
 * Those of later replications can be added.
 */
public final class Outcomes {

  private static final int OF_STEADY = 3;

  private final List<ObjectiveReading> readings;
  private final int measures;
  private final boolean steady;

  /**
   * Per replication: amount and weight of each reading, then the value of each measure, none of
   * which can be negative: it is where it is the mean of an age that grows for good. Of steady
   * states then the ends of the interval of each measure and the number of the reason why there is
   * none, and last what was left out.
   */
  private double[] numbers = new double[0];

  private int replications;

  /**
   * Of no replication yet.
   *
   * @param readings of the objectives
   * @param measures how many
   */
  public Outcomes(List<ObjectiveReading> readings, int measures) {
    this(readings, measures, false);
  }

  Outcomes(List<ObjectiveReading> readings, int measures, boolean steady) {
    this.readings = readings;
    this.measures = measures;
    this.steady = steady;
  }

  private int width() {
    return 2 * readings.size() + measures + (steady ? OF_STEADY * measures + 1 : 0);
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
        numbers[at++] = one.weight() > 0 ? measured(one) : Double.NaN;
      }
    }
    replications++;
  }

  private static double measured(Observation one) {
    return Double.isInfinite(one.weight()) ? -one.amount() : one.amount();
  }

  /**
   * Adds the next replication, of a steady state.
   *
   * @param all of the readings, then of the measures, in place of which are the means
   */
  void add(List<Observation> all, SteadyState state) {
    add(all);
    final int of = (replications - 1) * width() + 2 * readings.size();
    int at = of + measures;
    for (int i = 0; i < measures; i++) {
      final Estimate mean = state.means().get(i);
      numbers[of + i] = mean.value();
      numbers[at++] = mean.low();
      numbers[at++] = mean.high();
      numbers[at++] = SteadyState.numberOf(mean);
    }
    numbers[at] = state.leftOutSeconds();
  }

  /** What a replication tells of the steady state of a measure. */
  Estimate steadyMean(int measure, int replication) {
    final int of = replication * width() + 2 * readings.size();
    final int at = of + measures + OF_STEADY * measure;
    return new Estimate(
        numbers[of + measure],
        numbers[at],
        numbers[at + 1],
        1,
        SteadyState.reason((int) numbers[at + 2]));
  }

  /** The most that was left out at the beginning of a replication, in seconds. */
  double mostLeftOut() {
    return IntStream.range(0, replications)
        .mapToDouble(i -> numbers[(i + 1) * width() - 1])
        .max()
        .orElse(Double.NaN);
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
   *     ended, or where an age grows for good and does so in more than half of the replications
   */
  public double[] values(int measure) {
    final double[] values = new double[replications];
    Arrays.setAll(values, i -> numbers[i * width() + 2 * readings.size() + measure]);
    final boolean grows = 2 * Arrays.stream(values).filter(v -> v < 0).count() > replications;
    return Arrays.stream(values)
        .map(v -> v < 0 && grows ? Double.POSITIVE_INFINITY : Math.abs(v))
        .toArray();
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
