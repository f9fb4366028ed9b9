package org.drsim.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.drsim.scenario.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a wrong command line with one line that says what is wrong and what was probably meant,
 * and one that says where to look.
 */
record UsageMistakes(Console console) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    final CommandLine command = mistake.getCommandLine();
    console.err().println("drsim: " + message(mistake, command));
    console.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.INVALID.number();
  }

  private static String message(ParameterException mistake, CommandLine command) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      final String found = unmatched.getUnmatched().get(0);
      final Collection<String> commands = command.getSubcommands().keySet();
      if (unmatched.isUnknownOption()) {
        return unknown("option", found.replaceFirst("=.*", ""), options(command));
      }
      if (!commands.isEmpty()) {
        return unknown("command", found, commands);
      }
    }
    return String.valueOf(mistake.getMessage());
  }

  private static String unknown(String kind, String found, Collection<String> known) {
    return "there is no " + kind + " '" + found + "'" + Suggestion.didYouMean(found, known);
  }

  /** Those of more than a letter: any one letter is near any other. */
  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .flatMap(option -> Arrays.stream(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }
}
