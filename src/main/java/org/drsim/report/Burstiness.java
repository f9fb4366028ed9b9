package org.drsim.report;

import java.util.List;
import java.util.stream.Collectors;

/** How writes come in bursts, in a few lines. */
final class Burstiness {

  private Burstiness() {}

  /** Of one disk; nothing where it is not known, as of several together. */
  static List<Node> of(Json disk) {
    final Facts facts = new Facts();
    final Json bursts = disk.get("burstiness");
    if (bursts.isNothing()) {
      return List.of();
    }
    facts.add(
        "Dispersion of the number of writes (independent: 1)",
        bursts.get("dispersion").items().stream()
            .map(one -> Figures.plain(one.number("index")) + in(one.number("windowSeconds")))
            .collect(Collectors.joining(", ")));
    facts.add(
        "Likeness of the rate to itself before",
        bursts.get("autocorrelation").items().stream()
            .map(
                one ->
                    Figures.plain(one.number("coefficient"))
                        + " after "
                        + Figures.duration(one.number("lagSeconds")))
            .collect(Collectors.joining(", ")));
    final Json hurst = bursts.get("hurst");
    facts.add(
        "Hurst exponent (0.5: bursts average out)",
        hurst.isNothing()
            ? "too little was captured"
            : Figures.plain(hurst.number("exponent"))
                + " (95 %: "
                + Figures.plain(hurst.number("low"))
                + " to "
                + Figures.plain(hurst.number("high"))
                + ")");
    return List.of(facts.element());
  }

  private static String in(double seconds) {
    return " in " + Figures.duration(seconds);
  }
}
