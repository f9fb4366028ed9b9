package org.drsim.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a shell complete commands, flags and files. */
@Command(
    name = "completion",
    description = "Print a script with which bash or zsh complete commands and flags.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "For this shell:  source <(drsim completion)",
      "For every bash:  drsim completion >> ~/.bash_completion"
    })
final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;
  private final Commands commands;

  CompletionCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public void run() {
    commands.console().out().print(AutoComplete.bash("drsim", spec.root().commandLine()));
  }
}
