package org.drsim.sweep.goal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.Quantities;
import org.drsim.sweep.Varied;
import org.drsim.sweep.VariedDistribution;
import org.drsim.sweep.VariedRange;

/**
 * The values among which a search looks, in rising order: those of a list; the whole numbers of a
 * range of these; of any other range about {@value #PARTS} round values, evenly over it.
 *
 * @param path of the scenario
 * @param values as a scenario file would state them
 */
public record Candidates(String path, List<String> values) {

  /** The resolution of a range. */
  static final int PARTS = 256;

  private static final int MOST = 100_000;
  private static final MathContext THREE_DIGITS = new MathContext(3);

  public Candidates {
    values = List.copyOf(values);
  }

  /**
   * Those of a varied path.
   *
   * @throws GoalException if it has no order or no end
   */
  public static Candidates of(Varied varied) {
    final List<String> stated =
        varied instanceof VariedRange range ? ofRange(range) : varied.levels();
    if (varied instanceof VariedDistribution || stated.isEmpty()) {
      throw new GoalException(
          varied.path() + " has a distribution; a goal looks along a list or a range of values");
    }
    final boolean ordered = stated.stream().allMatch(v -> Quantities.number(v).isPresent());
    return new Candidates(
        varied.path(),
        ordered
            ? stated.stream()
                .sorted(Comparator.comparingDouble(v -> Quantities.number(v).orElseThrow()))
                .distinct()
                .toList()
            : stated);
  }

  private static List<String> ofRange(VariedRange range) {
    final double low = Math.min(range.from(), range.to());
    final double high = Math.max(range.from(), range.to());
    if (range.whole() && high - low < MOST) {
      return IntStream.rangeClosed((int) low, (int) high)
          .mapToObj(value -> text(BigDecimal.valueOf(value), range))
          .toList();
    }
    return DoubleStream.concat(
            DoubleStream.of(low, high),
            IntStream.range(1, PARTS).mapToDouble(i -> between(range, low, high, i)))
        .mapToObj(BigDecimal::new)
        .map(value -> rounded(value, range, low, high))
        .distinct()
        .map(value -> text(value, range))
        .toList();
  }

  private static double between(VariedRange range, double low, double high, int part) {
    final double share = (double) part / PARTS;
    return range.scale() == VariedRange.Scale.LINEAR
        ? low + share * (high - low)
        : low * StrictMath.pow(high / low, share);
  }

  /** To the decimal place below the step, or to three digits where steps are ratios. */
  private static BigDecimal rounded(BigDecimal value, VariedRange range, double low, double high) {
    if (range.scale() == VariedRange.Scale.LOG) {
      return value.round(range.whole() ? new MathContext(9) : THREE_DIGITS);
    }
    final double step = (high - low) / PARTS;
    final int place = step > 0 ? (int) StrictMath.floor(StrictMath.log10(step)) : 0;
    return value.setScale(-place, java.math.RoundingMode.HALF_EVEN);
  }

  private static String text(BigDecimal value, VariedRange range) {
    final String number = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    return range.unit().isEmpty() ? number : number + " " + range.unit();
  }

  int size() {
    return values.size();
  }

  PathValue at(int candidate) {
    return new PathValue(path, values.get(candidate));
  }
}
