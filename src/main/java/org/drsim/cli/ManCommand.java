package org.drsim.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The manual page, made of what {@code --help} shows. */
@Command(
    name = "man",
    description = "Print the manual page of the program, for man.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "To read it:     drsim man | man -l -",
      "To install it:  drsim man > ~/.local/share/man/man1/drsim.1"
    })
final class ManCommand implements Runnable {

  @Spec private CommandSpec spec;
  private final Commands commands;
  private final StringBuilder page = new StringBuilder();

  ManCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public void run() {
    final CommandSpec program = spec.root();
    page.append(".TH DRSIM 1 \"\" \"drsim ").append(Version.number()).append("\"\n");
    section("NAME");
    text("drsim - " + String.join(" ", program.usageMessage().description()));
    section("SYNOPSIS");
    text(new Help(program, Ansi.OFF).synopsis(0));
    section("COMMANDS");
    for (final CommandLine command : program.subcommands().values()) {
      addCommand(command.getCommandSpec());
    }
    section("NOTES");
    text(new Help(program, Ansi.OFF).footer());
    commands.console().out().print(page);
  }

  private void addCommand(CommandSpec command) {
    final Help help = new Help(command, Ansi.OFF);
    page.append(".SS ").append(escaped(command.qualifiedName())).append('\n');
    text(help.synopsis(0));
    text(help.description());
    text(help.parameterList());
    text(help.optionList());
    text(help.footer());
  }

  private void section(String title) {
    page.append(".SH ").append(title).append('\n');
  }

  /** Lines as they are. */
  private void text(String lines) {
    page.append(".nf\n");
    lines.lines().forEach(line -> page.append(escaped(line)).append('\n'));
    page.append(".fi\n.PP\n");
  }

  /** Without what means something to roff. */
  private static String escaped(String line) {
    final String plain = line.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
