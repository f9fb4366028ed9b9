package org.drsim.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.xy.XYDataset;

/**
 * Puts the names of lines where they cover neither curves nor one another: in the first of some
 * places that is free, or, where none is, in the one that covers least.
 */
final class FreePlaces {

  /** In pixels, about: of a plot, and of its texts. */
  static final double WIDTH = 1080;

  private static final double WIDTH_OF_A_LETTER = 5.8;
  private static final double HEIGHT_OF_A_LINE = 15;

  /** Between a line and its name, in pixels. */
  private static final double GAP = 4;

  /** Along a line, from which its name may begin. */
  private static final int STEPS = 24;

  private final Range across;
  private final Range up;
  private final double height;

  /** Each of straight pieces. */
  private final List<List<Line2D>> lines = new ArrayList<>();

  private final List<Rectangle2D> texts = new ArrayList<>();

  /**
   * A corner of where a text may stand.
   *
   * @param x on the horizontal axis
   * @param y on the vertical axis
   * @param toTheLeft whether the text ends here, and does not begin
   * @param below whether it hangs below, and does not stand above
   */
  record Spot(double x, double y, boolean toTheLeft, boolean below) {}

  /**
   * @param across what the horizontal axis shows
   * @param up what the vertical axis shows
   * @param height of the plot, in pixels
   */
  FreePlaces(Range across, Range up, double height) {
    this.across = across;
    this.up = up;
    this.height = height;
  }

  /** Keeps names away from the curves of a plot. */
  void addCurves(XYDataset data) {
    for (int series = 0; series < data.getSeriesCount(); series++) {
      final List<Line2D> pieces = new ArrayList<>();
      for (int item = 1; item < data.getItemCount(series); item++) {
        add(
            pieces,
            data.getXValue(series, item - 1),
            data.getYValue(series, item - 1),
            data.getXValue(series, item),
            data.getYValue(series, item));
      }
      lines.add(pieces);
    }
  }

  /** Keeps names away from a line between two points. */
  void addLine(double x, double y, double toX, double toY) {
    final List<Line2D> pieces = new ArrayList<>();
    add(pieces, x, y, toX, toY);
    lines.add(pieces);
  }

  /** Nothing where there is no such point. */
  private void add(List<Line2D> pieces, double x, double y, double toX, double toY) {
    if (Double.isFinite(x + y + toX + toY)) {
      pieces.add(new Line2D.Double(right(x), above(y), right(toX), above(toY)));
    }
  }

  /**
   * Keeps names away from a text at the top of the plot, with its upper edge so many pixels down.
   */
  void addAtTheTop(String text, double x, boolean toTheLeft, double down) {
    final double bottom = height - down - HEIGHT_OF_A_LINE;
    final double left = right(x) - (toTheLeft ? width(text) : 0);
    texts.add(new Rectangle2D.Double(left, bottom, width(text), HEIGHT_OF_A_LINE));
  }

  /** A text in the best of some places, which are in order of preference. */
  XYTextAnnotation put(String text, List<Spot> spots, Font font, Color ink) {
    Spot best = spots.get(0);
    long least = Long.MAX_VALUE;
    for (final Spot spot : spots) {
      final long covered = covered(box(text, spot));
      if (covered < least) {
        best = spot;
        least = covered;
      }
    }
    final Rectangle2D box = box(text, best);
    texts.add(box);
    final XYTextAnnotation put =
        new XYTextAnnotation(
            text,
            across.getLowerBound()
                + across.getLength() * (best.toTheLeft() ? box.getMaxX() : box.getX()) / WIDTH,
            up.getLowerBound() + up.getLength() * box.getCenterY() / height);
    put.setTextAnchor(best.toTheLeft() ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER_LEFT);
    put.setFont(font);
    put.setPaint(ink);
    if (least > 0) {
      put.setBackgroundPaint(ChartStyle.VEIL);
    }
    return put;
  }

  /** How many lines and texts a box covers; more than there are if it leaves the plot. */
  private long covered(Rectangle2D box) {
    if (!new Rectangle2D.Double(0, 0, WIDTH, height).contains(box)) {
      return Long.MAX_VALUE - 1;
    }
    return lines.stream().filter(one -> one.stream().anyMatch(box::intersectsLine)).count()
        + lines.size() * texts.stream().filter(box::intersects).count();
  }

  private Rectangle2D box(String text, Spot spot) {
    final double x = right(spot.x());
    final double y = above(spot.y());
    return new Rectangle2D.Double(
        spot.toTheLeft() ? x - GAP - width(text) : x + GAP,
        spot.below() ? y - GAP / 2 - HEIGHT_OF_A_LINE : y + GAP / 2,
        width(text),
        HEIGHT_OF_A_LINE);
  }

  private static double width(String text) {
    return WIDTH_OF_A_LETTER * text.length();
  }

  /** In pixels from the left. */
  private double right(double x) {
    return WIDTH * (x - across.getLowerBound()) / across.getLength();
  }

  /** In pixels from below. */
  private double above(double y) {
    return height * (y - up.getLowerBound()) / up.getLength();
  }

  /** Above and below a horizontal line, from one of its ends to the other. */
  static List<Spot> along(double y, double from, double to, boolean toTheLeft) {
    final List<Spot> spots = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      final double x = from + (to - from) * step / STEPS;
      spots.add(new Spot(x, y, toTheLeft, false));
      spots.add(new Spot(x, y, toTheLeft, true));
    }
    return spots;
  }

  /** Beside a vertical line, from one of its ends to the other, on this side and on that. */
  static List<Spot> beside(double x, double from, double to, boolean toTheLeft) {
    final List<Spot> spots = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      final double y = from + (to - from) * step / STEPS;
      spots.add(new Spot(x, y, toTheLeft, to < from));
      spots.add(new Spot(x, y, !toTheLeft, to < from));
    }
    return spots;
  }
}
