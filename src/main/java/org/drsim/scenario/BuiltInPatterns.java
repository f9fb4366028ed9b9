package org.drsim.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shapes that need not be stated. No figures for them are published: they are assumed.
 *
 * <ul>
 *   <li>{@code flat}: no change at all.
 *   <li>{@code office-hours}: a plateau from 9 to 17 with a dip at noon, a tenth of it at night and
 *       15 % of it at weekends.
 *   <li>{@code nightly-batch}: six hours from 22 to 4 at ten times the rate of the others, every
 *       day.
 *   <li>{@code retail}: rising from the morning on to a peak at 20, more from Friday to Sunday.
 * </ul>
 */
public final class BuiltInPatterns {

  private static final TimeZone UTC = TimeZone.parse("UTC");

  private static final List<Pattern> ALL =
      List.of(
          new Pattern("flat", null, null, UTC),
          new Pattern(
              "nightly-batch",
              List.of(
                  1.0, 1.0, 1.0, 1.0, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, //
                  0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 1.0, 1.0),
              Collections.nCopies(Pattern.DAYS, 1.0),
              UTC),
          new Pattern(
              "office-hours",
              List.of(
                  0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.15, 0.3, 0.7, 1.0, 1.0, 1.0, //
                  0.8, 1.0, 1.0, 1.0, 1.0, 0.7, 0.4, 0.25, 0.2, 0.15, 0.1, 0.1),
              List.of(1.0, 1.0, 1.0, 1.0, 1.0, 0.15, 0.15),
              UTC),
          new Pattern(
              "retail",
              List.of(
                  0.2, 0.1, 0.08, 0.06, 0.06, 0.08, 0.15, 0.3, 0.45, 0.6, 0.7, 0.75, //
                  0.8, 0.75, 0.7, 0.7, 0.75, 0.8, 0.85, 0.95, 1.0, 0.95, 0.7, 0.4),
              List.of(0.9, 0.9, 0.9, 0.95, 1.1, 1.25, 1.2),
              UTC));

  private BuiltInPatterns() {}

  static List<String> names() {
    return ALL.stream().map(Pattern::name).toList();
  }

  /** Whether a pattern of this name need not be stated. */
  public static boolean contains(String name) {
    return find(name).isPresent();
  }

  /** What is to be completed when a workload names a pattern that is not stated. */
  static Optional<Pattern> implied(@Nullable String name) {
    return find(name).map(pattern -> new Pattern(pattern.name(), null, null, UTC));
  }

  /** A pattern that is called like a built-in one has the shape of it as far as it states none. */
  static Pattern completed(Pattern stated) {
    final Optional<Pattern> like = find(stated.name());
    return new Pattern(
        stated.name(),
        stated.hours() == null ? like.map(Pattern::hours).orElse(null) : stated.hours(),
        stated.days() == null ? like.map(Pattern::days).orElse(null) : stated.days(),
        stated.timeZone());
  }

  /** What completing a pattern adds. */
  static List<Assumption> assumptions(Pattern stated) {
    final List<Assumption> assumptions = new ArrayList<>();
    final String path = "patterns[" + stated.name() + "].";
    final Pattern completed = completed(stated);
    if (stated.hours() == null && completed.hours() != null) {
      assumptions.add(assumption(path + "hours", completed.hours()));
    }
    if (stated.days() == null && completed.days() != null) {
      assumptions.add(assumption(path + "days", completed.days()));
    }
    return assumptions;
  }

  private static Assumption assumption(String path, List<Double> factors) {
    return new Assumption(
        path,
        factors.toString(),
        Default.Grade.ASSUMED,
        "shape of a usual week; replace it by your own counters");
  }

  private static Optional<Pattern> find(@Nullable String name) {
    return ALL.stream().filter(pattern -> pattern.name().equals(name)).findFirst();
  }
}
