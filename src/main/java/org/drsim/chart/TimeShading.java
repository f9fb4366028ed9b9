package org.drsim.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.LengthAdjustmentType;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jspecify.annotations.Nullable;

/** Shades times behind what goes over time: the warm-up, and faults with their names. */
final class TimeShading {

  private static final Color WARM_UP = new Color(0xF1F2F4);
  private static final Color FAULT = new Color(0xFB, 0xE3, 0xD6);
  private static final Color NOTHING = new Color(255, 255, 255, 0);

  static final int MOST_LINES = 4;

  /** Of more faults the names say nothing: some would stand there, and not the others. */
  private static final int MOST_NAMES = 24;

  /** Beyond this share of the axis the name of a fault stands to the left of its beginning. */
  private static final double LATE = 0.8;

  private static final double LINE_HEIGHT = 14;
  private static final double BELOW_THE_TOP = 3;

  /** Below the lowest name, and between two on a line, in pixels. */
  private static final double BELOW_NAMES = 4;

  private static final double BETWEEN_NAMES = 10;

  private final XYPlot plot;
  private final AxisScale time;
  private final double startSeconds;
  private final double endSeconds;

  /** Up to where each line of names is taken, as a share of the axis. */
  private final double[] taken;

  private final List<Name> names = new ArrayList<>();

  /** Of a fault, from a place on the axis to the right, or to the left where it is late. */
  private record Name(String text, double place, int line, boolean late) {}

  /**
   * @param time in which the axis counts
   * @param startSeconds of what is shown
   * @param endSeconds likewise
   * @param lines for names of faults, which stand below each other where they would touch
   */
  TimeShading(XYPlot plot, AxisScale time, double startSeconds, double endSeconds, int lines) {
    this.plot = plot;
    this.time = time;
    this.startSeconds = startSeconds;
    this.endSeconds = endSeconds;
    this.taken = new double[lines];
  }

  /** How many lines the names of so many faults take at most; none where they are too many. */
  static int lines(int faults) {
    return faults > MOST_NAMES ? 0 : Math.min(MOST_LINES, faults);
  }

  void addWarmUp(double warmUpSeconds) {
    if (warmUpSeconds > startSeconds) {
      add(startSeconds, Math.min(warmUpSeconds, endSeconds), WARM_UP);
    }
  }

  /** Keeps names of faults out of the first line up to the end of a text that begins it. */
  void keepFree(String text, Font font) {
    taken[0] = width(text, font);
  }

  /** With what is left free beside it, as a share of the axis. */
  private static double width(String text, Font font) {
    return (ChartStyle.width(text, font) + BETWEEN_NAMES) / FreePlaces.WIDTH;
  }

  /** What the names of the faults take at the top of the plot, in pixels. */
  double heightOfNames() {
    final int lines = names.stream().mapToInt(name -> name.line() + 1).max().orElse(0);
    return lines == 0 ? 0 : BELOW_THE_TOP + LINE_HEIGHT * lines + BELOW_NAMES;
  }

  /**
   * Shades the time of a fault. Its name is left out where there is no room for it.
   *
   * @param font of its name; null for no name
   */
  void addFault(FaultBand band, @Nullable Font font) {
    double end = Math.min(band.endSeconds(), endSeconds);
    double start = Math.max(band.startSeconds(), startSeconds);
    if (start >= end) {
      return;
    }
    add(start, end, FAULT);
    if (font != null) {
      double place = (start - startSeconds) / (endSeconds - startSeconds);
      String name = ChartText.printable(band.fault());
      int line = lineFor(width(name, font), place);
      if (line >= 0) {
        addName(name, start, line, place > LATE, font);
      }
    }
  }

  /** Keeps other names away from those of the faults. */
  void addTo(FreePlaces places) {
    names.forEach(
        name ->
            places.addAtTheTop(
                name.text(), name.place(), name.late(), BELOW_THE_TOP + LINE_HEIGHT * name.line()));
  }

  /** The first line with room for a name; negative if there is none. */
  private int lineFor(double width, double place) {
    double from = place > LATE ? place - width : place;
    for (int line = 0; line < taken.length; line++) {
      if (from >= taken[line]) {
        taken[line] = from + width;
        return line;
      }
    }
    return -1;
  }

  private void addName(String text, double start, int line, boolean late, Font font) {
    names.add(new Name(text, time.fromSeconds(start), line, late));
    // In front of the bands, which may overlap.
    ValueMarker name = new ValueMarker(time.fromSeconds(start), NOTHING, new BasicStroke(1));
    name.setLabel(text);
    name.setLabelFont(font);
    name.setLabelPaint(ChartStyle.VERMILION);
    name.setLabelBackgroundColor(NOTHING);
    name.setLabelAnchor(RectangleAnchor.TOP_LEFT);
    name.setLabelTextAnchor(late ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
    name.setLabelOffsetType(LengthAdjustmentType.CONTRACT);
    name.setLabelOffset(
        new RectangleInsets(BELOW_THE_TOP + LINE_HEIGHT * line, late ? 4 : -4, 0, 0));
    plot.addDomainMarker(name, Layer.FOREGROUND);
  }

  private void add(double from, double to, Color colour) {
    plot.addDomainMarker(
        new IntervalMarker(time.fromSeconds(from), time.fromSeconds(to), colour), Layer.BACKGROUND);
  }
}
