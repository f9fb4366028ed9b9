package org.drsim.cli;

import java.util.List;
import org.drsim.study.ObjectiveReport;
import org.drsim.study.Verdict;
import org.jspecify.annotations.Nullable;

/** What an objective that is neither met nor missed counts as in the exit code. */
enum UnknownAs {
  PASS(ExitCode.DONE),
  FAIL(ExitCode.MISSED);

  private final ExitCode code;

  UnknownAs(ExitCode code) {
    this.code = code;
  }

  /**
   * What the objectives of a scenario tell the shell.
   *
   * @param stated null where unknown is unknown
   */
  static ExitCode exitCode(List<ObjectiveReport> objectives, @Nullable UnknownAs stated) {
    final ExitCode unknown = stated == null ? ExitCode.UNKNOWN : stated.code;
    return objectives.stream()
        .map(ObjectiveReport::verdict)
        .map(verdict -> code(verdict, unknown))
        .reduce(ExitCode.DONE, ExitCode::worse);
  }

  private static ExitCode code(Verdict verdict, ExitCode unknown) {
    return switch (verdict) {
      case MET -> ExitCode.DONE;
      case MISSED -> ExitCode.MISSED;
      case UNKNOWN -> unknown;
    };
  }
}
