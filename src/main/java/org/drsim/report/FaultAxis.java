package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.quantity.Constant;
import org.drsim.report.LinePlot.Band;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Scenario;

/** The faults of the first replication on a time axis. */
final class FaultAxis {

  private static final int MOST_ROWS = 16;

  /** More than the summary of a run has. */
  private static final int MOST_BANDS = 5000;

  private static final int TICKS = 8;
  private static final double WIDTH = 960;
  private static final double NAMES = 190;
  private static final double ROW = 26;

  private final TimeAxis time;
  private final Map<String, List<Band>> rows = new LinkedHashMap<>();

  private FaultAxis(Scenario scenario, Json summary, TimeAxis time) {
    this.time = time;
    final List<Band> seen = Outages.bands(summary, time.to(), MOST_BANDS);
    for (final Fault fault : scenario.faults()) {
      if (rows.size() < MOST_ROWS) {
        final List<Band> own =
            seen.stream().filter(band -> band.name().equals(fault.name())).toList();
        rows.put(fault.name(), own.isEmpty() ? stated(fault) : own);
      }
    }
  }

  /** Nothing where no time of a fault is known. */
  static Optional<Element> of(Scenario scenario, Json summary, TimeAxis time) {
    final FaultAxis axis = new FaultAxis(scenario, summary, time);
    return axis.rows.values().stream().allMatch(List::isEmpty)
        ? Optional.empty()
        : Optional.of(axis.draw());
  }

  /** Where the scenario itself says when it is. */
  private List<Band> stated(Fault fault) {
    final List<Band> bands = new ArrayList<>();
    if (fault.at() instanceof Constant at) {
      final double to =
          fault.lasts() == null
              ? time.to()
              : fault.lasts() instanceof Constant lasts ? at.value() + lasts.value() : Double.NaN;
      if (Double.isFinite(to)) {
        bands.add(new Band(at.value(), Math.min(to, time.to()), fault.name()));
      }
    }
    return bands;
  }

  private Element draw() {
    final double height = rows.size() * ROW + 26;
    final Element picture =
        Element.of("svg")
            .with("viewBox", "0 0 960 " + Math.round(height))
            .with("role", "img")
            .with("aria-label", "Faults of the first replication over time; times are in the table")
            .ofClass("plot");
    if (time.hasWarmUp()) {
      addWarmUp(picture, height - 22);
    }
    for (final TimeAxis.Tick tick : time.ticks(TICKS)) {
      final double x = x(tick.seconds());
      picture.add(
          Element.of("line")
              .ofClass("grid")
              .at("x1", x)
              .at("x2", x)
              .at("y1", 0)
              .at("y2", height - 22),
          Element.of("text", tick.label())
              .at("x", x)
              .at("y", height - 6)
              .with("text-anchor", x > WIDTH - 30 ? "end" : "middle"));
    }
    double y = 0;
    for (final Map.Entry<String, List<Band>> row : rows.entrySet()) {
      addRow(picture, row.getKey(), row.getValue(), y);
      y += ROW;
    }
    return picture;
  }

  private void addWarmUp(Element picture, double height) {
    picture.add(
        Element.of("rect", Element.of("title", "warm-up"))
            .ofClass("warmup")
            .at("x", x(time.from()))
            .at("y", 0)
            .at("width", x(time.counted()) - x(time.from()))
            .at("height", height));
  }

  private void addRow(Element picture, String name, List<Band> bands, double y) {
    picture.add(
        Element.of("text", Names.shortened(name))
            .at("x", NAMES - 8)
            .at("y", y + 17)
            .with("text-anchor", "end"),
        Element.of("line")
            .ofClass("grid")
            .at("x1", NAMES)
            .at("x2", WIDTH - 10)
            .at("y1", y + ROW / 2)
            .at("y2", y + ROW / 2));
    for (final Band band : bands) {
      picture.add(
          Element.of("rect")
              .ofClass("outage")
              .at("x", x(band.from()))
              .at("y", y + 5)
              .at("width", Math.max(2, x(band.to()) - x(band.from())))
              .at("height", ROW - 10));
    }
  }

  private double x(double seconds) {
    final double share = (seconds - time.from()) / Math.max(1e-9, time.to() - time.from());
    return NAMES + Math.max(0, Math.min(1, share)) * (WIDTH - 10 - NAMES);
  }
}
