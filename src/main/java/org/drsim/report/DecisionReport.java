package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.DataTable.Cell;

/** The report of a decision: fail over now, or wait. */
final class DecisionReport {

  private static final long MINUTE = 60;
  private static final long HOUR = 3600;

  private final Json decision;

  private DecisionReport(Json decision) {
    this.decision = decision;
  }

  static Page of(StoredRun run) throws IOException {
    return new DecisionReport(run.document("decision.json")).page(run);
  }

  private Page page(StoredRun run) {
    final Map<String, Object> data = new LinkedHashMap<>();
    final List<Section> sections = new ArrayList<>();
    sections.add(verdict());
    run.scenario()
        .ifPresent(
            scenario ->
                ScenarioSection.of(
                        run,
                        new TimeAxis(
                            scenario.simulation().start(),
                            0,
                            org.drsim.quantity.Durations.seconds(scenario.simulation().duration())))
                    .ifPresent(sections::add));
    sections.add(costs(data));
    sections.add(ValidationSection.of("ledger of a run"));
    sections.add(origin(run));
    return new Page(
        decision.text("scenario") + ": fail over or wait",
        "outage "
            + decision.text("fault")
            + ", "
            + Figures.count(Math.round(decision.number("replications")), "replication")
            + ", drsim "
            + decision.text("tool"),
        sections,
        data);
  }

  private Section verdict() {
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "div",
                Element.of("p", Element.of("strong", headline())),
                Element.of(
                        "p",
                        "How sure: means of "
                            + Figures.count(
                                Math.round(decision.number("replications")), "simulated failover")
                            + "; the intervals below hold with 95 % confidence. The outage lasts "
                            + Figures.drawn(decision.text("lasts"))
                            + "."
                            + leftOut())
                    .ofClass("sub"))
            .ofClass("verdict none"));
    final Element tiles = Element.of("dl").ofClass("tiles");
    tile(
        tiles,
        "a failover takes, decided at once,",
        Estimates.duration(decision.get("failover", "seconds")));
    tile(tiles, "and loses", Estimates.duration(decision.get("failover", "lossSeconds")));
    tile(tiles, "in data", Figures.bytes(decision.number("failover", "lossBytes", "value")));
    content.add(tiles);
    return new Section("verdict", "Verdict", content);
  }

  private String leftOut() {
    return leftOut("beganInWarmUp", "as the outage began within the warm-up")
        + leftOut("withoutFailover", "in which no failover began by the end");
  }

  private String leftOut(String which, String why) {
    final long number = Math.round(decision.get("leftOut").number(which));
    return number > 0
        ? " Left out: " + Figures.count(number, "replication") + ", " + why + "."
        : "";
  }

  private static void tile(Element tiles, String name, String figure) {
    tiles.add(Element.of("div", Element.of("dt", name), Element.of("dd", Element.of("b", figure))));
  }

  private String headline() {
    return rule() + choice();
  }

  /** What to agree on beforehand. */
  private String rule() {
    final double best = decision.number("cheapestRuleSeconds");
    final List<Json> rows = decision.get("rows").items();
    if (Double.isNaN(best)) {
      return "";
    }
    if (best == 0) {
      return "Fail over at once: no other rule is cheaper. ";
    }
    return best == rows.get(rows.size() - 1).number("afterSeconds")
        ? "Wait " + Figures.duration(best) + " or longer, then fail over: no earlier is cheaper. "
        : "Wait " + Figures.duration(best) + ", then fail over: no other rule is cheaper. ";
  }

  /** What the table compares: to fail over at that time, or not at all. */
  private String choice() {
    final double even = decision.number("breakEven", "seconds");
    final boolean over = decision.text("breakEven", "cheaperBefore").equals("failOver");
    final String first =
        over
            ? "Failing over is cheaper than waiting for the outage to end "
            : "Waiting for the outage to end is cheaper than failing over ";
    return Double.isNaN(even)
        ? first + "at each of the times looked at."
        : first + "until " + Figures.duration(even) + " into the outage, and dearer afterwards.";
  }

  /** Costs over the time of the decision. */
  private Node picture(Map<String, Object> data) {
    final List<Json> rows = decision.get("rows").items();
    final double[] times = rows.stream().mapToDouble(row -> row.number("afterSeconds")).toArray();
    final List<Curve> curves = new ArrayList<>();
    double most = 0;
    for (final String[] one :
        new String[][] {
          {"waiting, mean", "waitMean"},
          {"failing over, mean", "failOverMean"},
          {"waiting, 90 %", "waitP90"},
          {"failing over, 90 %", "failOverP90"}
        }) {
      final double[] values = rows.stream().mapToDouble(row -> row.number(one[1])).toArray();
      curves.add(new Curve(one[0], times, values));
      for (final double value : values) {
        most = value > most ? value : most;
      }
    }
    final String title = "Cost of waiting and of failing over, by the time of the decision";
    final double end = times.length == 0 ? 1 : times[times.length - 1];
    final Map<String, Object> chart = ChartData.of(title, null, List.of(), List.of(), curves);
    chart.put("unit", "plain");
    data.put("costs", chart);
    return Figure.of(
            title,
            new LinePlot(title, new TimeAxis(null, 0, end), most)
                .ofNumbers()
                .element(List.of(), List.of(), curves),
            LinePlot.key(curves.stream().map(Curve::name).toList()))
        .ofClass("chart")
        .with("data-chart", "costs");
  }

  private Section costs(Map<String, Object> data) {
    final DataTable table =
        new DataTable("Cost of both choices at each time, of an outage that still lasts")
            .sortable()
            .numbers(
                "Down for",
                "Still down",
                "Lasts on, mean",
                "Waiting, mean",
                "Waiting, 90 %",
                "Failing over, mean",
                "Failing over, 90 %",
                "Saved by failing over",
                "95 % from",
                "to",
                "Failing over takes",
                "and loses",
                "in data")
            .text("Cheaper");
    decision.get("rows").items().forEach(row -> add(table, row));
    return new Section(
        "costs", "Costs of waiting and of failing over", List.of(picture(data), table.element()));
  }

  private static void add(DataTable table, Json row) {
    table.row(
        Cell.duration(row.number("afterSeconds")),
        Cell.share(row.number("stillDown")),
        Cell.duration(row.number("remainingSeconds")),
        Cell.plain(row.number("waitMean")),
        Cell.plain(row.number("waitP90")),
        Cell.plain(row.number("failOverMean")),
        Cell.plain(row.number("failOverP90")),
        Cell.plain(row.number("saving", "value")),
        Cell.plain(row.number("saving", "low")),
        Cell.plain(row.number("saving", "high")),
        Cell.duration(row.number("failoverSeconds")),
        Cell.duration(row.number("lossSeconds")),
        Cell.bytes(row.number("lossBytes")),
        Cell.of(row.text("cheaper").equals("failOver") ? "fail over" : "wait"));
  }

  /** With what the scenario does not state. */
  private String command() {
    final StringBuilder command = new StringBuilder("drsim decide scenario.yaml");
    command.append(" --outage '").append(decision.text("fault").replace("'", "'\\''")).append('\'');
    final Json prices = decision.get("prices");
    price(command, "--downtime-cost", prices.number("downtimePerHour"));
    price(command, "--loss-cost", prices.number("lossPerHour"));
    price(command, "--loss-cost-per-gib", prices.number("lossPerGib"));
    price(command, "--exposure-cost", prices.number("exposurePerHour"));
    final List<Json> rows = decision.get("rows").items();
    if (rows.size() > 1) {
      final double first = rows.get(0).number("afterSeconds");
      time(command, "--every", rows.get(1).number("afterSeconds") - first);
      time(command, "--until", rows.get(rows.size() - 1).number("afterSeconds"));
    }
    return command.toString();
  }

  private static void price(StringBuilder command, String option, double price) {
    if (price > 0) {
      command.append(' ').append(option).append(' ').append(price);
    }
  }

  private static void time(StringBuilder command, String option, double seconds) {
    final long whole = Math.round(seconds);
    command.append(' ').append(option).append(' ');
    if (whole != seconds) {
      command.append(seconds).append('s');
    } else if (whole > 0 && whole % HOUR == 0) {
      command.append(whole / HOUR).append('h');
    } else if (whole > 0 && whole % MINUTE == 0) {
      command.append(whole / MINUTE).append("min");
    } else {
      command.append(whole).append('s');
    }
  }

  private Section origin(StoredRun run) {
    final Facts facts =
        new Facts()
            .add("Program", "drsim " + decision.text("tool"))
            .add("Scenario", decision.text("scenario"))
            .add("Outage", decision.text("fault"))
            .add("Seed", Long.toString((long) decision.number("seed")))
            .add("Replications", Long.toString((long) decision.number("replications")));
    return new Section(
        "origin",
        "Origin and files",
        List.of(
            facts.element(),
            Element.of(
                "p", "The same version gives the same bytes again, from the folder of this page:"),
            Element.of("pre", Element.of("code", command())).with("tabindex", "0"),
            FileLinks.of(run, List.of("decision.json", "decision.csv", "scenario.yaml"))));
  }
}
