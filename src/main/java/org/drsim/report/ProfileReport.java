package org.drsim.report;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.report.DataTable.Cell;

/** The report of a profile: what captured writes imply, and what they are like. */
final class ProfileReport {

  /** The tables name the sum of several disks like this. */
  private static final String TOGETHER = "all";

  private final StoredRun run;
  private final Json profile;
  private final List<Json> disks;

  /** Of all disks, or the only one. */
  private final Json whole;

  private final Map<String, Object> data = new LinkedHashMap<>();
  private final StoredCharts charts;

  private ProfileReport(StoredRun run) throws IOException {
    this.run = run;
    this.profile = run.document("profile.json");
    this.disks = profile.get("disks").items();
    this.whole = whole(profile);
    this.charts = new StoredCharts(run, data);
    if (!whole.isNothing()) {
      WriteRates.of(run, disks.size() > 1 ? TOGETHER : whole.text("name"), whole)
          .ifPresent(chart -> charts.curves("write-rate", chart));
    }
  }

  static Json whole(Json profile) {
    final List<Json> disks = profile.get("disks").items();
    final Json together = profile.get("together");
    return together.isNothing() && !disks.isEmpty() ? disks.get(0) : together;
  }

  static Page of(StoredRun run) throws IOException {
    return new ProfileReport(run).page();
  }

  private Page page() throws IOException {
    final List<Section> sections = new ArrayList<>();
    sections.add(new ProfileFinding(profile).section());
    sections.add(bandwidth());
    sections.add(rates());
    if (disks.size() > 1) {
      sections.add(DisksSection.of(profile));
    }
    overwrites().ifPresent(sections::add);
    WrittenSection.of(disks).ifPresent(sections::add);
    pattern().ifPresent(sections::add);
    sections.add(RetainedVolume.of(whole));
    workload().ifPresent(sections::add);
    sections.add(origin());
    return new Page(profile.text("name"), subtitle(), sections, data);
  }

  private String subtitle() {
    return "profile of "
        + Figures.count(disks.size(), "disk")
        + " over "
        + Figures.duration(whole.number("spanSeconds"))
        + start(disks.get(0).text("start"))
        + ", drsim "
        + profile.text("tool");
  }

  private static String start(String text) {
    try {
      return text.isEmpty() ? "" : " from " + TimeAxis.full(Instant.parse(text), 0);
    } catch (DateTimeParseException e) {
      return " from " + text;
    }
  }

  private Section bandwidth() throws IOException {
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                "The smallest constant rate of a link at which the oldest byte not yet sent, and "
                    + Figures.duration(profile.number("delaySeconds"))
                    + " for all else, stay within the RPO for so much of the time.")
            .ofClass("lead"));
    content.add(needs("Bandwidth that keeps an RPO", "bandwidth"));
    if (!whole.get("bandwidthBursty").items().isEmpty()) {
      content.add(
          needs(
              "The same if the bytes of an interval come all at its beginning", "bandwidthBursty"));
    }
    content.addAll(charts.of("bandwidth", "Bandwidth over the RPO it keeps").figures());
    return new Section("bandwidth", "Bandwidth for an RPO", content);
  }

  private Element needs(String caption, String member) {
    final List<Json> needs = whole.get(member).items();
    final List<Double> rpos =
        needs.stream().map(one -> one.number("rpoSeconds")).distinct().toList();
    final DataTable table = new DataTable(caption).text("In so much of the time");
    rpos.forEach(rpo -> table.numbers("RPO " + Figures.duration(rpo)));
    for (final double share : needs.stream().map(one -> one.number("share")).distinct().toList()) {
      final List<Cell> cells = new ArrayList<>(List.of(Cell.of(Figures.share(share))));
      needs.stream()
          .filter(one -> one.number("share") == share)
          .forEach(one -> cells.add(rate(one.number("bytesPerSecond"))));
      table.row(cells);
    }
    return table.element();
  }

  /** In the units of the trace's tables, which are binary. */
  static String perSecond(double bytes) {
    return Double.isFinite(bytes) ? Figures.bytes(bytes) + "/s" : Figures.NOTHING;
  }

  static Cell rate(double bytesPerSecond) {
    return Cell.number(perSecond(bytesPerSecond), bytesPerSecond);
  }

  private Section rates() throws IOException {
    final DataTable table =
        new DataTable("Write rate over windows")
            .text("Window")
            .numbers("50 %", "90 %", "95 %", "99 %", "Largest", "Busiest window at");
    for (final Json one : whole.get("rates").items()) {
      table.row(
          Cell.of(Figures.duration(one.number("windowSeconds"))),
          rate(one.number("p50")),
          rate(one.number("p90")),
          rate(one.number("p95")),
          rate(one.number("p99")),
          rate(one.number("max")),
          Cell.duration(one.number("peakStartSeconds")));
    }
    final List<Node> content = new ArrayList<>();
    content.addAll(charts.of("write-rate", "Write rate over time").figures());
    content.add(table.element());
    content.addAll(Burstiness.of(whole));
    return new Section("rates", "Write rate and bursts", content);
  }

  private Optional<Section> overwrites() throws IOException {
    final List<Json> known =
        disks.stream().filter(disk -> !disk.get("coalescing").items().isEmpty()).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    final DataTable table =
        new DataTable("Different bytes written within each window, of all that were written")
            .sortable()
            .text("Disk")
            .numbers("Written");
    known
        .get(0)
        .get("coalescing")
        .items()
        .forEach(one -> table.numbers(window(one.number("windowSeconds"))));
    for (final Json disk : known.stream().limit(DisksSection.MOST_ROWS).toList()) {
      final List<Cell> cells =
          new ArrayList<>(
              List.of(Cell.name(disk.text("name")), Cell.bytes(disk.number("writtenBytes"))));
      disk.get("coalescing").items().forEach(one -> cells.add(Cell.share(one.number("ratio"))));
      table.row(cells);
    }
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                "What is written over within a window need not be sent by a product that copies"
                    + " once per window.")
            .ofClass("lead"));
    content.addAll(
        charts.of("coalescing", "Different bytes, by the length of the window").figures());
    content.add(table.element());
    return Optional.of(new Section("overwrites", "What is written over", content));
  }

  private static String window(double seconds) {
    return Double.isNaN(seconds) ? "in all" : "in " + Figures.duration(seconds);
  }

  private Optional<Section> pattern() throws IOException {
    final List<Node> content =
        new ArrayList<>(charts.of("pattern", "Rate by hour and day, over the mean rate").figures());
    if (disks.size() == 1) {
      PatternTables.of(disks.get(0).get("pattern")).ifPresent(content::add);
    }
    return content.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("pattern", "Hours and days", content));
  }

  private Optional<Section> workload() {
    final String entry = profile.text("workload");
    return entry.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "workload",
                "Entry for a scenario",
                List.of(Element.of("pre", Element.of("code", entry)).with("tabindex", "0"))));
  }

  private Section origin() {
    final Json manifest = run.manifest();
    return new Section(
        "origin",
        "Origin and files",
        List.of(
            new Facts().addOrigin(manifest).add("Profile", manifest.text("profileId")).element(),
            Element.of("p", "The same version gives the same bytes again, from the files above:"),
            Element.of("pre", Element.of("code", command(manifest))).with("tabindex", "0"),
            FileLinks.of(
                run,
                List.of(
                    "profile.json",
                    "disks.csv",
                    "rates.csv",
                    "rate-percentiles.csv",
                    "bandwidth.csv",
                    "coalescing.csv",
                    "limits.csv",
                    "snapshots.csv",
                    "pattern.csv",
                    "workload.yaml",
                    "manifest.json"))));
  }

  private static String command(Json manifest) {
    final StringBuilder command = new StringBuilder("drsim profile");
    manifest.get("inputs").items().forEach(input -> append(command, input.text("name")));
    manifest.get("settings").items().forEach(setting -> append(command, setting.text()));
    return command.toString();
  }

  private static void append(StringBuilder command, String argument) {
    command.append(' ');
    if (argument.matches("[A-Za-z0-9=_./:+-]+")) {
      command.append(argument);
    } else {
      command.append('\'').append(argument.replace("'", "'\\''")).append('\'');
    }
  }
}
