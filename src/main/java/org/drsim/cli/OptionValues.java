package org.drsim.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.drsim.scenario.Suggestion;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** What is wrong with the value of an option, in the words of the other messages. */
final class OptionValues {

  private static final String ALLOWED = "allowed is ";

  private OptionValues() {}

  /** A name that is there. Java takes none at all for the current folder. */
  static final class NonEmptyPath implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
      if (text.isBlank()) {
        throw new TypeConversionException(ALLOWED + "the name of a file or folder");
      }
      try {
        return Path.of(text);
      } catch (InvalidPathException e) {
        throw new TypeConversionException(
            ALLOWED
                + "a name of characters that this system takes in the names of files; with"
                + " LC_ALL=C.UTF-8 these are all");
      }
    }
  }

  /**
   * In one line.
   *
   * @param mistake as the parser tells it, of an argument with a value
   * @param typed the command line
   */
  static String refused(ArgSpec argument, ParameterException mistake, List<String> typed) {
    final String value = Objects.requireNonNull(mistake.getValue());
    return named(argument, value, typed) + "; " + allowed(argument, value, mistake);
  }

  /** With the variable of the environment, where it is from there. */
  private static String named(ArgSpec argument, String value, List<String> typed) {
    final String shown = value.isBlank() ? "'" + value + "'" : value;
    if (!(argument instanceof OptionSpec option)) {
      return argument.paramLabel() + " " + shown;
    }
    final boolean isTyped =
        typed.stream().anyMatch(text -> Arrays.stream(option.names()).anyMatch(text::startsWith));
    return isTyped
        ? option.longestName() + " " + shown
        : EnvironmentDefaults.variable(option) + "=" + shown;
  }

  private static String allowed(ArgSpec argument, String value, ParameterException mistake) {
    final Class<?> type = argument.type();
    if (type == boolean.class || type == Boolean.class) {
      return "it is given without a value";
    }
    if (type.isEnum()) {
      return words(type, value);
    }
    if (type == Integer.class || type == int.class) {
      return ALLOWED + "a whole number up to " + Integer.MAX_VALUE;
    }
    if (type == Long.class || type == long.class) {
      return ALLOWED + "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
    }
    return stated(String.valueOf(mistake.getMessage()));
  }

  private static String words(Class<?> type, String value) {
    final List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
            .toList();
    return "allowed: "
        + words.stream().collect(Collectors.joining(", "))
        + Suggestion.didYouMean(value, words);
  }

  /** What a reader of values of our own allows, without what the parser says before. */
  private static String stated(String message) {
    final int at = message.indexOf(ALLOWED);
    return at < 0 ? message : message.substring(at);
  }
}
