package org.drsim.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The time-weighted distribution of an age: something that grows by one second per second and drops
 * now and then. It is fed the rising pieces; a piece from {@code low} to {@code high} lasts {@code
 * high − low} seconds. Mean and maximum are exact. Quantiles are exact for the first pieces and
 * within {@value AgeDigest#RELATIVE_ERROR} of the true value beyond.
 */
public final class AgeDistribution {

  /** So many pieces are kept one by one where memory allows. */
  public static final int EXACT_PIECES = 1000;

  /** Numbers in front of the pieces in {@link #toNumbers}. */
  private static final int HEAD = 5;

  private static final double[] NONE = new double[0];

  /** So many pieces wait to be digested together. */
  private static final int WAITING_PIECES = 16;

  private int exactPieces;

  /** Low and high of each piece in turn. */
  private double[] kept = NONE;

  private int pieces;

  /** Null while all pieces are kept one by one. */
  private @Nullable AgeDigest digest;

  private double seconds;
  private double ageSeconds;
  private double max = Double.NEGATIVE_INFINITY;

  public AgeDistribution() {
    this(EXACT_PIECES);
  }

  /**
   * @param exactPieces how many pieces are kept one by one
   */
  public AgeDistribution(int exactPieces) {
    this.exactPieces = exactPieces;
  }

  /**
   * Adds a rising piece.
   *
   * @param low not negative
   * @param high at least {@code low}; an empty piece is left out
   */
  public void add(double low, double high) {
    if (high > low) {
      seconds += high - low;
      ageSeconds += (high - low) * (high + low) / 2;
      max = Math.max(max, high);
      keep(low, high);
    }
  }

  /** Adds all pieces of another distribution. */
  public void addAll(AgeDistribution other) {
    seconds += other.seconds;
    ageSeconds += other.ageSeconds;
    max = Math.max(max, other.max);
    if (other.digest != null) {
      digestAll().addAll(other.digest);
    }
    for (int i = 0; i < other.pieces; i++) {
      keep(other.kept[2 * i], other.kept[2 * i + 1]);
    }
  }

  /** All there is to know, to the last bit, for {@link #of}. */
  public double[] toNumbers() {
    final double[] rest = digest == null ? NONE : digest.toNumbers();
    final double[] numbers = new double[HEAD + 2 * pieces + rest.length];
    numbers[0] = exactPieces;
    numbers[1] = seconds;
    numbers[2] = ageSeconds;
    numbers[3] = max;
    numbers[4] = pieces;
    System.arraycopy(kept, 0, numbers, HEAD, 2 * pieces);
    System.arraycopy(rest, 0, numbers, HEAD + 2 * pieces, rest.length);
    return numbers;
  }

  /** The distribution that gave these numbers. */
  public static AgeDistribution of(double[] numbers) {
    final AgeDistribution age = new AgeDistribution((int) numbers[0]);
    age.seconds = numbers[1];
    age.ageSeconds = numbers[2];
    age.max = numbers[3];
    age.pieces = (int) numbers[4];
    final int end = HEAD + 2 * age.pieces;
    age.kept = Arrays.copyOfRange(numbers, HEAD, end);
    if (end < numbers.length) {
      age.digest = AgeDigest.of(Arrays.copyOfRange(numbers, end, numbers.length));
    }
    return age;
  }

  /** For how many seconds the age existed. */
  public double seconds() {
    return seconds;
  }

  /** The mean over time; not a number where the age never existed. */
  public double mean() {
    return ageSeconds / seconds;
  }

  /** The largest age, as a supremum; negative infinity where the age never existed. */
  public double max() {
    return max;
  }

  /**
   * The age that is not exceeded for a share of the time, 0 &lt; share &lt; 1; not a number where
   * the age never existed.
   */
  public double quantile(double share) {
    if (!(seconds > 0)) {
      return Double.NaN;
    }
    return digest == null ? exactQuantile(share) : Math.min(max, digestAll().quantile(share));
  }

  private void keep(double low, double high) {
    if (pieces == exactPieces) {
      digestAll();
    }
    if (2 * pieces == kept.length) {
      kept = Arrays.copyOf(kept, Math.min(2 * exactPieces, Math.max(16, 4 * pieces)));
    }
    kept[2 * pieces] = low;
    kept[2 * pieces++ + 1] = high;
  }

  /** From here on the place of single pieces is where they wait to be digested many at once. */
  private AgeDigest digestAll() {
    if (digest == null) {
      digest = new AgeDigest();
      exactPieces = Math.min(exactPieces, WAITING_PIECES);
    }
    for (int i = 0; i < pieces; i++) {
      digest.add(kept[2 * i], kept[2 * i + 1]);
    }
    pieces = 0;
    if (kept.length > 2 * exactPieces) {
      kept = new double[2 * exactPieces];
    }
    return digest;
  }

  /**
   * The time below an age grows by the number of pieces that are rising there; it is followed from
   * end to end of the pieces.
   */
  private double exactQuantile(double share) {
    final double[] starts = new double[pieces];
    final double[] ends = new double[pieces];
    for (int i = 0; i < pieces; i++) {
      starts[i] = kept[2 * i];
      ends[i] = kept[2 * i + 1];
    }
    Arrays.sort(starts);
    Arrays.sort(ends);
    double remaining = share * seconds;
    double age = starts[0];
    int started = 0;
    int ended = 0;
    while (ended < pieces) {
      final boolean start = started < pieces && starts[started] <= ends[ended];
      final double next = start ? starts[started] : ends[ended];
      final int rising = started - ended;
      if (rising * (next - age) >= remaining) {
        return rising == 0 ? next : age + remaining / rising;
      }
      remaining -= rising * (next - age);
      age = next;
      if (start) {
        started++;
      } else {
        ended++;
      }
    }
    return max;
  }
}
