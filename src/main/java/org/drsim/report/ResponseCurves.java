package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the measures of a study answer to the path with the most values, for the script: one curve
 * for each combination of the other paths.
 */
final class ResponseCurves {

  /** As many as there are colours. */
  private static final int MOST_CURVES = 6;

  private static final int MOST_POINTS = 2000;

  /** Of the smallest distance; with more, values stand at equal distances. */
  private static final double CROWDED = 30;

  /** Designs whose points are drawn, so that no line leads from one to the next. */
  private static final Set<String> DRAWN = Set.of("random", "latin-hypercube", "sobol");

  private final Json summary;
  private final List<Json> points;
  private final Map<String, Double> numbers = new HashMap<>();
  private final String path;
  private final List<String> levels;
  private final Map<String, Double> places = new HashMap<>();

  ResponseCurves(StoredRun run) throws IOException {
    this.summary = run.summary();
    this.points = new StudyPoints(summary).all();
    run.read(
        "design.csv",
        row -> numbers.put(row.text("path") + "=" + row.text("value"), row.number("number")));
    this.path =
        summary.get("paths").items().stream()
            .map(Json::text)
            .reduce((one, other) -> levels(other).size() > levels(one).size() ? other : one)
            .orElse("");
    this.levels = levels(path);
    place();
  }

  /** What is along the axis. */
  String path() {
    return path;
  }

  private List<String> levels(String of) {
    return points.stream()
        .map(point -> StudyPoints.value(point, of))
        .filter(value -> !value.isEmpty())
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private double number(String level) {
    return numbers.getOrDefault(path + "=" + level, Double.NaN);
  }

  /** In proportion where all are numbers that lie well apart. */
  private void place() {
    final boolean all = levels.stream().allMatch(level -> Double.isFinite(number(level)));
    if (all) {
      levels.sort(Comparator.comparing(this::number));
    }
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; all && i < levels.size(); i++) {
      least = Math.min(least, number(levels.get(i)) - number(levels.get(i - 1)));
    }
    final double whole =
        all && !levels.isEmpty()
            ? number(levels.get(levels.size() - 1)) - number(levels.get(0))
            : Double.NaN;
    final boolean apart = whole / least <= CROWDED || levels.size() > CROWDED;
    for (int i = 0; i < levels.size(); i++) {
      places.put(levels.get(i), all && apart ? number(levels.get(i)) : i);
    }
  }

  /**
   * A measure; nothing where there are too many curves or points to tell apart.
   *
   * @param measure index of it
   */
  Optional<Map<String, Object>> of(int measure) {
    final Map<String, List<Json>> curves = curves();
    if (curves.size() > MOST_CURVES || points.size() > MOST_POINTS || levels.size() < 2) {
      return Optional.empty();
    }
    final Json first = points.get(0).get("measures").items().get(measure);
    final Map<String, Object> chart =
        ChartData.of(first.text("name"), null, List.of(), List.of(), List.of());
    chart.put("unit", unit(first.text("unit")));
    chart.put("path", path);
    chart.put(
        "places",
        levels.stream().map(one -> List.<Object>of(places.getOrDefault(one, 0.0), one)).toList());
    final List<Map<String, Object>> drawn = new ArrayList<>();
    curves.forEach((name, own) -> drawn.add(curve(name, own, measure)));
    chart.put("curves", drawn);
    chart.put(
        "most",
        points.stream()
            .mapToDouble(point -> figure(point, measure).number("high"))
            .filter(Double::isFinite)
            .max()
            .orElse(0));
    return Optional.of(chart);
  }

  private static Json figure(Json point, int measure) {
    final List<Json> figures = point.get("measures").items();
    return measure < figures.size() ? figures.get(measure) : Json.NOTHING;
  }

  private static String unit(String unit) {
    return switch (unit) {
      case "s", "share" -> unit;
      case "B" -> "bytes";
      default -> "plain";
    };
  }

  private boolean isDrawn() {
    return DRAWN.contains(summary.text("design"));
  }

  private Map<String, List<Json>> curves() {
    final Map<String, List<Json>> curves = new LinkedHashMap<>();
    for (final Json point : points) {
      if (!StudyPoints.value(point, path).isEmpty()) {
        curves
            .computeIfAbsent(isDrawn() ? "" : others(point), name -> new ArrayList<>())
            .add(point);
      }
    }
    return curves;
  }

  private String others(Json point) {
    return point.get("values").items().stream()
        .filter(one -> !one.text("path").equals(path))
        .map(one -> one.text("path") + " = " + one.text("value"))
        .collect(Collectors.joining(", "));
  }

  private Map<String, Object> curve(String name, List<Json> own, int measure) {
    final List<Json> sorted = new ArrayList<>(own);
    sorted.sort(Comparator.comparing(this::place));
    final Map<String, Object> curve = new LinkedHashMap<>();
    curve.put("name", name.isEmpty() ? figure(own.get(0), measure).text("name") : name);
    curve.put("t", sorted.stream().mapToDouble(this::place).toArray());
    for (final String[] one : new String[][] {{"v", "value"}, {"low", "low"}, {"high", "high"}}) {
      curve.put(
          one[0],
          sorted.stream().mapToDouble(point -> figure(point, measure).number(one[1])).toArray());
    }
    curve.put("dots", isDrawn());
    return curve;
  }

  private double place(Json point) {
    return places.getOrDefault(StudyPoints.value(point, path), 0.0);
  }
}
