package org.drsim.cli;

import java.nio.file.Path;
import java.util.List;
import org.drsim.scenario.file.Setting;

/**
 * What all commands share.
 *
 * @param console where they write
 * @param commandLine as it was typed
 */
record Commands(Console console, List<String> commandLine) {

  /** What a command does with one scenario file. */
  interface Action {
    void accept(Path file, List<Setting> overrides) throws Exception;
  }

  /** Does it for every file, whatever becomes of the others; the worst exit code counts. */
  int forEach(ScenarioOptions scenarios, Action action) throws Exception {
    final List<Setting> overrides = scenarios.overrides();
    ExitCode worst = ExitCode.DONE;
    for (final Path file : scenarios.files()) {
      try {
        action.accept(file, overrides);
      } catch (Exception | OutOfMemoryError | StackOverflowError failure) {
        worst = worst.worse(Failures.report(failure, console));
      }
    }
    return worst.number();
  }
}
