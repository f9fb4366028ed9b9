package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.quantity.Durations;

/** The report of a study: what was found, and the figures of every design point. */
final class StudyReport {

  private static final List<String> FILES =
      List.of(
          "study.csv",
          "design.csv",
          "search.csv",
          "selection.csv",
          "front.csv",
          "effects.csv",
          "uncertainty.csv",
          "replications.csv",
          "summary.json",
          "study.yaml",
          "scenario.yaml",
          "manifest.json");

  private final StoredRun run;
  private final Json summary;

  private final Map<String, Object> data = new LinkedHashMap<>();
  private final StoredCharts charts;

  private StudyReport(StoredRun run) throws IOException {
    this.run = run;
    this.charts = new StoredCharts(run, data);
    this.summary = run.summary();
  }

  static Page of(StoredRun run) throws IOException {
    return new StudyReport(run).page();
  }

  private Page page() throws IOException {
    final List<Section> sections = new ArrayList<>();
    sections.add(new StudyFinding(summary).section());
    if (!summary.get("goal").isNothing()) {
      sections.add(new GoalSection(run).section(charts));
    }
    charts().ifPresent(sections::add);
    sections.add(new DesignSection(run).section());
    run.scenario()
        .ifPresent(
            scenario ->
                ScenarioSection.of(
                        run,
                        new TimeAxis(
                            scenario.simulation().start(),
                            0,
                            Durations.seconds(scenario.simulation().duration())))
                    .ifPresent(sections::add));
    sections.add(ValidationSection.of("ledger of a run"));
    sections.add(origin());
    return new Page(summary.text("study"), subtitle(), sections, data);
  }

  private String subtitle() {
    return "study of "
        + Figures.count(summary.get("points").items().size(), "design point")
        + ", "
        + Figures.count(Math.round(summary.number("replications")), "replication")
        + ", seed "
        + (long) summary.number("seed")
        + ", drsim "
        + run.manifest().text("tool", "version");
  }

  private Optional<Section> charts() throws IOException {
    final ResponseCurves responses = new ResponseCurves(run);
    final int measures = new StudyPoints(summary).numbered(0).get("measures").items().size();
    for (int i = 0; i < measures; i++) {
      final String name = "response-" + (i + 1);
      responses.of(i).ifPresent(chart -> charts.curves(name, chart));
    }
    charts
        .ofNumbers(
            new StudyPoints(summary)
                .numbered(0).get("measures").items().stream().map(one -> one.text("name")).toList())
        .of("heat-map", "# over two varied paths")
        .of("response", "# over " + responses.path())
        .of("distribution", "# by design point: how many replications exceed a value")
        .of("convergence", "How the figures settled as replications were added");
    final List<Node> figures = charts.figures();
    return figures.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("charts", "Charts", figures));
  }

  private Section origin() {
    final Json manifest = run.manifest();
    final Element facts =
        new Facts()
            .addOrigin(manifest)
            .add("Run", manifest.text("runId"))
            .add("Seed", Long.toString((long) manifest.number("seed")))
            .add("Digest of the study (SHA-256)", manifest.text("study", "sha256"))
            .add("Digest of the scenario (SHA-256)", manifest.text("scenario", "sha256"))
            .element();
    return new Section(
        "origin",
        "Origin and files",
        List.of(
            facts,
            Element.of(
                "p",
                "The same version gives the same figures again, from the folder of this page"
                    + (manifest.get("inputs").items().isEmpty()
                        ? ":"
                        : " with the files above put beside it:")),
            Element.of("pre", Element.of("code", "drsim study study.yaml")).with("tabindex", "0"),
            FileLinks.of(run, FILES)));
  }
}
