package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What else a reader must know before trusting or using the figures. */
final class Remarks {

  private static final int SHOWN = 5;

  private Remarks() {}

  static List<Node> of(Json summary) {
    final Element list = Element.of("ul").ofClass("remarks");
    final List<Node> items = new ArrayList<>();
    addFallenBehind(items, summary);
    add(
        items,
        summary,
        "would have raised the alert that there is no recent recovery point",
        "would have raised the alert that there is no recent recovery point",
        machine -> machine.number("health", "alerts"));
    final String mean = summary.number("replications") > 1 ? " in the mean" : "";
    final double unprotected =
        summary.get("machines").items().stream()
            .mapToDouble(machine -> machine.number("unprotectedSeconds"))
            .filter(seconds -> seconds > 0)
            .max()
            .orElse(0);
    add(
        items,
        summary,
        "was without protection for " + Figures.duration(unprotected) + mean,
        "were without protection, for up to " + Figures.duration(unprotected) + mean,
        machine -> machine.number("unprotectedSeconds"));
    addWarmUp(items, summary.get("warmUpOutages").items());
    if (!summary.get("strict").isNothing() && !summary.isTrue("strict")) {
      items.add(
          Element.of(
              "li",
              "The scenario goes beyond what the product allows: this is not the real service."));
    }
    return items.isEmpty() ? List.of() : List.of(list.add(items));
  }

  private static void addFallenBehind(List<Node> items, Json summary) {
    add(
        items,
        summary,
        "falls behind without end, so that it has no mean RPO",
        "fall behind without end, so that they have no mean RPO",
        machine -> machine.get("unstable").isNothing() ? 0 : 1);
    add(
        items,
        summary,
        "fell further and further behind, in too short or too unusual a time to tell whether it does without end",
        "fell further and further behind, in too short or too unusual a time to tell whether they do without end",
        machine -> machine.isTrue("mayBeUnstable") ? 1 : 0);
  }

  private static void addWarmUp(List<Node> items, List<Json> outages) {
    if (!outages.isEmpty()) {
      final List<String> names =
          outages.stream()
              .map(one -> one.text("fault") + " at " + Figures.duration(one.number("startSeconds")))
              .toList();
      items.add(
          Element.of(
              "li",
              Element.of("bdi", listed(names)),
              new Text(" began in the warm-up, so that no figure counts what came of it.")));
    }
  }

  private static void add(
      List<Node> items, Json summary, String one, String several, ToDoubleFunction<Json> figure) {
    final List<String> names =
        summary.get("machines").items().stream()
            .filter(machine -> figure.applyAsDouble(machine) > 0)
            .map(machine -> machine.text("name"))
            .toList();
    if (!names.isEmpty()) {
      items.add(
          Element.of(
              "li",
              Element.of("bdi", listed(names)),
              new Text(" " + (names.size() == 1 ? one : several) + ".")));
    }
  }

  /** The first few, and how many more. */
  static String listed(List<String> names) {
    final String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }
}
