package org.drsim.cli;

import java.util.concurrent.Callable;
import org.drsim.output.ResultFormat;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ScenarioPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks scenarios without running them. */
@Command(
    name = "validate",
    description = "Check scenarios and list all of their mistakes; nothing runs.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  drsim validate shop.yaml           every mistake, with its place",
      "  drsim validate shop.yaml --show    what it means, with every default"
    })
final class ValidateCommand implements Callable<Integer> {

  @Mixin private ScenarioOptions scenarios;

  @Option(
      names = "--show",
      description =
          "Print the resolved scenario, with every default filled in, and what of it is assumed.")
  private boolean show;

  @Option(
      names = "--readiness",
      description =
          "Print what would fail if one failed over now; exit code 1 if anything is an error.")
  private boolean readiness;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "Of --readiness: table, json or csv (default: ${DEFAULT-VALUE}).")
  private ResultFormat format = ResultFormat.TABLE;

  @Spec private CommandSpec spec;
  private final Commands commands;

  ValidateCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    if (show && readiness) {
      throw new ParameterException(
          spec.commandLine(), "--show and --readiness print a document each; name one of them");
    }
    // Not where it comes from the environment, which is for all commands.
    if (!readiness && spec.commandLine().getParseResult().hasMatchedOption("--format")) {
      throw new ParameterException(
          spec.commandLine(), "--format is of --readiness; state both, or neither");
    }
    return commands.forEach(
        scenarios,
        input -> {
          final ReadScenario read = input.read();
          final TraceFiles traces =
              TraceFiles.decode(input.folder(), read.scenario(), commands.console());
          TooFewReplications.note(read.scenario(), commands.console());
          if (readiness) {
            return ReadinessReport.write(input, read, traces, format, commands.console());
          }
          if (show) {
            commands.console().out().print(ScenarioPrinter.print(read.scenario()));
          } else {
            commands.console().out().println(input.file() + ": valid, " + machines(read));
          }
          return ExitCode.DONE;
        });
  }

  private static String machines(ReadScenario read) {
    final int count = read.scenario().machines().size();
    return count == 1 ? "1 machine" : count + " machines";
  }
}
