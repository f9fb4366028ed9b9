package org.drsim.output;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a run was made, as far as it has no influence on the results.
 *
 * @param started by the wall clock
 * @param wallTime how long it took
 * @param threads that simulated
 * @param commandLine program name and arguments
 */
public record Execution(Instant started, Duration wallTime, int threads, List<String> commandLine) {

  public Execution {
    commandLine = List.copyOf(commandLine);
  }
}
