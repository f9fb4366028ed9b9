package org.drsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.Quantities;
import org.drsim.sweep.ShortPaths;

/**
 * The values of a varied path on an axis: in proportion where all are numbers, else at equal
 * distances.
 *
 * @param path of the values
 * @param levels the different values, in order
 * @param places of the levels
 */
record DesignAxis(String path, List<String> levels, List<Double> places) {

  private static final int MOST_LABELS = 14;

  /** Letters along an axis, roughly. */
  private static final double LETTERS = 150;

  static DesignAxis of(String path, List<PointResult> results) {
    final List<String> levels =
        new ArrayList<>(
            results.stream()
                .map(result -> result.point().at(path))
                .flatMap(Optional::stream)
                .distinct()
                .toList());
    final boolean numbers = levels.stream().allMatch(level -> Quantities.number(level).isPresent());
    if (numbers) {
      levels.sort(Comparator.comparingDouble(level -> Quantities.number(level).orElse(0)));
    }
    final List<Double> places =
        numbers
            ? levels.stream().map(level -> Quantities.number(level).orElse(0)).toList()
            : List.of();
    return numbers && !isCrowded(levels, places)
        ? new DesignAxis(path, levels, places)
        : atEqualDistances(path, levels);
  }

  /** Whether the labels of two neighbours would touch. */
  private static boolean isCrowded(List<String> levels, List<Double> places) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < places.size(); i++) {
      smallest = Math.min(smallest, places.get(i) - places.get(i - 1));
    }
    final int longest = levels.stream().mapToInt(String::length).max().orElse(0);
    final double range = places.get(places.size() - 1) - places.get(0);
    return places.size() <= MOST_LABELS && smallest / range < (longest + 2) / LETTERS;
  }

  private static DesignAxis atEqualDistances(String path, List<String> levels) {
    return new DesignAxis(
        path, levels, IntStream.range(0, levels.size()).mapToObj(i -> (double) i).toList());
  }

  /** The same at equal distances. */
  DesignAxis even() {
    return atEqualDistances(path, levels);
  }

  OptionalDouble place(PointResult result) {
    final int level = result.point().at(path).map(levels::indexOf).orElse(-1);
    return level < 0 ? OptionalDouble.empty() : OptionalDouble.of(places.get(level));
  }

  /**
   * With room on both sides.
   *
   * @param names of the varied paths
   */
  PlacedTicks axis(ChartStyle style, double room, ShortPaths names) {
    final List<PlacedTicks.Tick> ticks = new ArrayList<>();
    final int every = 1 + (levels.size() - 1) / MOST_LABELS;
    for (int i = 0; i < levels.size(); i += every) {
      ticks.add(new PlacedTicks.Tick(places.get(i), ChartText.printable(levels.get(i))));
    }
    final PlacedTicks axis = new PlacedTicks(ChartText.printable(names.of(path)), ticks);
    final double first = places.get(0);
    final double last = places.get(places.size() - 1);
    final double side = places.size() == 1 ? 1 : room * Math.max(1e-9, last - first);
    axis.setRange(first - side, last + side);
    style.dress(axis);
    return axis;
  }
}
