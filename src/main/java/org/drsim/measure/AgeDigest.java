package org.drsim.measure;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * A bounded summary of many uniform pieces, from which every quantile of their mixture comes out
 * within {@value #RELATIVE_ERROR} of the true value.
 *
 * <p>The time spent below x is the sum over the pieces of (x − low)⁺ − (x − high)⁺. Each low and
 * high is split between the two nodes of a logarithmic grid next to it, so that they balance where
 * it is: for a value v between the nodes a and b, (b − v)/(b − a) at a and the rest at b. As x − v
 * is linear in v, this gives the time below every node: so the quantile is known to be between two
 * neighbouring nodes, and their geometric middle is at most {@code √ratio − 1} away from any point
 * between them.
 *
 * <p>Shares of a split are whole parts of 2^18, which moves a low or a high by at most 2 × 10⁻⁸ of
 * itself. The bound is for the quantiles of the pieces so moved.
 */
final class AgeDigest {

  /**
   * Proven bound of the relative error of a quantile; ages below {@value #SMALLEST} s count as this
   * age.
   */
  static final double RELATIVE_ERROR = 0.005;

  static final double SMALLEST = 1e-6;

  /** Nodes per factor of two, 2^(1/70) apart: the middle is 0.4964 % from both. */
  private static final int PER_OCTAVE = 70;

  /** The nodes from 1 to 2. */
  private static final double[] NODES = nodes();

  private static final int TABLE_BITS = 7;
  private static final int TABLE_SHIFT = 52 - TABLE_BITS;

  /** The last node up to each 128th from 1 to 2. */
  private static final int[] TABLE = lastNodes();

  /** The weight of one low or high. */
  private static final long WHOLE = 1L << 18;

  private static final double MIDDLE = FastMath.pow(2, 0.5 / PER_OCTAVE);

  private final NodeWeights weights;
  private double seconds;

  AgeDigest() {
    this(new NodeWeights());
  }

  private AgeDigest(NodeWeights weights) {
    this.weights = weights;
  }

  private static double[] nodes() {
    final double[] nodes = new double[PER_OCTAVE + 1];
    for (int i = 0; i <= PER_OCTAVE; i++) {
      nodes[i] = FastMath.pow(2, (double) i / PER_OCTAVE);
    }
    return nodes;
  }

  private static int[] lastNodes() {
    final int[] last = new int[1 << TABLE_BITS];
    for (int i = 0; i < last.length; i++) {
      final double from = 1 + (double) i / last.length;
      while (NODES[last[i] + 1] <= from) {
        last[i]++;
      }
    }
    return last;
  }

  /** The age of a node. */
  private static double age(int node) {
    final int octave = Math.floorDiv(node, PER_OCTAVE);
    return NODES[node - octave * PER_OCTAVE] * StrictMath.scalb(1.0, octave);
  }

  void add(double low, double high) {
    put(Math.max(low, SMALLEST), 1);
    put(Math.max(high, SMALLEST), -1);
    seconds += high - low;
  }

  /** Finds its nodes by what these are, not by a logarithm that may round across one. */
  private void put(double value, int sign) {
    final long bits = Double.doubleToRawLongBits(value);
    final int octave = (int) (bits >>> 52) - Double.MAX_EXPONENT;
    final double mantissa = Double.longBitsToDouble((bits & (1L << 52) - 1) | 1023L << 52);
    int below = TABLE[(int) (bits >>> TABLE_SHIFT) & TABLE.length - 1];
    if (NODES[below + 1] <= mantissa) {
      below++;
    }
    final double share = (mantissa - NODES[below]) / (NODES[below + 1] - NODES[below]);
    final long above = (long) (share * WHOLE + 0.5);
    weights.add(octave * PER_OCTAVE + below, sign * (WHOLE - above), sign * above);
  }

  void addAll(AgeDigest other) {
    weights.addAll(other.weights);
    seconds += other.seconds;
  }

  /** All there is to know, for {@link #of}. */
  double[] toNumbers() {
    final double[] nodes = weights.toNumbers();
    final double[] numbers = Arrays.copyOf(nodes, nodes.length + 1);
    numbers[nodes.length] = seconds;
    return numbers;
  }

  static AgeDigest of(double[] numbers) {
    final int last = numbers.length - 1;
    final AgeDigest digest = new AgeDigest(NodeWeights.of(Arrays.copyOf(numbers, last)));
    digest.seconds = numbers[last];
    return digest;
  }

  double quantile(double share) {
    final double wanted = share * seconds * WHOLE;
    final int last = weights.end() - 1;
    long rising = 0;
    double below = 0;
    int node = weights.first();
    double age = age(node);
    for (; node < last; node++) {
      final double next = age(node + 1);
      rising += weights.of(node);
      below += rising * (next - age);
      if (below >= wanted) {
        return age * MIDDLE;
      }
      age = next;
    }
    return age;
  }
}
