package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The answer first: what was looked for and found, or which design points meet what is asked. */
final class StudyFinding {

  private static final int MOST_TILES = 3;
  private static final char NO_BREAK_SPACE = 0xA0;

  private final Json summary;
  private final StudyPoints points;
  private final List<Json> meeting;
  private final boolean judged;

  StudyFinding(Json summary) {
    this.summary = summary;
    this.points = new StudyPoints(summary);
    this.judged =
        points.all().stream().anyMatch(point -> !point.get("objectives").items().isEmpty());
    this.meeting = points.all().stream().filter(point -> all(point, "met")).toList();
  }

  private static boolean all(Json point, String verdict) {
    return point.get("objectives").items().stream()
        .allMatch(one -> one.text("verdict").equals(verdict));
  }

  private static boolean any(Json point, String verdict) {
    return point.get("objectives").items().stream()
        .anyMatch(one -> one.text("verdict").equals(verdict));
  }

  Section section() {
    final Json goal = summary.get("goal");
    final GoalSentence found = new GoalSentence(goal, points);
    final String verdict = goal.isNothing() ? overall() : found.verdict();
    final Element headline =
        Element.of("p")
            .add(verdict.equals("none") ? List.of() : List.of(VerdictSection.mark(verdict)))
            .add(
                Element.of("strong", " " + (goal.isNothing() ? ofObjectives() : found.headline())));
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "div",
                headline,
                Element.of("p", goal.isNothing() ? confidence() : found.confidence())
                    .ofClass("sub"))
            .ofClass("verdict " + verdict));
    content.add(tiles());
    if (!goal.isNothing() && judged) {
      content.add(Element.of("p", ofObjectives()).ofClass("lead"));
    }
    return new Section("verdict", "Finding", content);
  }

  private String overall() {
    return !judged ? "none" : meeting.isEmpty() ? none() : "met";
  }

  private String none() {
    return points.all().stream().allMatch(point -> any(point, "missed")) ? "missed" : "unknown";
  }

  /** Which design points do. */
  private String ofObjectives() {
    if (!judged) {
      return ofMeasures();
    }
    final long missing = points.all().stream().filter(point -> any(point, "missed")).count();
    final long open = points.size() - missing - meeting.size();
    final String what =
        points.numbered(0).get("objectives").items().size() == 1
            ? "the objective “"
                + points.numbered(0).get("objectives").items().get(0).text("expression")
                + "”"
            : "all objectives";
    final String undecided =
        open == 0 ? "." : "; for " + open + " too few replications were run to tell.";
    if (meeting.isEmpty()) {
      return "None of " + points.size() + " design points is shown to meet " + what + undecided;
    }
    return meeting.size()
        + " of "
        + Figures.count(points.size(), "design point")
        + (meeting.size() == 1 ? " meets " : " meet ")
        + what
        + ": "
        + named()
        + undecided;
  }

  /** Those that meet; with one path its values alone. */
  private String named() {
    final List<Json> paths = summary.get("paths").items();
    if (paths.size() != 1
        || meeting.stream().anyMatch(one -> one.get("values").items().isEmpty())) {
      return Remarks.listed(meeting.stream().map(StudyPoints::label).limit(MOST_TILES).toList())
          + (meeting.size() > MOST_TILES ? " and " + (meeting.size() - MOST_TILES) + " more" : "");
    }
    final String path = paths.get(0).text();
    return path
        + " = "
        + meeting.stream()
            .map(point -> StudyPoints.value(point, path))
            .limit(2L * MOST_TILES)
            .collect(Collectors.joining(", "))
        + (meeting.size() > 2 * MOST_TILES
            ? " and " + (meeting.size() - 2 * MOST_TILES) + " more"
            : "");
  }

  private String ofMeasures() {
    final List<Json> measures = points.numbered(0).get("measures").items();
    if (measures.isEmpty()) {
      return "No objective is stated.";
    }
    final String name = measures.get(0).text("name");
    final Json least = extreme(0, false);
    final long without = withoutValue(0);
    if (least.isNothing()) {
      return "No objective is stated, and no design point has a value of " + name + ".";
    }
    return without == points.size() - 1
        ? "Only one of "
            + Figures.count(points.size(), "design point")
            + " has a value of "
            + name
            + ": "
            + extreme(least)
            + "."
        : name
            + " is least, "
            + extreme(least)
            + " and largest, "
            + extreme(extreme(0, true))
            + "."
            + (without == 0
                ? ""
                : " " + without + " of " + points.size() + " points have no such value.");
  }

  private static String extreme(Json point) {
    final Json figure = point.get("measures").items().get(0);
    return UnitFigures.value(figure.text("unit"), figure) + ", with " + StudyPoints.label(point);
  }

  /** An RPO that grows for good, and what never ends, have none. */
  private long withoutValue(int measure) {
    return points.all().stream()
        .map(point -> point.get("measures").items().get(measure).number("value"))
        .filter(value -> !Double.isFinite(value))
        .count();
  }

  /** The first point whose measure is smallest or largest; nothing where none has a value. */
  private Json extreme(int measure, boolean largest) {
    Json extreme = Json.NOTHING;
    double best = Double.NaN;
    for (final Json point : points.all()) {
      final double value = point.get("measures").items().get(measure).number("value");
      if (Double.isNaN(best) ? !Double.isNaN(value) : largest ? value > best : value < best) {
        best = value;
        extreme = point;
      }
    }
    return extreme;
  }

  private String confidence() {
    final double most =
        points.all().stream().mapToDouble(one -> one.number("replications")).max().orElse(0);
    final boolean chance =
        points.all().stream()
            .flatMap(point -> point.get("measures").items().stream())
            .anyMatch(measure -> !Double.isNaN(measure.number("low")));
    final String replications = Figures.count(Math.round(most), "replication");
    final String draws =
        chance && summary.isTrue("commonRandomNumbers")
            ? " The same draws at all points: differences between them are surer than the"
                + " intervals look."
            : "";
    return "How sure: "
        + (chance || (judged && most > 1)
            ? "each point is judged by itself at 95 % confidence, from up to "
                + replications
                + (points.size() > 20 ? "; of a hundred verdicts up to five may be wrong." : ".")
            : "from " + replications + " of each point; a single figure has no interval.")
        + draws;
  }

  /** Not broken before its unit. */
  private static String whole(String figure) {
    return figure.replace(' ', NO_BREAK_SPACE);
  }

  private String over(int measure) {
    final long without = withoutValue(measure);
    return without == 0
        ? "least to largest over the design"
        : "least to largest of "
            + (points.size() - without)
            + " of "
            + points.size()
            + " design points; the others have no such value";
  }

  private Element tiles() {
    final Tiles tiles = new Tiles();
    final List<Json> measures = points.numbered(0).get("measures").items();
    for (int i = 0; i < Math.min(MOST_TILES, measures.size()); i++) {
      final Json least = extreme(i, false);
      final Json most = extreme(i, true);
      if (!least.isNothing()) {
        final String unit = measures.get(i).text("unit");
        final String low = UnitFigures.value(unit, least.get("measures").items().get(i));
        final String high = UnitFigures.value(unit, most.get("measures").items().get(i));
        tiles.add(
            measures.get(i).text("name"),
            low.equals(high) ? low : whole(low) + " … " + whole(high),
            over(i));
      }
    }
    return tiles
        .add(
            "design points",
            Figures.plain(points.size()),
            Figures.count(Math.round(summary.number("replications")), "replication") + " in all")
        .element();
  }
}
