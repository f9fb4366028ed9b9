package org.drsim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for patterns that are none, and for names of patterns that lead nowhere. */
public final class PatternChecks {

  private final Scenario scenario;
  private final List<Finding> findings = new ArrayList<>();

  private PatternChecks(Scenario scenario) {
    this.scenario = scenario;
  }

  /**
   * All that is wrong with patterns.
   *
   * @param complete scenario
   * @param unreadable names of things that are stated but are not in the scenario because they are
   *     wrong themselves
   */
  public static List<Finding> check(Scenario complete, Set<String> unreadable) {
    final PatternChecks run = new PatternChecks(complete);
    complete.patterns().forEach(run::check);
    for (final Workload workload : complete.workloads()) {
      final String name = nameIn(workload);
      if (name != null && !unreadable.contains(name)) {
        run.checkName(name, "workloads[" + workload.name() + "].pattern");
      }
    }
    return List.copyOf(run.findings);
  }

  /** The pattern that a workload names; null where it names none. */
  static @Nullable String nameIn(Workload workload) {
    if (workload instanceof SteadyWorkload steady) {
      return steady.pattern();
    }
    return workload instanceof RandomWorkload random ? random.pattern() : null;
  }

  private void check(Pattern pattern) {
    final String path = "patterns[" + pattern.name() + "].";
    check(pattern.hours(), Pattern.HOURS, "hours of a day from midnight", path + "hours");
    check(pattern.days(), Pattern.DAYS, "days of a week from Monday", path + "days");
  }

  private void check(@Nullable List<Double> factors, int wanted, String meaning, String path) {
    if (factors == null) {
      return;
    }
    final String allowed = "; allowed are " + wanted + ", for the " + meaning;
    if (factors.size() != wanted) {
      findings.add(new Finding(path, factors.size() + " numbers" + allowed));
    } else if (factors.stream().allMatch(factor -> factor == 0)) {
      findings.add(new Finding(path, "only zeros" + allowed + ", at least one of them over 0"));
    }
  }

  private void checkName(String name, String path) {
    final List<String> known =
        Stream.concat(
                BuiltInPatterns.names().stream(), scenario.patterns().stream().map(Pattern::name))
            .distinct()
            .sorted()
            .toList();
    if (!known.contains(name)) {
      findings.add(
          new Finding(
              path,
              "'"
                  + name
                  + "' is not the name of a pattern; there are: "
                  + Suggestion.list(known)
                  + Suggestion.didYouMean(name, known)));
    }
  }
}
