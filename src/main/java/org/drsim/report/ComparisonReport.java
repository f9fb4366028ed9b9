package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.drsim.report.DataTable.Cell;

/** Two or more runs side by side; the first is what the others are compared with. */
final class ComparisonReport {

  private static final int MOST_MACHINES = 200;

  private final List<StoredRun> runs;
  private final List<String> labels;
  private final Map<String, List<String>> changed;

  private ComparisonReport(List<StoredRun> runs) {
    this.runs = runs;
    this.labels = IntStream.range(0, runs.size()).mapToObj(i -> label(i, runs.get(i))).toList();
    this.changed = ChangedSettings.of(runs);
  }

  static Page of(List<StoredRun> runs) throws IOException {
    return new ComparisonReport(runs).page();
  }

  /** A, B and so on, with the name of the run's folder. */
  private static String label(int place, StoredRun run) {
    final String letter =
        place < 26 ? String.valueOf((char) ('A' + place)) : Integer.toString(place + 1);
    return letter + " · " + run.manifest().text("runId");
  }

  private Page page() throws IOException {
    final List<Section> sections = new ArrayList<>();
    sections.add(verdict());
    sections.add(
        new Section(
            "changed",
            "What changed in the scenario",
            List.of(
                areKnown()
                    ? ChangedSettings.table(changed, labels)
                    : Element.of("p", "Not known: the scenario of a run could not be read."))));
    objectives(sections);
    sections.add(figures());
    sections.addAll(PairedOutages.sections(runs, labels));
    sections.add(machines());
    sections.add(ValidationSection.of("ledger of each run"));
    sections.add(origin());
    final Set<String> names = new LinkedHashSet<>();
    runs.forEach(run -> names.add(run.summary().text("scenario", "name")));
    return new Page(
        "Comparison: " + String.join(", ", names),
        String.join(", ", labels) + "; differences are to A",
        sections,
        Map.of());
  }

  private static double worst(StoredRun run, String... names) {
    return run.summary().get("machines").items().stream()
        .mapToDouble(machine -> machine.number(names))
        .filter(Double::isFinite)
        .max()
        .orElse(Double.NaN);
  }

  private static long missed(StoredRun run) {
    return run.summary().get("objectives").items().stream()
        .filter(one -> one.text("verdict").equals("missed"))
        .count();
  }

  private Section verdict() {
    final List<Node> content = new ArrayList<>();
    final Element words = Element.of("div").ofClass("verdict none");
    for (int i = 1; i < runs.size(); i++) {
      words.add(Element.of("p", Element.of("strong", sentence(i))));
    }
    words.add(Element.of("p", confidence()).ofClass("sub"));
    content.add(words);
    final DataTable table =
        new DataTable("Runs").text("Run", "Scenario").numbers("Seed", "Replications", "Missed");
    for (int i = 0; i < runs.size(); i++) {
      final Json summary = runs.get(i).summary();
      table.row(
          Cell.name(labels.get(i)),
          Cell.name(summary.text("scenario", "name")),
          Cell.number(Long.toString((long) summary.number("seed")), summary.number("seed")),
          Cell.plain(summary.number("replications")),
          Cell.number(
              missedOf(summary.get("objectives").items().size(), missed(runs.get(i))),
              (double) missed(runs.get(i))));
    }
    content.add(table.element());
    return new Section("verdict", "Verdict", content);
  }

  private static String missedOf(int objectives, long missed) {
    return objectives == 0 ? "none stated" : missed + " of " + objectives;
  }

  private String sentence(int place) {
    final double before = worst(runs.get(0), "rpo", "crashConsistent", "maxSeconds");
    final double after = worst(runs.get(place), "rpo", "crashConsistent", "maxSeconds");
    final long more = missed(runs.get(place)) - missed(runs.get(0));
    return letter(place)
        + (before == after
            ? " has the same largest RPO as A, " + Figures.duration(before)
            : " has a largest RPO of "
                + Figures.duration(after)
                + " where A has "
                + Figures.duration(before))
        + objectives(more)
        + ".";
  }

  private String objectives(long more) {
    if (runs.stream().allMatch(run -> run.summary().get("objectives").items().isEmpty())) {
      return "";
    }
    return more == 0
        ? "; it misses as many objectives"
        : "; it misses "
            + Figures.count(Math.abs(more), "objective")
            + (more > 0 ? " more" : " fewer");
  }

  private String letter(int place) {
    return labels.get(place).substring(0, labels.get(place).indexOf(' '));
  }

  private String confidence() {
    final boolean same =
        runs.stream().map(run -> run.summary().number("seed")).distinct().count() == 1;
    return (areKnown()
            ? Figures.count(changed.size(), "setting")
                + (changed.size() == 1 ? " differs. " : " differ. ")
            : "")
        + (same
            ? "The runs have one seed, so that chance takes the same course where it can, and"
                + " replications can be compared one by one."
            : "The runs have different seeds: a part of the differences is chance.");
  }

  private boolean areKnown() {
    return runs.stream().allMatch(run -> run.scenario().isPresent());
  }

  private void objectives(List<Section> sections) {
    final Map<String, List<Cell>> rows = new LinkedHashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      for (final Json one : runs.get(i).summary().get("objectives").items()) {
        final List<Cell> cells =
            rows.computeIfAbsent(one.text("expression"), e -> new ArrayList<>());
        while (cells.size() < i) {
          cells.add(Cell.of(Figures.NOTHING));
        }
        cells.add(
            Cell.of(
                Element.of(
                    "span",
                    VerdictSection.mark(one.text("verdict")),
                    new Text(" " + one.text("verdict") + ". " + ObjectiveSentence.of(one)))));
      }
    }
    if (!rows.isEmpty()) {
      final DataTable table = new DataTable("Objectives").text("Objective");
      labels.forEach(table::text);
      rows.forEach(
          (expression, cells) -> {
            final List<Cell> row = new ArrayList<>(List.of(Cell.name(expression)));
            row.addAll(cells);
            while (row.size() <= runs.size()) {
              row.add(Cell.of(Figures.NOTHING));
            }
            table.row(row);
          });
      sections.add(new Section("objectives", "Objectives", List.of(table.element())));
    }
  }

  private Section figures() {
    final DataTable table = new DataTable("The worst machine of each run").text("Figure");
    labels.forEach(table::numbers);
    for (int i = 1; i < runs.size(); i++) {
      table.numbers(letter(i) + " − A");
    }
    add(table, "RPO, mean", run -> worst(run, "rpo", "crashConsistent", "meanSeconds"));
    add(table, "RPO, 95 % of time", run -> worst(run, "rpo", "crashConsistent", "p95Seconds"));
    add(table, "RPO, largest", run -> worst(run, "rpo", "crashConsistent", "maxSeconds"));
    add(
        table,
        "RPO with application, largest",
        run -> worst(run, "rpo", "appConsistent", "maxSeconds"));
    add(table, "Lag, largest", run -> worst(run, "lag", "maxSeconds"));
    add(table, "Without protection", run -> worst(run, "unprotectedSeconds"));
    return new Section("figures", "Main figures", List.of(table.element()));
  }

  private void add(DataTable table, String name, ToDoubleFunction<StoredRun> figure) {
    final double[] values = runs.stream().mapToDouble(figure).toArray();
    final List<Cell> row = new ArrayList<>(List.of(Cell.of(name)));
    for (final double value : values) {
      row.add(Cell.duration(value));
    }
    for (int i = 1; i < values.length; i++) {
      row.add(Differences.duration(values[i] - values[0]));
    }
    table.row(row);
  }

  private Section origin() {
    final DataTable table =
        new DataTable("Where the runs come from")
            .text("Run", "Program", "Digest of the scenario (SHA-256)")
            .numbers("Seed", "Replications");
    final StringBuilder command = new StringBuilder("drsim report");
    for (int i = 0; i < runs.size(); i++) {
      final Json manifest = runs.get(i).manifest();
      table.row(
          Cell.name(labels.get(i)),
          Cell.of(manifest.text("tool", "name") + " " + manifest.text("tool", "version")),
          Cell.of(Element.of("code", manifest.text("scenario", "sha256"))),
          Cell.number(Long.toString((long) manifest.number("seed")), manifest.number("seed")),
          Cell.plain(manifest.number("replications")));
      command.append(' ').append(manifest.text("runId"));
    }
    return new Section(
        "origin",
        "Origin",
        List.of(
            table.element(),
            Element.of(
                "p",
                "The same folders give this page again; the page of each run has the command that"
                    + " gives the run again."),
            Element.of("pre", Element.of("code", command.toString())).with("tabindex", "0")));
  }

  private Section machines() {
    return new Section(
        "machines", "Machines", List.of(PairedMachines.table(runs, labels, MOST_MACHINES)));
  }
}
