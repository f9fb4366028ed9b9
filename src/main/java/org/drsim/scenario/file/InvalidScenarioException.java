package org.drsim.scenario.file;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that cannot be simulated, with everything that is wrong with it. */
public final class InvalidScenarioException extends Exception {

  private static final long serialVersionUID = 1L;

  // Problems are values; the list is immutable and serialisable in practice.
  private final transient List<Problem> problems;

  InvalidScenarioException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of their positions; never empty. */
  public List<Problem> problems() {
    return problems;
  }
}
