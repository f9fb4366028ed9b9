package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import org.drsim.quantity.ReadingUnit;

/** Durations over time as a picture that needs no script. */
final class LinePlot {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 320;
  private static final double LEFT = 62;
  private static final double RIGHT = 14;
  private static final double TOP = 22;
  private static final double BOTTOM = 34;
  private static final int TICKS = 8;
  private static final int LEVELS = 5;

  /** Where it stands above a narrower time, it would be in the way. */
  private static final double WARM_UP_NAME = 52;

  /** A level beyond so many times the largest value would squeeze the curves. */
  private static final double FARTHEST_LEVEL = 3;

  /** Between the names of levels that are above the axis. */
  private static final double EDGE = 14;

  private final String description;
  private final TimeAxis time;
  private final double top;
  private final Element picture;
  private boolean plain;
  private int beyond;

  /**
   * @param description for those who do not see it
   * @param most the largest value, in seconds
   */
  LinePlot(String description, TimeAxis time, double most) {
    this.description = description;
    this.time = time;
    this.top = most > 0 ? most * 1.05 : 1;
    this.picture = Element.of("svg");
  }

  /** Values are numbers and not durations. */
  LinePlot ofNumbers() {
    plain = true;
    return this;
  }

  /** A stretch of time. */
  record Band(double from, double to, String name) {}

  /** A level that counts. */
  record Level(double seconds, String name) {}

  Element element(List<Band> bands, List<Level> levels, List<Curve> curves) {
    picture
        .with("viewBox", "0 0 960 320")
        .with("role", "img")
        .with("aria-label", description)
        .ofClass("plot");
    if (time.hasWarmUp()) {
      final boolean fits = x(time.counted()) - x(time.from()) > WARM_UP_NAME;
      addBand(new Band(time.from(), time.counted(), fits ? "warm-up" : ""), "warmup");
    }
    bands.forEach(band -> addBand(band, "band"));
    addLevels();
    addTimes();
    levels.stream().filter(level -> level.seconds() <= top).forEach(this::addLevel);
    for (int i = 0; i < curves.size(); i++) {
      picture.add(line(curves.get(i)).ofClass("curve s" + (i + 1)));
    }
    levels.forEach(this::addName);
    return picture;
  }

  private double x(double seconds) {
    final double share = (seconds - time.from()) / Math.max(1e-9, time.to() - time.from());
    return LEFT + Math.max(0, Math.min(1, share)) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double seconds) {
    return HEIGHT - BOTTOM - Math.min(1, seconds / top) * (HEIGHT - TOP - BOTTOM);
  }

  private void addBand(Band band, String kind) {
    final double from = x(band.from());
    picture.add(
        Element.of("rect")
            .ofClass(kind)
            .at("x", from)
            .at("y", TOP)
            .at("width", Math.max(1, x(band.to()) - from))
            .at("height", HEIGHT - TOP - BOTTOM),
        Element.of("text", band.name()).ofClass(kind + "name").at("x", from + 3).at("y", TOP - 6));
  }

  private void addLevels() {
    final ReadingUnit unit = plain ? new ReadingUnit("", 1) : ReadingUnit.forSeconds(top);
    final double step = RoundStep.of(top / unit.size() / LEVELS) * unit.size();
    for (int i = 0; i * step <= top; i++) {
      final double y = y(i * step);
      picture.add(
          Element.of("line")
              .ofClass("grid")
              .at("x1", LEFT)
              .at("x2", WIDTH - RIGHT)
              .at("y1", y)
              .at("y2", y),
          label(plain ? Figures.plain(i * step) : unit.text(i * step), LEFT - 6, y + 4, "end"));
    }
  }

  private void addTimes() {
    for (final TimeAxis.Tick tick : time.ticks(TICKS)) {
      final double x = x(tick.seconds());
      picture.add(
          Element.of("line")
              .ofClass("grid")
              .at("x1", x)
              .at("x2", x)
              .at("y1", TOP)
              .at("y2", HEIGHT - BOTTOM),
          label(tick.label(), x, HEIGHT - BOTTOM + 18, x > WIDTH - 30 ? "end" : "middle"));
    }
  }

  private void addLevel(Level level) {
    final double y = y(level.seconds());
    picture.add(
        Element.of("line")
            .ofClass("level")
            .at("x1", LEFT)
            .at("x2", WIDTH - RIGHT)
            .at("y1", y)
            .at("y2", y));
  }

  /** Over the curves; above the axis at its edge. */
  private void addName(Level level) {
    final double right = WIDTH - RIGHT - 4;
    final boolean above = level.seconds() > top;
    beyond += above ? 1 : 0;
    picture.add(
        label(
                above ? "↑ " + level.name() : level.name(),
                right,
                above ? TOP + EDGE * beyond : y(level.seconds()) - 5,
                "end")
            .ofClass("levelname"));
  }

  /** A value up to so many times the largest still gets its place on the axis. */
  static double extended(double most, List<Level> levels) {
    return levels.stream()
        .mapToDouble(Level::seconds)
        .filter(level -> level <= FARTHEST_LEVEL * most)
        .reduce(most, Math::max);
  }

  private static Element label(String text, double x, double y, String anchor) {
    return Element.of("text", text).at("x", x).at("y", y).with("text-anchor", anchor);
  }

  /** Broken where there is no value. */
  private Element line(Curve curve) {
    final StringBuilder path = new StringBuilder();
    final double[] times = curve.times();
    final double[] values = curve.values();
    boolean pen = false;
    for (int i = 0; i < times.length; i++) {
      final double value = values[i];
      if (Double.isFinite(value)) {
        path.append(pen ? 'L' : 'M');
        Coordinate.append(path, x(times[i]));
        path.append(' ');
        Coordinate.append(path, y(value));
      }
      pen = Double.isFinite(value);
    }
    return Element.of("path").with("d", path.toString());
  }

  /** What the lines are, below a picture. */
  static Element key(List<String> names) {
    final List<Node> items = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      items.add(Element.of("li", swatch(i + 1), Element.of("bdi", names.get(i))));
    }
    return Element.of("ul").ofClass("key").add(items);
  }

  private static Element swatch(int number) {
    return Element.of("svg", Element.of("path").with("d", "M1 6L27 6").ofClass("curve s" + number))
        .with("viewBox", "0 0 28 12")
        .with("aria-hidden", "true")
        .ofClass("swatch");
  }
}
