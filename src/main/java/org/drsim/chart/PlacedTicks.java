package org.drsim.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis with a text at each of some places, for instance of logarithms. */
final class PlacedTicks extends NumberAxis {

  private static final long serialVersionUID = 1L;

  private final transient List<Tick> ticks;

  /** Where a text stands. */
  record Tick(double place, String text) {}

  PlacedTicks(String label, List<Tick> ticks) {
    super(label);
    this.ticks = ticks;
  }

  @Override
  public List<NumberTick> refreshTicks(
      Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
    final TextAnchor anchor =
        RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
    final List<NumberTick> shown = new ArrayList<>();
    for (final Tick tick : ticks) {
      if (getRange().contains(tick.place())) {
        shown.add(new NumberTick(tick.place(), tick.text(), anchor, TextAnchor.CENTER, 0));
      }
    }
    return shown;
  }
}
