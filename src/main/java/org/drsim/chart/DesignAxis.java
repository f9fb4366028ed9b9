package org.drsim.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.drsim.sweep.PointResult;
import org.drsim.sweep.Quantities;

/**
 * The values of a varied path on an axis: in proportion where all are numbers, else at equal
 * distances.
 *
 * @param path of the values
 * @param levels the different values, in order
 * @param places of the levels
 */
record DesignAxis(String path, List<String> levels, double[] places) {

  private static final int MOST_LABELS = 14;

  /** Of how many times the smallest the largest may be, so that ticks do not fall together. */
  private static final double CROWDED = 30;

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
    final double[] places = new double[levels.size()];
    for (int i = 0; i < places.length; i++) {
      places[i] = numbers ? Quantities.number(levels.get(i)).orElse(0) : i;
    }
    return numbers && !isCrowded(places)
        ? new DesignAxis(path, levels, places)
        : atEqualDistances(path, levels);
  }

  private static boolean isCrowded(double[] places) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < places.length; i++) {
      smallest = Math.min(smallest, places[i] - places[i - 1]);
    }
    return places.length <= MOST_LABELS
        && (places[places.length - 1] - places[0]) / smallest > CROWDED;
  }

  private static DesignAxis atEqualDistances(String path, List<String> levels) {
    final double[] places = new double[levels.size()];
    java.util.Arrays.setAll(places, i -> i);
    return new DesignAxis(path, levels, places);
  }

  /** The same at equal distances. */
  DesignAxis even() {
    return atEqualDistances(path, levels);
  }

  OptionalDouble place(PointResult result) {
    final int level = result.point().at(path).map(levels::indexOf).orElse(-1);
    return level < 0 ? OptionalDouble.empty() : OptionalDouble.of(places[level]);
  }

  /** With room on both sides. */
  PlacedTicks axis(ChartStyle style, double room) {
    final List<PlacedTicks.Tick> ticks = new ArrayList<>();
    final int every = 1 + (levels.size() - 1) / MOST_LABELS;
    for (int i = 0; i < levels.size(); i += every) {
      ticks.add(new PlacedTicks.Tick(places[i], ChartText.printable(levels.get(i))));
    }
    final PlacedTicks axis = new PlacedTicks(ChartText.printable(path), ticks);
    final double width = Math.max(1e-9, places[places.length - 1] - places[0]);
    final double side = places.length == 1 ? 1 : room * width;
    axis.setRange(places[0] - side, places[places.length - 1] + side);
    style.dress(axis);
    return axis;
  }
}
