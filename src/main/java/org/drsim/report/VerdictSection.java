package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.drsim.quantity.ReadingShare;
import org.drsim.scenario.Randomness;

/** The answer first: whether what was asked for holds, how sure that is, and the main figures. */
final class VerdictSection {

  private final Json summary;
  private final List<Json> objectives;
  private final boolean certain;

  private VerdictSection(StoredRun run) {
    this.summary = run.summary();
    this.objectives = summary.get("objectives").items();
    this.certain = run.scenario().filter(one -> Randomness.in(one).isEmpty()).isPresent();
  }

  static Section of(StoredRun run) {
    return new VerdictSection(run).section();
  }

  private Section section() {
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "div",
                Element.of("p")
                    .add(overall().equals("none") ? List.of() : List.of(mark(overall())))
                    .add(Element.of("strong", " " + headline())),
                Element.of("p", confidence()).ofClass("sub"))
            .ofClass("verdict " + overall()));
    content.add(tiles());
    if (!objectives.isEmpty()) {
      content.add(table());
    }
    content.addAll(Remarks.of(summary));
    return new Section("verdict", "Verdict", content);
  }

  private long count(String verdict) {
    return objectives.stream().filter(one -> one.text("verdict").equals(verdict)).count();
  }

  private String overall() {
    if (objectives.isEmpty()) {
      return "none";
    }
    return count("missed") > 0 ? "missed" : count("unknown") > 0 ? "unknown" : "met";
  }

  private String headline() {
    final int all = objectives.size();
    return switch (overall()) {
      case "none" -> figuresInWords();
      case "met" ->
          all == 1
              ? "The objective is met. " + first("met")
              : "All " + all + " objectives are met.";
      case "missed" -> some(count("missed"), "missed") + first("missed");
      default -> some(count("unknown"), "not settled") + first("unknown");
    };
  }

  private String some(long number, String what) {
    return objectives.size() == 1
        ? "The objective is " + what + ". "
        : number
            + " of "
            + objectives.size()
            + " objectives "
            + (number == 1 ? "is " : "are ")
            + what
            + ". ";
  }

  private String first(String verdict) {
    return objectives.stream()
        .filter(one -> one.text("verdict").equals(verdict))
        .findFirst()
        .map(ObjectiveSentence::of)
        .orElse("");
  }

  private String figuresInWords() {
    final Json worst = worst(machine -> machine.number("rpo", "crashConsistent", "maxSeconds"));
    final double most = worst.number("rpo", "crashConsistent", "maxSeconds");
    return Double.isNaN(most)
        ? "No objective is stated, and no machine had a recovery point."
        : "No objective is stated. An outage would have lost the last "
            + Figures.duration(most)
            + " of "
            + worst.text("name")
            + " at the worst moment.";
  }

  private String confidence() {
    final long replications = Math.round(summary.number("replications"));
    if (certain) {
      return "How sure: nothing is left to chance in this scenario, so the figures are those of the"
          + " model itself, without statistical error.";
    }
    if (replications == 1) {
      return "How sure: one simulation; another course of chance may give other figures.";
    }
    return "How sure: "
        + Figures.count(replications, "simulation")
        + " that differ by chance; verdicts hold with 95 % confidence, all objectives taken"
        + " together.";
  }

  private Element tiles() {
    final Element tiles = Element.of("dl").ofClass("tiles");
    final Json worst = worst(machine -> machine.number("rpo", "crashConsistent", "maxSeconds"));
    addTile(
        tiles,
        "largest RPO",
        worst.number("rpo", "crashConsistent", "maxSeconds"),
        worst.text("name"));
    final Json usual = worst(machine -> machine.number("rpo", "crashConsistent", "p95Seconds"));
    addTile(
        tiles,
        "RPO, 95 % of the time below",
        usual.number("rpo", "crashConsistent", "p95Seconds"),
        usual.text("name"));
    addOutageTiles(tiles);
    final int machines = summary.get("machines").items().size();
    tiles.add(
        tile(
            "simulated",
            Figures.count(machines, "machine"),
            Figures.count(Math.round(summary.number("replications")), "replication")));
    return tiles;
  }

  private void addOutageTiles(Element tiles) {
    final List<Json> plans = summary.get("plans").items();
    if (summary.number("replications") > 1 && !plans.isEmpty()) {
      addPlanTile(tiles, "largest data loss", "loss", plans);
      addPlanTile(tiles, "longest time to recover", "rto", plans);
    } else {
      addMachineTiles(tiles);
    }
  }

  /** Over all replications; what never ended is longer than anything. */
  private static void addPlanTile(Element tiles, String name, String figure, List<Json> plans) {
    Json worst = Json.NOTHING;
    double most = Double.NEGATIVE_INFINITY;
    for (final Json plan : plans) {
      final boolean never = plan.number(figure, "infinite") > 0;
      final double max = never ? Double.POSITIVE_INFINITY : plan.number(figure, "max");
      if (max > most) {
        most = max;
        worst = plan;
      }
    }
    if (most == Double.POSITIVE_INFINITY) {
      final long times = Math.round(worst.number(figure, "infinite"));
      tiles.add(tile(name, "never", worst.text("name") + ", " + times + " of its outages"));
    } else {
      addTile(tiles, name, most, worst.text("name"));
    }
  }

  private void addMachineTiles(Element tiles) {
    double rto = Double.NaN;
    double loss = Double.NaN;
    String slowest = "";
    String poorest = "";
    for (final Json outage : summary.get("outages").items()) {
      for (final Json machine : outage.get("machines").items()) {
        if (machine.number("rtoSeconds") > rto || Double.isNaN(rto)) {
          rto = machine.number("rtoSeconds");
          slowest = machine.text("name");
        }
        if (machine.number("lossSeconds") > loss || Double.isNaN(loss)) {
          loss = machine.number("lossSeconds");
          poorest = machine.text("name");
        }
      }
    }
    addTile(tiles, "largest data loss", loss, poorest);
    addTile(tiles, "longest time to recover", rto, slowest);
  }

  private static void addTile(Element tiles, String name, double seconds, String of) {
    if (Double.isFinite(seconds)) {
      tiles.add(tile(name, Figures.duration(seconds), of));
    }
  }

  private static Element tile(String name, String figure, String of) {
    return Element.of(
        "div",
        Element.of("dt", name),
        Element.of("dd", Element.of("b", figure), Element.of("span", Element.of("bdi", of))));
  }

  /** The first of the largest. */
  private Json worst(ToDoubleFunction<Json> figure) {
    Json worst = Json.NOTHING;
    double most = Double.NEGATIVE_INFINITY;
    for (final Json machine : summary.get("machines").items()) {
      if (figure.applyAsDouble(machine) > most) {
        worst = machine;
        most = figure.applyAsDouble(machine);
      }
    }
    return worst;
  }

  private Element table() {
    final DataTable table =
        new DataTable("Objectives").text("Objective", "Verdict", "What came out", "Why");
    for (final Json objective : objectives) {
      final String verdict = objective.text("verdict");
      table.row(
          DataTable.Cell.name(objective.text("expression")),
          DataTable.Cell.of(
              Element.of("span", mark(verdict), new Text(" " + verdict)).ofClass("whole")),
          DataTable.Cell.of(ObjectiveSentence.of(objective) + bounds(objective)),
          DataTable.Cell.of(objective.text("reason")));
    }
    return table.element();
  }

  private static String bounds(Json objective) {
    final double low = objective.number("low");
    if (Double.isNaN(low)) {
      return "";
    }
    final double high = objective.number("high");
    final String range =
        switch (objective.text("unit").toLowerCase(Locale.ROOT)) {
          case "share" -> ReadingShare.down(low) + " to " + ReadingShare.up(high) + " %";
          case "s" -> Figures.duration(low) + " to " + Figures.duration(high);
          default -> Figures.bytes(low) + " to " + Figures.bytes(high);
        };
    return " 95 % confidence: " + range + ".";
  }

  /** A sign and a colour; the word stands beside it. */
  static Element mark(String verdict) {
    final String sign =
        switch (verdict) {
          case "met" -> "✔";
          case "missed" -> "✘";
          case "unknown" -> "?";
          default -> "•";
        };
    return Element.of("span", sign).ofClass("mark " + known(verdict)).with("aria-hidden", "true");
  }

  private static String known(String verdict) {
    return switch (verdict) {
      case "met", "missed", "unknown" -> verdict;
      default -> "none";
    };
  }
}
