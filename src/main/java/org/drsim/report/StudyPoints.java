package org.drsim.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.ShortPaths;

/** The design points of a study. */
final class StudyPoints {

  private static final int LISTED = 8;

  private final List<Json> all;

  StudyPoints(Json summary) {
    this.all = summary.get("points").items();
  }

  List<Json> all() {
    return all;
  }

  int size() {
    return all.size();
  }

  /** By its number; nothing where there is none. */
  Json numbered(double number) {
    // They are stored by number.
    final int place = (int) number;
    return place >= 0 && place < all.size() ? all.get(place) : Json.NOTHING;
  }

  /** What is different in a point, its paths shortened: {@code slots = 4}. */
  static String label(Json point) {
    final List<PathValue> values =
        point.get("values").items().stream()
            .map(one -> new PathValue(one.text("path"), one.text("value")))
            .toList();
    final ShortPaths shortPaths = new ShortPaths(values.stream().map(PathValue::path).toList());
    return shortPaths.label(new DesignPoint(0, values));
  }

  /** The value of a path, empty where the point does not name it. */
  static String value(Json point, String path) {
    return point.get("values").items().stream()
        .filter(one -> one.text("path").equals(path))
        .map(one -> one.text("value"))
        .findFirst()
        .orElse("");
  }

  /**
   * What a path was given: all values, or of many the ends.
   *
   * @param numbers of values, by point and path; a path alone is in it if all its values are
   *     numbers
   */
  String range(String path, Map<String, Double> numbers) {
    final Map<String, Double> values = new LinkedHashMap<>();
    for (final Json point : all) {
      final String value = value(point, path);
      if (!value.isEmpty()) {
        values.put(value, numbers.getOrDefault(key(point, path), 0.0));
      }
    }
    final List<String> listed = new ArrayList<>(values.keySet());
    if (numbers.containsKey(path)) {
      listed.sort(Comparator.comparing(values::get));
    }
    return listed.size() <= LISTED
        ? String.join(", ", listed)
        : listed.get(0)
            + (numbers.containsKey(path) ? " to " : ", … ")
            + listed.get(listed.size() - 1)
            + ", "
            + listed.size()
            + " values";
  }

  /** Of a value in {@code design.csv}. */
  static String key(Json point, String path) {
    return Math.round(point.number("point")) + " " + path;
  }
}
