package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Charts that a folder holds, within the page. They stand in it as images, in which nothing runs
 * whatever they were changed to, and take up no more room than it may be large.
 */
final class StoredCharts {

  /** Of all of them, as they stand in the page. */
  private static final int ROOM = 1_000_000;

  private static final String FOLDER = "charts";
  private static final String ENDING = ".svg";

  private final StoredRun run;
  private final Map<String, String> captions = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> curves = new HashMap<>();
  private final Map<String, Object> data;
  private final List<String> leftOut = new ArrayList<>();
  private final List<String> subjects = new ArrayList<>();
  private final List<String> names;
  private int taken;

  /**
   * @param data of the page, for its script
   */
  StoredCharts(StoredRun run, Map<String, Object> data) throws IOException {
    this.run = run;
    this.data = data;
    this.names =
        run.files(FOLDER).stream()
            .filter(file -> file.matches("[a-z0-9-]+\\.svg"))
            .map(file -> file.substring(0, file.length() - ENDING.length()))
            .toList();
  }

  /**
   * What charts of this name, or with a number after it, show; {@code #} is what has the number,
   * see {@link #ofNumbers}.
   */
  StoredCharts of(String name, String caption) {
    captions.put(name, caption);
    return this;
  }

  /** What the numbers in names of charts stand for, from 1 on. */
  StoredCharts ofNumbers(List<String> names) {
    subjects.addAll(names);
    return this;
  }

  /**
   * What the script draws in the place of a chart, so that readers can zoom into it.
   *
   * @param chart see {@link ChartData}
   */
  StoredCharts curves(String name, Map<String, Object> chart) {
    curves.put(name, chart);
    return this;
  }

  /** The charts that were asked for since the last time, in that order. */
  List<Node> figures() throws IOException {
    final List<Node> figures = new ArrayList<>();
    leftOut.clear();
    for (final Map.Entry<String, String> one : captions.entrySet()) {
      for (final String name : numbered(one.getKey())) {
        figure(name, one.getValue().replace("#", whatHas(name))).ifPresent(figures::add);
      }
    }
    captions.clear();
    if (!leftOut.isEmpty()) {
      figures.add(Element.of("p", "Further charts in " + FOLDER + ": " + Remarks.listed(leftOut)));
    }
    return figures;
  }

  private String whatHas(String name) {
    final String number = name.substring(name.lastIndexOf('-') + 1);
    // No more digits than there are charts.
    final int place = number.matches("[0-9]{1,4}") ? Integer.parseInt(number) - 1 : 0;
    return place >= 0 && place < subjects.size() ? subjects.get(place) : "Figure " + number;
  }

  private List<String> numbered(String name) {
    return names.stream()
        .filter(one -> one.matches(name + "(-[0-9]+)?"))
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
        .toList();
  }

  private Optional<Element> figure(String name, String caption) throws IOException {
    final String image =
        Base64.getEncoder().encodeToString(run.bytes(FOLDER + "/" + name + ENDING));
    if (taken + image.length() > ROOM) {
      leftOut.add(name);
      return Optional.empty();
    }
    taken += image.length();
    final Element figure =
        Figure.of(
            caption,
            Element.of("img")
                .ofClass("drawn")
                .with("src", "data:image/svg+xml;base64," + image)
                .with("alt", caption));
    final Map<String, Object> own = curves.get(name);
    if (own != null) {
      data.put(name, own);
      figure.ofClass("chart").with("data-chart", name);
    }
    return Optional.of(figure);
  }
}
