package org.drsim.sweep;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Objective;

/** What a study looks for; each kind has a form of text of its own, see {@link GoalText}. */
public sealed interface Goal {

  /**
   * Reads a goal.
   *
   * @throws InvalidQuantityException if the text is none
   */
  static Goal parse(String text) {
    return new GoalText(text).goal();
  }

  /** What has to be met; replaces the objectives of the scenario where there are any. */
  default List<Objective> suchThat() {
    return List.of();
  }

  /** Paths that have to be among the varied. */
  default List<String> paths() {
    return List.of();
  }

  /**
   * What is varied, where a range along which the goal looks needs no steps: its ends are enough
   * for the design.
   */
  default List<Varied> withEnds(List<Varied> vary) {
    return vary.stream()
        .map(
            one ->
                one instanceof VariedRange range && range.steps() == 0 && looksAlong(one.path())
                    ? range.withSteps(2)
                    : one)
        .toList();
  }

  /** Whether it searches the values of a path. */
  default boolean looksAlong(String path) {
    return !suchThat().isEmpty() && paths().contains(path);
  }

  /** Measures that it is about. */
  default List<Measure> measures() {
    return List.of();
  }

  /**
   * The extreme value of a path at which objectives are met.
   *
   * @param smallest whether the smallest such value is looked for; otherwise the largest
   */
  record Value(boolean smallest, String path, List<Objective> suchThat) implements Goal {

    public Value {
      suchThat = List.copyOf(suchThat);
    }

    @Override
    public List<String> paths() {
      return List.of(path);
    }

    @Override
    public String toString() {
      return "find " + (smallest ? "smallest " : "largest ") + path + such(suchThat);
    }
  }

  /**
   * How much a path may grow from the first of its values until an objective breaks.
   *
   * @param perMonth growth rate; 0 where none is stated
   */
  record Headroom(String path, double perMonth, List<Objective> suchThat) implements Goal {

    public Headroom {
      suchThat = List.copyOf(suchThat);
    }

    @Override
    public List<String> paths() {
      return List.of(path);
    }

    @Override
    public String toString() {
      final String growing =
          perMonth > 0
              ? String.format(Locale.ROOT, " growing %s %% a month", number(100 * perMonth))
              : "";
      return "find headroom of " + path + growing + such(suchThat);
    }
  }

  /**
   * The design point with the best mean.
   *
   * @param within difference that does not matter, in the base unit of the measure
   */
  record Best(boolean smallest, Measure measure, double within) implements Goal {

    @Override
    public List<Measure> measures() {
      return List.of(measure);
    }

    @Override
    public String toString() {
      return "find best "
          + (smallest ? "smallest " : "largest ")
          + measure
          + " within "
          + measure.observed().metric().dimension().print(within);
    }
  }

  /** The design points that are not beaten in both of two respects. */
  record Front(Respect first, Respect second) implements Goal {

    @Override
    public List<String> paths() {
      return Stream.of(first, second).flatMap(one -> one.path().stream()).toList();
    }

    @Override
    public List<Measure> measures() {
      return Stream.of(first, second).flatMap(one -> one.measure().stream()).toList();
    }

    @Override
    public String toString() {
      return "find front of " + first + " and " + second;
    }
  }

  /**
   * One axis of a front.
   *
   * @param smallest whether small is good
   * @param measure or else the path is there
   */
  record Respect(boolean smallest, Optional<Measure> measure, Optional<String> path) {

    /** The name of what is looked at. */
    public String name() {
      return measure.map(Measure::toString).or(() -> path).orElseThrow();
    }

    @Override
    public String toString() {
      return (smallest ? "smallest " : "largest ") + name();
    }
  }

  /** What each varied path does to a measure. */
  record Sensitivity(Measure measure) implements Goal {

    @Override
    public List<Measure> measures() {
      return List.of(measure);
    }

    @Override
    public String toString() {
      return "find sensitivity of " + measure;
    }
  }

  /** How much of the uncertainty of a measure is due to varied paths, and how much to chance. */
  record Uncertainty(Measure measure) implements Goal {

    @Override
    public List<Measure> measures() {
      return List.of(measure);
    }

    @Override
    public String toString() {
      return "find uncertainty of " + measure;
    }
  }

  private static String such(List<Objective> objectives) {
    return objectives.stream()
        .map(Objective::toString)
        .collect(Collectors.joining(" and ", " such that ", ""));
  }

  private static String number(double value) {
    final String text = String.format(Locale.ROOT, "%.6f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
