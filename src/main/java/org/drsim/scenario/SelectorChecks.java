package org.drsim.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks for selectors that pick no machine. */
final class SelectorChecks {

  private final List<Machine> machines;
  private final Selection selection;
  private final Findings findings;

  SelectorChecks(Scenario complete, Findings findings) {
    this.machines = complete.machines();
    this.selection = new Selection(machines);
    this.findings = findings;
  }

  /**
   * Looks at selectors of a complete scenario, which are names of machines or pick none.
   *
   * @param path of the list of them
   */
  void check(List<Selector> selectors, String path) {
    for (final Selector selector : selectors) {
      if (!selection.isMachine(selector)) {
        report(selector, path);
      }
    }
  }

  private void report(Selector selector, String path) {
    final String name = selector.name();
    if (selector.equals(Selector.NOTHING)) {
      findings.addComparison(
          path, "{} states nothing; allowed are name, application, tier, group, region, zone");
    } else if (name != null && !selector.isPattern() && selector.equals(Selector.ofMachine(name))) {
      findings.checkUsed(name, selection.known(), "a machine or a group of machines", path);
    } else if (selector.isPattern() && selector.equals(Selector.ofMachine(String.valueOf(name)))) {
      findings.addOfAllMachines(path, selector + " picks no machine; " + reason(selector));
    } else {
      // What machines state may have been unreadable.
      findings.addComparison(path, selector + " picks no machine; " + reason(selector));
    }
  }

  private String reason(Selector selector) {
    if (selector.name() != null) {
      return "there are: " + Suggestion.list(selection.known());
    }
    return strange("applications", selector.application(), Machine::application)
        .or(() -> strange("tiers", selector.tier(), Machine::tier))
        .or(() -> strange("groups", selector.group(), Machine::group))
        .or(() -> strange("regions", selector.region(), Machine::region))
        .or(() -> strange("zones", selector.zone(), Machine::zone))
        .orElse("each machine fits a part of it only");
  }

  /** What there is instead of a value that no machine has. */
  private Optional<String> strange(
      String kind, @Nullable String wanted, Function<Machine, @Nullable String> property) {
    final Collection<String> known =
        machines.stream()
            .map(property)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new));
    return wanted == null || known.contains(wanted)
        ? Optional.empty()
        : Optional.of(
            "there are "
                + kind
                + ": "
                + Suggestion.list(known)
                + Suggestion.didYouMean(wanted, known));
  }
}
