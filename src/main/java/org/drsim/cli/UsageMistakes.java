package org.drsim.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a wrong command line with one line that says what is wrong, and one that says where to
 * look.
 */
record UsageMistakes(Console console) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    final CommandLine command = mistake.getCommandLine();
    console.err().println("drsim: " + mistake.getMessage());
    UnmatchedArgumentException.printSuggestions(mistake, command.getErr());
    console.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.INVALID.number();
  }
}
