package org.drsim.chart;

import java.awt.Color;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drsim.measure.RpoStatistics;
import org.drsim.measure.SawTooth;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/** Puts titles, panels and axes together. */
final class RpoLayout {

  private static final int MOST_MACHINES = 6;
  private static final int WORST_OF_MANY = 5;

  /** Beyond it panels are too low for an axis label of full length. */
  private static final int MOST_FULL_LABELS = 3;

  private static final int TIME_INTERVALS = 13;
  private static final int RPO_INTERVALS = 8;

  /** Room above the highest tip, as a share of it; more where a name stands there. */
  private static final double HEADROOM = 0.06;

  private static final double HEADROOM_FOR_A_NAME = 0.35;
  private static final double MILLIS = 1000;

  static {
    // Else rotated labels become outlines, and SVG text must stay text.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private final String title;
  private final StudyResult result;
  private final ChartFonts fonts;
  private final List<SawTooth> shown;
  private final Map<String, MachineReport> reports = new HashMap<>();
  private final double warmUpSeconds;

  RpoLayout(String title, StudyResult result, ChartFonts fonts) {
    this.title = title;
    this.result = result;
    this.fonts = fonts;
    this.shown = selection(result.series());
    this.warmUpSeconds = result.scenario().simulation().warmUp().toMillis() / MILLIS;
    result.machines().forEach(machine -> reports.put(machine.name(), machine));
  }

  JFreeChart chart() {
    JFreeChart chart = new JFreeChart(null, fonts.bold(20), panels(), false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(14, 16, 10, 24));
    chart.addSubtitle(line(title, fonts.bold(20).getSize2D(), true));
    RpoStatistics only = shown.size() == 1 ? statistics(shown.get(0)) : null;
    chart.addSubtitle(line(ChartText.subtitle(result, shown, only), 14, false));
    chart.addSubtitle(legend());
    return chart;
  }

  private static List<SawTooth> selection(List<SawTooth> series) {
    if (series.size() <= MOST_MACHINES) {
      return series;
    }
    return series.stream()
        .sorted(Comparator.comparingDouble(RpoLayout::highest).reversed())
        .limit(WORST_OF_MANY)
        .toList();
  }

  private CombinedDomainXYPlot panels() {
    double start = shown.stream().mapToDouble(SawTooth::startSeconds).min().orElse(0);
    double end = shown.stream().mapToDouble(SawTooth::endSeconds).max().orElse(0);
    // A series of no length still needs an axis.
    double range = Math.max(end - start, 1);
    AxisScale time = AxisScale.of(range, TIME_INTERVALS);
    CombinedDomainXYPlot panels =
        new CombinedDomainXYPlot(
            axis(
                "time since start",
                time.unitName(),
                time,
                time.fromSeconds(start),
                time.fromSeconds(start + range)));
    panels.setGap(12);
    double top = Math.max(shown.stream().mapToDouble(RpoLayout::highest).max().orElse(0), 1);
    for (SawTooth series : shown) {
      panels.add(panel(series, time, top));
    }
    return panels;
  }

  private XYPlot panel(SawTooth series, AxisScale time, double top) {
    boolean several = shown.size() > 1;
    AxisScale rpo = AxisScale.of(top, Math.max(2, RPO_INTERVALS / shown.size()));
    double room = 1 + (several ? HEADROOM_FOR_A_NAME : HEADROOM);
    String unit = shown.size() > MOST_FULL_LABELS ? rpo.symbol() : rpo.unitName();
    NumberAxis axis = axis("RPO", unit, rpo, 0, rpo.fromSeconds(top * room));
    XYPlot plot = new RpoPanel(series, time, rpo, axis).plot(statistics(series), warmUpSeconds);
    if (several) {
      plot.addAnnotation(name(series));
    }
    return plot;
  }

  private NumberAxis axis(String quantity, String unit, AxisScale scale, double from, double to) {
    NumberAxis axis = new NumberAxis(quantity + " (" + unit + ")");
    axis.setLabelFont(fonts.regular(13));
    axis.setTickLabelFont(fonts.regular(12));
    axis.setLabelPaint(RpoPanel.INK);
    axis.setTickLabelPaint(RpoPanel.INK);
    axis.setTickUnit(scale.tickUnit());
    axis.setRange(from, to);
    axis.setAxisLinePaint(RpoPanel.GRID);
    axis.setTickMarkPaint(RpoPanel.GRID);
    return axis;
  }

  private XYTitleAnnotation name(SawTooth series) {
    String text =
        ChartText.printable(series.machine()) + "  ·  " + ChartText.figures(statistics(series));
    TextTitle name = new TextTitle(text, fonts.bold(12));
    name.setPaint(RpoPanel.INK);
    name.setPadding(2, 4, 2, 4);
    return new XYTitleAnnotation(0, 1, name, RectangleAnchor.TOP_LEFT);
  }

  private TextTitle line(String text, float points, boolean strong) {
    TextTitle line = new TextTitle(text, strong ? fonts.bold(points) : fonts.regular(points));
    line.setPaint(RpoPanel.INK);
    line.setHorizontalAlignment(HorizontalAlignment.LEFT);
    line.setTextAlignment(HorizontalAlignment.LEFT);
    line.setPadding(0, 4, strong ? 4 : 12, 4);
    return line;
  }

  private TextTitle legend() {
    boolean warmUp = shown.stream().anyMatch(series -> warmUpSeconds > series.startSeconds());
    TextTitle legend = line(ChartText.legend(result, shown, warmUp), 12, false);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setPadding(4, 4, 0, 4);
    return legend;
  }

  private @Nullable RpoStatistics statistics(SawTooth series) {
    MachineReport report = reports.get(series.machine());
    return report == null ? null : report.rpo();
  }

  /** The highest RPO that the picture shows, in seconds. */
  private static double highest(SawTooth series) {
    double highest = 0;
    for (int drop = 0; drop < series.drops(); drop++) {
      boolean last = drop + 1 == series.drops();
      double tip = last ? series.endSeconds() : series.availableSeconds(drop + 1);
      if (!series.isGap(drop)) {
        highest = Math.max(highest, tip - series.markerSeconds(drop));
      }
    }
    return highest;
  }
}
