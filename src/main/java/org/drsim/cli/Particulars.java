package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.drsim.scenario.file.ReadScenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What {@code --verbose} tells on standard error: settings and their origin, files and sizes. */
record Particulars(Console console, boolean wanted) {

  /** Every setting that holds, and who says so. */
  void settings(CommandSpec command, EnvironmentDefaults environment) {
    final ParseResult typed = command.commandLine().getParseResult();
    for (final OptionSpec option : command.options()) {
      final Object value = option.getValue();
      if (value != null && !option.hidden() && !option.usageHelp() && !option.versionHelp()) {
        tell(
            "setting",
            option.longestName() + " " + text(value) + origin(option, typed, environment));
      }
    }
  }

  private static String text(Object value) {
    return value instanceof Collection<?> several
        ? String.join(" ", several.stream().map(Object::toString).toList())
        : value instanceof Enum<?> choice
            ? choice.name().toLowerCase(Locale.ROOT)
            : value.toString();
  }

  private static String origin(
      OptionSpec option, ParseResult typed, EnvironmentDefaults environment) {
    if (typed.hasMatchedOption(option)) {
      return " (command line)";
    }
    return environment.defaultValue(option) == null
        ? " (default)"
        : " (" + EnvironmentDefaults.variable(option) + ")";
  }

  /** All files that shape the results, and what else does. */
  void read(ScenarioInput input, ReadScenario read) {
    for (final Path file : read.files()) {
      tell("read", named(file));
    }
    input.settings().forEach(setting -> tell("set", setting.path() + " = " + setting.value()));
    read.scenario()
        .assumed()
        .forEach(assumed -> tell("default", assumed.path() + " = " + assumed.value()));
  }

  /** All files of a run. */
  void written(Path folder) throws IOException {
    if (wanted) {
      for (final Path file : files(folder)) {
        tell("file", named(file));
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static String named(Path file) {
    try {
      return file + ", " + Files.size(file) + " bytes";
    } catch (IOException e) {
      return Objects.toString(file);
    }
  }

  private void tell(String what, String text) {
    if (wanted) {
      console.err().println(what + ": " + text);
    }
  }
}
