package org.drsim.cli;

import java.io.IOException;
import java.util.List;

/**
 * What all commands share.
 *
 * @param console where they write
 * @param commandLine as it was typed
 */
record Commands(Console console, List<String> commandLine) {

  /** What a command does with one scenario file. */
  interface Action {
    ExitCode accept(ScenarioInput input) throws Exception;
  }

  /**
   * Does it for every file, whatever becomes of the others, until interrupted; the worst exit code
   * counts.
   */
  int forEach(InputOptions scenarios, Action action) throws Exception {
    ExitCode worst = ExitCode.DONE;
    for (final ScenarioInput input : scenarios.inputs()) {
      try {
        worst = worst.worse(action.accept(input));
        if (console.out().checkError()) {
          throw new IOException(Main.NO_MORE);
        }
      } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
        final ExitCode code = Failures.report(failure, console);
        worst = worst.worse(code);
        if (code == ExitCode.INTERRUPTED) {
          return worst.number();
        }
      }
    }
    return worst.number();
  }
}
