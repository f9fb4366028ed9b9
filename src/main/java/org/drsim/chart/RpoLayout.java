package org.drsim.chart;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drsim.measure.RpoStatistics;
import org.drsim.measure.SawTooth;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ObjectiveReading;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;

/** Puts titles, panels and axes together. */
final class RpoLayout {

  /** Beyond it panels are too low for an axis label of full length. */
  private static final int MOST_FULL_LABELS = 3;

  /** Of all panels together and between two, in pixels. */
  private static final double HEIGHT_OF_ALL = 448;

  private static final double GAP = 12;

  private static final int TIME_INTERVALS = 13;
  private static final int RPO_INTERVALS = 8;

  /** Room above the highest tip, as a share of it; more where a name stands there. */
  private static final double HEADROOM = 0.06;

  private static final double HEADROOM_FOR_A_NAME = 0.35;

  /** Of the height of a panel: the rest is for curves, even if names of faults touch them then. */
  private static final double MOST_FOR_NAMES = 0.4;

  private static final double MILLIS = 1000;

  /** An objective beyond so many times the highest RPO is left out: it would flatten the curve. */
  private static final double FARTHEST_LIMIT = 2;

  private final String title;
  private final StudyResult result;
  private final ChartStyle style;
  private final List<FaultBand> faults;
  private final List<ObjectiveReading> readings;
  private final RpoSelection selection;
  private final List<SawTooth> shown;
  private final Map<String, MachineReport> reports = new HashMap<>();
  private final double warmUpSeconds;

  RpoLayout(String title, StudyResult result, ChartStyle style) {
    this.title = title;
    this.result = result;
    this.style = style;
    this.faults = FaultBand.of(result);
    this.readings = ObjectiveReading.of(result.scenario());
    this.warmUpSeconds = result.scenario().simulation().warmUp().toMillis() / MILLIS;
    result.machines().forEach(machine -> reports.put(machine.name(), machine));
    this.selection = new RpoSelection(result.series(), this::besides);
    this.shown = selection.curves();
  }

  JFreeChart chart() {
    MachineReport only = shown.size() == 1 ? reports.get(shown.get(0).machine()) : null;
    boolean warmUp = shown.stream().anyMatch(series -> warmUpSeconds > series.startSeconds());
    String legend =
        ChartText.legend(result, shown, shown.stream().anyMatch(this::hasMean), warmUp)
            + (faults.isEmpty() ? "" : "   ·   orange: a fault is under way")
            + objectives();
    return style.chart(panels(), title, ChartText.subtitle(result, selection, only), legend);
  }

  /** How those are drawn that are, and what those allow that are not. */
  private String objectives() {
    final double top = top();
    final List<Objective> all =
        shown.stream().flatMap(series -> limits(series.machine())).distinct().toList();
    final List<String> far =
        all.stream().filter(limit -> limit.limit() > top).map(ChartText::limit).toList();
    return (far.size() == all.size() ? "" : ChartText.SEPARATOR + "dotted: objective")
        + (far.isEmpty() ? "" : ChartText.SEPARATOR + "far above: " + String.join(", ", far));
  }

  /** What is shown of a machine besides its curve. */
  private List<?> besides(String machine) {
    return List.of(
        ChartText.figures(reports.get(machine)),
        limits(machine).map(ChartText::limit).toList(),
        faults.stream().filter(fault -> fault.concerns(machine)).toList());
  }

  private CombinedDomainXYPlot panels() {
    double start = shown.stream().mapToDouble(SawTooth::startSeconds).min().orElse(0);
    double end = shown.stream().mapToDouble(SawTooth::endSeconds).max().orElse(0);
    // A series of no length still needs an axis.
    double range = Math.max(end - start, 1);
    AxisScale time = AxisScale.of(range, TIME_INTERVALS);
    NumberAxis axis = style.time(time, start, start + range);
    CombinedDomainXYPlot panels = new CombinedDomainXYPlot(axis);
    panels.setGap(GAP);
    double top = top();
    Map<SawTooth, RpoPanel> all = new LinkedHashMap<>();
    selection.shown().forEach(alike -> all.put(alike.curve(), panel(alike, time, top)));
    double names = all.values().stream().mapToDouble(RpoPanel::heightOfNames).max().orElse(0);
    all.forEach(
        (series, panel) -> {
          // In all alike, as their axes are compared.
          leaveRoom(panel.plot().getRangeAxis(), names);
          panel.addLimits(drawn(series, top), style.regular(12), axis.getRange(), height());
          panels.add(panel.plot());
        });
    return panels;
  }

  /** For names of faults above the highest RPO and objective, in pixels. */
  private void leaveRoom(ValueAxis axis, double names) {
    double share = Math.min(MOST_FOR_NAMES, names / height());
    axis.setRange(0, axis.getUpperBound() * Math.max(1, 1 / ((1 - share) * room())));
  }

  /** How much longer an axis is than what it shows, if no fault has a name. */
  private double room() {
    return 1 + (shown.size() > 1 ? HEADROOM_FOR_A_NAME : HEADROOM);
  }

  private RpoPanel panel(RpoSelection.Alike alike, AxisScale time, double top) {
    SawTooth series = alike.curve();
    boolean several = shown.size() > 1;
    AxisScale rpo = AxisScale.of(top, Math.max(2, RPO_INTERVALS / shown.size()));
    String unit = shown.size() > MOST_FULL_LABELS ? rpo.symbol() : rpo.unitName();
    NumberAxis axis = style.axis("RPO", unit, rpo, 0, rpo.fromSeconds(top * room()));
    RpoPanel panel = new RpoPanel(series, time, rpo, axis);
    panel.plot(meanSeconds(series), warmUpSeconds);
    if (several) {
      panel.addTitle(name(alike), style.bold(12));
    }
    addFaults(panel, series);
    return panel;
  }

  /** What the objectives that are drawn allow, by how they read, in seconds. */
  private Map<String, Double> drawn(SawTooth series, double top) {
    Map<String, Double> limits = new LinkedHashMap<>();
    limits(series.machine())
        .filter(limit -> limit.limit() <= top)
        .forEach(limit -> limits.put(ChartText.limit(limit), limit.limit()));
    return limits;
  }

  /** Of a panel, in pixels. */
  private double height() {
    return (HEIGHT_OF_ALL + GAP) / shown.size() - GAP;
  }

  /** Names stand in the first panel that shows the fault. */
  private void addFaults(RpoPanel panel, SawTooth series) {
    boolean named = TimeShading.lines(faults.size()) > 0;
    for (FaultBand fault : faults) {
      if (fault.concerns(series.machine())) {
        boolean first =
            shown.stream()
                .filter(one -> fault.concerns(one.machine()))
                .findFirst()
                .filter(one -> one == series)
                .isPresent();
        panel.addFault(fault, named && first ? style.bold(12) : null);
      }
    }
  }

  /** The highest RPO, or a little more if an objective is there. */
  private double top() {
    double highest = Math.max(shown.stream().mapToDouble(RpoLayout::highest).max().orElse(0), 1);
    return shown.stream()
        .flatMap(series -> limits(series.machine()))
        .mapToDouble(Objective::limit)
        .filter(limit -> limit <= FARTHEST_LIMIT * highest)
        .reduce(highest, Math::max);
  }

  /** What objectives allow for the RPO of a machine. */
  private Stream<Objective> limits(String machine) {
    return readings.stream()
        .filter(reading -> reading.machines().contains(machine))
        .map(ObjectiveReading::stated)
        .filter(stated -> stated.metric() == Metric.RPO && stated.comparison().isUpperLimit())
        .distinct();
  }

  private String name(RpoSelection.Alike alike) {
    return alike.name() + "  ·  " + ChartText.figures(reports.get(alike.curve().machine()));
  }

  private boolean hasMean(SawTooth series) {
    return !Double.isNaN(meanSeconds(series));
  }

  /** Not a number where there is none: no recovery point, or an RPO that grows for good. */
  private double meanSeconds(SawTooth series) {
    MachineReport report = reports.get(series.machine());
    RpoStatistics rpo = report == null || report.isUnstable() ? null : report.rpo();
    return rpo == null ? Double.NaN : rpo.meanSeconds();
  }

  /** The highest RPO that the picture shows, in seconds. */
  static double highest(SawTooth series) {
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
