package org.drsim.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;

/**
 * Makes the points of a design. Draws are a function of seed, path and number of the point, so that
 * one more path changes nothing for the others, and one more point nothing for those before it (but
 * in a Latin hypercube, whose layers depend on their number).
 */
public final class Designs {

  /** More are a mistake. */
  public static final int MOST_POINTS = 100_000;

  /** The sequence has numbers of so many bits. */
  private static final int SOBOL_BITS = 52;

  private static final double SOBOL_SCALE = 0x1p52;

  private Designs() {}

  /** How many points there are before constraints; may exceed what is allowed. */
  public static double size(StudyFile study) {
    return switch (study.design()) {
      case GRID ->
          study.vary().stream().mapToDouble(v -> v.levels().size()).reduce(1, (a, b) -> a * b);
      case ONE_AT_A_TIME -> 1 + study.vary().stream().mapToDouble(v -> v.levels().size()).sum();
      default -> study.points();
    };
  }

  /**
   * The points of a study that satisfy its constraints, numbered from 0.
   *
   * @param seed of what is drawn
   */
  public static List<DesignPoint> of(StudyFile study, long seed) {
    final List<DesignPoint> points = new ArrayList<>();
    for (final List<PathValue> values : all(study, seed)) {
      final DesignPoint point = new DesignPoint(points.size(), values);
      if (study.allows(point)) {
        points.add(point);
      }
    }
    return List.copyOf(points);
  }

  private static List<List<PathValue>> all(StudyFile study, long seed) {
    return switch (study.design()) {
      case GRID -> grid(study.vary());
      case ONE_AT_A_TIME -> oneAtATime(study.vary());
      case RANDOM -> drawn(study.vary(), random(study, seed));
      case LATIN_HYPERCUBE -> drawn(study.vary(), latinHypercube(study, seed));
      case SOBOL -> drawn(study.vary(), sobol(study, seed));
    };
  }

  private static List<List<PathValue>> grid(List<Varied> vary) {
    List<List<PathValue>> points = List.of(List.of());
    for (final Varied varied : vary) {
      final List<List<PathValue>> longer = new ArrayList<>();
      for (final List<PathValue> point : points) {
        for (final String level : varied.levels()) {
          final List<PathValue> more = new ArrayList<>(point);
          more.add(new PathValue(varied.path(), level));
          longer.add(more);
        }
      }
      points = longer;
    }
    return points;
  }

  private static List<List<PathValue>> oneAtATime(List<Varied> vary) {
    final List<List<PathValue>> points = new ArrayList<>();
    points.add(List.of());
    for (final Varied varied : vary) {
      varied.levels().forEach(level -> points.add(List.of(new PathValue(varied.path(), level))));
    }
    return points;
  }

  /**
   * @param numbers between 0 and 1, by point and path
   */
  private static List<List<PathValue>> drawn(List<Varied> vary, double[][] numbers) {
    final List<List<PathValue>> points = new ArrayList<>();
    for (final double[] point : numbers) {
      points.add(
          IntStream.range(0, vary.size())
              .mapToObj(i -> new PathValue(vary.get(i).path(), vary.get(i).at(point[i])))
              .collect(Collectors.toList()));
    }
    return points;
  }

  static double[][] random(StudyFile study, long seed) {
    final double[][] numbers = new double[study.points()][study.vary().size()];
    for (int path = 0; path < study.vary().size(); path++) {
      final RandomStream stream = stream(study, path, seed, "random");
      for (int i = 0; i < numbers.length; i++) {
        numbers[i][path] = stream.uniform(i);
      }
    }
    return numbers;
  }

  static double[][] latinHypercube(StudyFile study, long seed) {
    final int n = study.points();
    final double[][] numbers = new double[n][study.vary().size()];
    for (int path = 0; path < study.vary().size(); path++) {
      final RandomStream order = stream(study, path, seed, "layer");
      final RandomStream within = stream(study, path, seed, "within");
      final List<Integer> layers =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingLong((Integer layer) -> order.bits(layer)))
              .toList();
      for (int i = 0; i < n; i++) {
        numbers[i][path] = (layers.get(i) + within.uniform(i)) / n;
      }
    }
    return numbers;
  }

  /** Adding a random number bit by bit keeps what makes the sequence even, and avoids the zero. */
  static double[][] sobol(StudyFile study, long seed) {
    final int paths = study.vary().size();
    final SobolSequenceGenerator sequence = new SobolSequenceGenerator(paths);
    final double[][] numbers = new double[study.points()][];
    for (int i = 0; i < numbers.length; i++) {
      final double[] point = sequence.nextVector();
      for (int path = 0; path < paths; path++) {
        final long shift = stream(study, path, seed, "shift").bits(0) >>> (Long.SIZE - SOBOL_BITS);
        final long bits = (long) (point[path] * SOBOL_SCALE) ^ shift;
        point[path] = (bits + 0.5) / SOBOL_SCALE;
      }
      numbers[i] = point;
    }
    return numbers;
  }

  private static RandomStream stream(StudyFile study, int path, long seed, String purpose) {
    return new RandomNumbers(seed, 0).stream("design " + study.vary().get(path).path(), purpose);
  }
}
