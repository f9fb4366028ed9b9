package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What else a reader must know before trusting or using the figures. */
final class Remarks {

  private static final int SHOWN = 5;

  private Remarks() {}

  static List<Node> of(Json summary) {
    final Element list = Element.of("ul").ofClass("remarks");
    final List<Node> items = new ArrayList<>();
    add(
        items,
        summary,
        "fall behind without end, so that they have no mean RPO",
        machine -> !machine.get("unstable").isNothing());
    add(
        items,
        summary,
        "would have raised the alert that there is no recent recovery point",
        machine -> machine.number("health", "alerts") > 0);
    add(
        items,
        summary,
        "were without protection for a time",
        machine -> machine.number("unprotectedSeconds") > 0);
    addWarmUp(items, summary.get("warmUpOutages").items());
    if (!summary.get("strict").isNothing() && !summary.isTrue("strict")) {
      items.add(
          Element.of(
              "li",
              "The scenario goes beyond what the product allows: this is not the real service."));
    }
    return items.isEmpty() ? List.of() : List.of(list.add(items));
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

  private static void add(List<Node> items, Json summary, String what, Predicate<Json> concerned) {
    final List<String> names =
        summary.get("machines").items().stream()
            .filter(concerned)
            .map(machine -> machine.text("name"))
            .toList();
    if (!names.isEmpty()) {
      items.add(Element.of("li", Element.of("bdi", listed(names)), new Text(" " + what + ".")));
    }
  }

  /** The first few, and how many more. */
  static String listed(List<String> names) {
    final String first = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }
}
