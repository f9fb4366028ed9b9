package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** What is different in a point: {@code recovery.slots = 4}. */
  static String label(Json point) {
    final List<Json> values = point.get("values").items();
    return values.isEmpty()
        ? "the scenario as it is"
        : values.stream()
            .map(one -> one.text("path") + " = " + one.text("value"))
            .collect(Collectors.joining(", "));
  }

  /** The value of a path, empty where the point does not name it. */
  static String value(Json point, String path) {
    return point.get("values").items().stream()
        .filter(one -> one.text("path").equals(path))
        .map(one -> one.text("value"))
        .findFirst()
        .orElse("");
  }

  /** What a path was given, in the order of the points. */
  String range(String path) {
    final Set<String> values = new LinkedHashSet<>();
    all.forEach(point -> values.add(value(point, path)));
    values.remove("");
    final List<String> listed = new ArrayList<>(values);
    return listed.size() <= LISTED
        ? String.join(", ", listed)
        : String.join(", ", listed.subList(0, LISTED - 2))
            + ", … "
            + listed.get(listed.size() - 1)
            + " ("
            + listed.size()
            + " values)";
  }
}
