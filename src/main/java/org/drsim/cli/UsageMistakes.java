package org.drsim.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Answers a wrong command line with one line that says what is wrong and what was probably meant,
 * and one that says where to look.
 */
record UsageMistakes(Console console) implements IParameterExceptionHandler {

  private static final String NOT = "--no-";

  @Override
  public int handleParseException(ParameterException mistake, String[] arguments) {
    final CommandLine command = mistake.getCommandLine();
    console.err().println("drsim: " + message(mistake, command, List.of(arguments)));
    console.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.INVALID.number();
  }

  private static String message(
      ParameterException mistake, CommandLine command, List<String> typed) {
    if (mistake instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, command);
    }
    if (mistake instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      final ArgSpec first = missing.getMissing().get(0);
      return first instanceof OptionSpec option
          ? option.longestName()
              + " states no value; write "
              + option.longestName()
              + " "
              + label(option)
          : label(first) + " is missing; name one";
    }
    final ArgSpec argument = mistake.getArgSpec();
    return argument == null || mistake.getValue() == null
        ? String.valueOf(mistake.getMessage())
        : OptionValues.refused(argument, mistake, typed);
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel();
  }

  private static String unmatched(UnmatchedArgumentException unmatched, CommandLine command) {
    final String found = unmatched.getUnmatched().get(0);
    final Collection<String> commands = command.getSubcommands().keySet();
    if (unmatched.isUnknownOption()) {
      return unknownOption(found.replaceFirst("=.*", ""), options(command));
    }
    return commands.isEmpty()
        ? "'" + found + "' is more than " + command.getCommandName() + " takes; leave it out"
        : unknown("command", found, commands);
  }

  private static String unknownOption(String found, List<String> known) {
    final String all = unknown("option", found, known);
    return all.endsWith("'") ? all + opposite(found, known) : all;
  }

  /** What is done unless an option forbids it has no option of its own, and may be looked for. */
  private static String opposite(String found, List<String> known) {
    final Map<String, String> opposites = new LinkedHashMap<>();
    known.stream()
        .filter(name -> name.startsWith(NOT))
        .forEach(name -> opposites.put("--" + name.substring(NOT.length()), name));
    final String near = Suggestion.didYouMean(found, opposites.keySet());
    return opposites.entrySet().stream()
        .filter(one -> near.contains("'" + one.getKey() + "'"))
        .map(one -> ", only '" + one.getValue() + "': the opposite is the default")
        .findFirst()
        .orElse("");
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
