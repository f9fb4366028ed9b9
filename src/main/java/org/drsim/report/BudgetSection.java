package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.drsim.measure.BudgetPart;
import org.drsim.quantity.ReadingRate;

/** What the RPO is made of, and what would have to be larger to make it smaller. */
final class BudgetSection {

  private static final int MOST_MACHINES = 12;
  private static final int MOST_LIMITS = 12;
  private static final double WIDTH = 960;
  private static final double NAMES = 190;
  private static final double FIGURES = 175;
  private static final double ROW = 26;

  /** A part of less than this share of its bar, in all bars, is not worth a line in the key. */
  private static final double SEEN = 0.001;

  private final List<Json> limits;
  private final List<Json> machines;
  private final Map<Json, List<String>> shown;
  private final long growing;

  private BudgetSection(Json summary) {
    this.limits = summary.get("limits").items();
    this.machines = summary.get("machines").items();
    this.shown = WorstMachines.distinct(machines, MOST_MACHINES);
    shown.keySet().removeIf(machine -> !(total(machine) > 0));
    this.growing = machines.stream().filter(BudgetSection::grows).count();
  }

  static Section of(StoredRun run) {
    return new BudgetSection(run.summary()).section();
  }

  private Section section() {
    final List<Node> content = new ArrayList<>();
    content.add(Element.of("p", binding()).ofClass("lead"));
    content.add(limits());
    if (!shown.isEmpty()) {
      content.add(Figure.of(caption(), picture(), key()));
    }
    return new Section("budget", "What the RPO is due to", content);
  }

  /** An RPO that grows for good has no mean. */
  private static boolean grows(Json machine) {
    return !machine.get("unstable").isNothing();
  }

  private double all() {
    return limits.stream().mapToDouble(limit -> limit.number("rpoSeconds")).sum();
  }

  private String binding() {
    if (limits.isEmpty() || !(limits.get(0).number("rpoSeconds") > 0)) {
      return "There is no RPO to explain.";
    }
    final Json first = limits.get(0);
    final String share = Figures.share(first.number("rpoSeconds") / all());
    final String binding = "The binding limit is " + first.text("name") + ": ";
    return growing > 0
        ? binding
            + share
            + " of the RPO in this run, which has no mean, as that of "
            + Figures.count(growing, "machine")
            + " grows without end."
        : binding
            + Figures.duration(first.number("rpoSeconds"))
            + " of the mean RPO of "
            + Figures.duration(all())
            + ", "
            + share
            + ".";
  }

  private Element limits() {
    final DataTable table =
        new DataTable(
                growing > 0
                    ? "Limits, by their part of the RPO of all machines in this run"
                    : "Limits, by their part of the mean RPO of all machines")
            .text("Limit")
            .numbers("Part of RPO", "Capacity", "Used, mean", "Used, busiest 5 min");
    final double all = all();
    limits.stream()
        .limit(MOST_LIMITS)
        .forEach(
            limit ->
                table.row(
                    DataTable.Cell.name(limit.text("name")),
                    growing > 0
                        ? DataTable.Cell.share(limit.number("rpoSeconds") / all)
                        : DataTable.Cell.duration(limit.number("rpoSeconds")),
                    DataTable.Cell.number(
                        ReadingRate.of(limit.text("kind"), limit.number("capacityBytesPerSecond")),
                        Double.NaN),
                    DataTable.Cell.share(limit.number("meanUtilisation")),
                    DataTable.Cell.share(limit.number("maxUtilisation5min"))));
    return table.element();
  }

  private String caption() {
    return "Mean RPO by stage of the way, worst machines first; what holds them up there, the table"
        + " of limits says"
        + (growing > 0 ? ". Of an RPO that grows, which has no mean, the bar shows shares." : "");
  }

  private static double seconds(Json machine, BudgetPart part) {
    final double seconds = machine.number("rpoBudget", part.key() + "Seconds");
    return Double.isFinite(seconds) ? seconds : 0;
  }

  private static double total(Json machine) {
    double total = 0;
    for (final BudgetPart part : BudgetPart.values()) {
      total += seconds(machine, part);
    }
    return total;
  }

  /** A light colour for a queue, the full one for the work behind it. */
  private static String colour(BudgetPart part) {
    return switch (part) {
      case UPLOAD_QUEUE -> "f2 queue";
      case UPLOAD -> "f2";
      case PROCESSING -> "f3";
      case TRANSFER_QUEUE -> "f4 queue";
      case TRANSFER -> "f4";
      case APPLY_QUEUE -> "f5 queue";
      case APPLY -> "f5";
      case CREATION -> "f6";
      case BLOCKED -> "f7";
      case GROUP_WAIT -> "f8 queue";
      case RESYNC -> "f8";
      case WAITING_FOR_MARKER -> "f1";
    };
  }

  private Element key() {
    final Map<String, String> colours = new LinkedHashMap<>();
    for (final BudgetPart part : BudgetPart.values()) {
      if (shown.keySet().stream().anyMatch(one -> seconds(one, part) > SEEN * total(one))) {
        colours.put(part.words(), colour(part));
      }
    }
    return AreaKey.of(colours);
  }

  private Element picture() {
    final double most =
        shown.keySet().stream()
            .filter(machine -> !grows(machine))
            .mapToDouble(BudgetSection::total)
            .max()
            .orElse(1);
    final Element picture =
        Element.of("svg")
            .with("viewBox", "0 0 960 " + Math.round(shown.size() * ROW + 8))
            .with("role", "img")
            .with("aria-label", "Parts of the mean RPO by machine, as in the table of machines")
            .ofClass("plot");
    double y = 0;
    for (final Map.Entry<Json, List<String>> one : shown.entrySet()) {
      picture.add(
          Element.of("text", Names.shortened(WorstMachines.named(one.getValue())))
              .at("x", NAMES - 8)
              .at("y", y + 17)
              .with("text-anchor", "end"));
      addBar(picture, one.getKey(), y, grows(one.getKey()) ? total(one.getKey()) : most);
      y += ROW;
    }
    return picture;
  }

  /**
   * @param most what fills the width, in seconds
   */
  private static void addBar(Element picture, Json machine, double y, double most) {
    final double scale = (WIDTH - NAMES - FIGURES) / most;
    final DoubleFunction<String> figure =
        grows(machine) ? seconds -> Figures.share(seconds / most) : Figures::duration;
    double x = NAMES;
    for (final BudgetPart part : BudgetPart.values()) {
      final double seconds = seconds(machine, part);
      if (seconds * scale > 0.2) {
        picture.add(
            Element.of("rect", Element.of("title", part.words() + ": " + figure.apply(seconds)))
                .ofClass("fill " + colour(part))
                .at("x", x)
                .at("y", y + 4)
                .at("width", seconds * scale)
                .at("height", ROW - 8));
      }
      x += seconds * scale;
    }
    picture.add(Element.of("text", figure(machine)).at("x", x + 6).at("y", y + 17));
  }

  private static String figure(Json machine) {
    return grows(machine)
        ? "grows by "
            + Figures.duration(machine.number("unstable", "rpoGrowthSecondsPerHour"))
            + " per h"
        : Figures.duration(total(machine));
  }
}
