package org.drsim.output;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a run was made, as far as it has no influence on the results.
 *
 * @param started by the wall clock
 * @param wallTime how long it took
 * @param threads that simulated
 * @param commandLine program name and arguments
 * @param replicationsWanted how many there would have been if the run had not been stopped; null if
 *     it was not
 */
public record Execution(
    Instant started,
    Duration wallTime,
    int threads,
    List<String> commandLine,
    @Nullable Integer replicationsWanted) {

  public Execution {
    commandLine = List.copyOf(commandLine);
  }

  /** Of a run that was not stopped. */
  public Execution(Instant started, Duration wallTime, int threads, List<String> commandLine) {
    this(started, wallTime, threads, commandLine, null);
  }
}
