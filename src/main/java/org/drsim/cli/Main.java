package org.drsim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The program. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // Reports and names are in UTF-8, whatever the platform's own charset.
    final PrintStream out = stream(FileDescriptor.out);
    final PrintStream err = stream(FileDescriptor.err);
    // Java cannot tell whether standard error is a terminal; the launcher can.
    final boolean terminal = Boolean.getBoolean("drsim.terminal");
    final boolean colour =
        Boolean.getBoolean("drsim.terminal.out")
            && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    final Console console = new Console(out, err, terminal, true, colour);
    System.exit(run(console, System.getenv(), arguments));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs one command; the number is for the shell. */
  static int run(Console console, Map<String, String> environment, String... arguments) {
    final Commands commands = new Commands(console, List.of(arguments));
    final CommandLine program =
        new CommandLine(new DrsimCommand())
            .addSubcommand(new RunCommand(commands))
            .addSubcommand(new StudyCommand(commands))
            .addSubcommand(new MergeCommand(commands))
            .addSubcommand(new CompareCommand(commands))
            .addSubcommand(new CalibrateCommand(commands))
            .addSubcommand(new DecideCommand(commands))
            .addSubcommand(new ProfileCommand(commands))
            .addSubcommand(new ReportCommand(commands))
            .addSubcommand(new ValidateCommand(commands))
            .addSubcommand(new NewCommand(commands))
            .addSubcommand(new SchemaCommand(commands))
            .addSubcommand(new CompletionCommand(commands))
            .addSubcommand(new ManCommand(commands));
    program.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    program.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setOverwrittenOptionsAllowed(true);
    program.setExpandAtFiles(false);
    program.setDefaultValueProvider(new EnvironmentDefaults(environment));
    program.setParameterExceptionHandler(new UsageMistakes(console));
    program.setExecutionExceptionHandler(
        (failure, command, parsed) -> Failures.report(failure, console).number());
    return program.execute(arguments);
  }
}
