package org.drsim.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.drsim.output.OutputException;
import org.drsim.output.Reason;
import org.drsim.report.ReportException;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.sweep.ClusterException;
import org.drsim.trace.TraceException;

/**
 * Says what went wrong: a user's mistake in a line each, a mistake of the program with what to
 * report.
 */
final class Failures {

  private static final int FRAMES = 8;

  private Failures() {}

  static ExitCode report(Throwable failure, Console console) {
    if (failure instanceof InvalidScenarioException invalid) {
      invalid.problems().forEach(console.err()::println);
      return ExitCode.INVALID;
    }
    if (failure instanceof InterruptedRunException) {
      console.err().println(failure.getMessage());
      return ExitCode.INTERRUPTED;
    }
    if (failure instanceof TraceException
        || failure instanceof OutputException
        || failure instanceof ReportException
        || failure instanceof ClusterException
        || failure instanceof InvalidRequestException) {
      console.err().println(failure.getMessage());
      return ExitCode.INVALID;
    }
    if (failure instanceof IOException io) {
      console.err().println("cannot read or write: " + Reason.of(io));
      return ExitCode.INVALID;
    }
    if (isOutOfMemory(failure)) {
      console.err().println(MemoryWatch.TOO_LITTLE);
      return ExitCode.INTERNAL_ERROR;
    }
    internal(failure, console.err());
    return ExitCode.INTERNAL_ERROR;
  }

  private static boolean isOutOfMemory(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }

  /** A few frames are enough to find the place. */
  private static void internal(Throwable failure, PrintStream err) {
    err.println("drsim " + Version.number() + " failed: " + failure.getMessage());
    err.println(
        "This is a mistake in the program. Please report it with the scenario and these lines:");
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      err.println("  " + cause.getClass().getName());
      Arrays.stream(cause.getStackTrace())
          .limit(FRAMES)
          .forEach(frame -> err.println("    " + frame));
    }
  }
}
