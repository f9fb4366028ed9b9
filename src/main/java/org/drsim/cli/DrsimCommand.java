package org.drsim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a sub-command. */
@Command(
    name = "drsim",
    description =
        "Simulates how virtual machines are replicated between regions: exact RPO, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Start with: drsim run scenarios/01-replay-a-database.yaml",
      "",
      "Exit codes: 0 all objectives met, or none stated; 1 one missed; 3 one not known;",
      "2 wrong usage or invalid input; 70 internal error; 130 interrupted."
    })
final class DrsimCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
