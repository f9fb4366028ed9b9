package org.drsim.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Reports what a command throws. Not a lambda: for one, Java leaves the old class behind it out of
 * its archive of classes, and then opens every library to look for it.
 */
record FailedCommands(Console console) implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    return Failures.report(failure, console).number();
  }
}
