package org.drsim.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;

/** What the colours of a chart stand for: a row of squares below it, which covers nothing. */
final class ColourKey {

  private static final Shape SQUARE = new Rectangle2D.Double(-6, -6, 12, 12);
  private static final Shape LINE = new Line2D.Double(-14, 0, 14, 0);

  private final ChartStyle style;
  private final LegendItemCollection items = new LegendItemCollection();

  ColourKey(ChartStyle style) {
    this.style = style;
  }

  void add(String text, Color colour) {
    add(new LegendItem(text, null, null, null, SQUARE, colour));
  }

  void addLine(String text, Color colour, Stroke stroke) {
    add(new LegendItem(text, null, null, null, LINE, stroke, colour));
  }

  private void add(LegendItem item) {
    item.setLabelFont(style.regular(12));
    item.setLabelPaint(ChartStyle.INK);
    items.add(item);
  }

  void standBelow(JFreeChart chart) {
    final LegendTitle legend = new LegendTitle(() -> items);
    legend.setItemFont(style.regular(12));
    legend.setItemPaint(ChartStyle.INK);
    legend.setBackgroundPaint(Color.WHITE);
    legend.setFrame(BlockBorder.NONE);
    legend.setPosition(RectangleEdge.BOTTOM);
    chart.addSubtitle(legend);
  }
}
