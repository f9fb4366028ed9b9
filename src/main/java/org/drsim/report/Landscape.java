package org.drsim.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Link;
import org.drsim.scenario.LinkName;
import org.drsim.scenario.Location;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Scenario;

/** The places of a scenario, what is in them, and the links between them, as a picture. */
final class Landscape {

  private static final double WIDTH = 960;
  private static final double GAP = 150;
  private static final double LINE = 22;
  private static final double HEAD = 36;
  private static final int COLUMNS = 3;

  private final Scenario scenario;
  private final List<Place> places;
  private final int columns;
  private final double boxWidth;
  private final Map<Location, double[]> corners = new LinkedHashMap<>();
  private final Element picture = Element.of("svg");

  private Landscape(Scenario scenario) {
    this.scenario = scenario;
    this.places = Place.of(scenario);
    this.columns = Math.max(2, Math.min(COLUMNS, places.size()));
    this.boxWidth = (WIDTH - (columns - 1) * GAP) / columns;
  }

  static Element of(Scenario scenario) {
    return new Landscape(scenario).draw();
  }

  private Element draw() {
    double top = 4;
    for (int row = 0; row * columns < places.size(); row++) {
      final List<Place> inRow =
          places.subList(row * columns, Math.min(places.size(), (row + 1) * columns));
      final int most = inRow.stream().mapToInt(place -> place.lines().size()).max().orElse(0);
      final double height = HEAD + most * LINE + 10;
      for (int i = 0; i < inRow.size(); i++) {
        addPlace(inRow.get(i), i * (boxWidth + GAP), top, height);
      }
      top += height + 24;
    }
    final Set<LinkName> drawn = new LinkedHashSet<>();
    for (final Machine machine : scenario.machines()) {
      final Link link = Link.of(machine);
      if (drawn.add(new LinkName(link.from().toString(), link.to().toString()))) {
        addLink(link);
      }
    }
    return picture
        .with("viewBox", "0 0 960 " + Math.round(top))
        .with("role", "img")
        .with("aria-label", description())
        .ofClass("plot landscape");
  }

  private String description() {
    final StringBuilder text = new StringBuilder("Places and what is in them.");
    for (final Place place : places) {
      text.append(' ').append(place.location()).append(": ");
      text.append(
          String.join("; ", place.lines().stream().map(l -> l.name() + " " + l.remark()).toList()));
      text.append('.');
    }
    return text.toString();
  }

  private void addPlace(Place place, double x, double y, double height) {
    corners.put(place.location(), new double[] {x, y, height});
    final boolean hit = scenario.faults().stream().anyMatch(fault -> hits(fault, place.location()));
    picture.add(
        box(hit ? "place hit" : "place", x + 1, y, boxWidth - 2, height),
        text(Names.shortened(place.location().toString(), 30), x + 12, y + 23, "start", "head"));
    if (hit) {
      picture.add(text("⚡ fault", x + boxWidth - 12, y + 23, "end", "alert"));
    }
    double line = y + HEAD;
    for (final Place.Line one : place.lines()) {
      final double inset = one.kind().equals("network") ? 0 : 8;
      picture.add(
          box("item " + one.kind(), x + 8 + inset, line, boxWidth - 16 - inset, LINE - 3),
          text(
              Names.shortened(one.name(), fitting(0.6)),
              x + 16 + inset,
              line + 14,
              "start",
              "name"),
          text(
              Names.shortened(one.remark(), fitting(0.4)),
              x + boxWidth - 14,
              line + 14,
              "end",
              "remark"));
      line += LINE;
    }
  }

  private int fitting(double share) {
    return Math.max(8, (int) (boxWidth * share / 6.6));
  }

  private static boolean hits(Fault fault, Location place) {
    final Location location = fault.scope().location();
    return location != null
        && (location.equals(place) || (location.zone() == null && place.isIn(location.region())));
  }

  private void addLink(Link link) {
    final double[] from = corners.get(link.from());
    final double[] to = corners.get(link.to());
    if (from == null || to == null || from == to) {
      return;
    }
    final boolean right = to[0] > from[0];
    final boolean sameRow = to[1] == from[1];
    final double x1 = right ? from[0] + boxWidth : from[0];
    final double x2 = right ? to[0] : to[0] + boxWidth;
    final double y1 = from[1] + Math.min(from[2] / 2, 60) + (right ? 0 : 34);
    final double y2 = sameRow ? y1 : to[1] + 20;
    final boolean hit =
        scenario.faults().stream()
            .anyMatch(
                fault ->
                    fault
                        .scope()
                        .holdsLink(new LinkName(link.from().toString(), link.to().toString())));
    addArrow(hit ? "link hit" : "link", x1, y1, x2, y2);
    if (sameRow) {
      picture.add(
          text(bandwidth(link), (x1 + x2) / 2, y1 - 8, "middle", "remark"),
          text(hit ? "⚡ fault" : "", (x1 + x2) / 2, y1 + 18, "middle", "alert"));
    }
  }

  private void addArrow(String style, double x1, double y1, double x2, double y2) {
    final double tip = x2 > x1 ? -9 : 9;
    final String head =
        "M"
            + Coordinate.text(x2)
            + " "
            + Coordinate.text(y2)
            + "L"
            + Coordinate.text(x2 + tip)
            + " "
            + Coordinate.text(y2 - 5)
            + "L"
            + Coordinate.text(x2 + tip)
            + " "
            + Coordinate.text(y2 + 5)
            + "Z";
    picture.add(
        Element.of("line").ofClass(style).at("x1", x1).at("y1", y1).at("x2", x2 + tip).at("y2", y2),
        Element.of("path").ofClass(style + " tip").with("d", head));
  }

  private String bandwidth(Link link) {
    return scenario.links().stream()
        .filter(one -> one.name().equals(link.name()))
        .findFirst()
        .map(one -> one.bandwidth().isUnlimited() ? "no limit stated" : one.bandwidth().toString())
        .orElse("");
  }

  private static Element box(String style, double x, double y, double width, double height) {
    return Element.of("rect")
        .ofClass(style)
        .at("x", x)
        .at("y", y)
        .at("width", width)
        .at("height", height)
        .with("rx", "5");
  }

  private static Element text(String text, double x, double y, String anchor, String style) {
    return Element.of("text", text)
        .ofClass(style)
        .at("x", x)
        .at("y", y)
        .with("text-anchor", anchor);
  }
}
