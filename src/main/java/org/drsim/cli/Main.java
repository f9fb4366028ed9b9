package org.drsim.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;

/** The program. */
public final class Main {

  static final String NO_MORE = "standard output takes no more";

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
    final String command = arguments.length == 0 ? "" : arguments[0];
    final EarlyEnd early = EarlyEnd.watch(console, command);
    if (command.equals("run")) {
      HeadStart.forRun(List.of(arguments));
    }
    MemoryWatch.begin(console);
    final int exitCode;
    try {
      exitCode = run(console, System.getenv(), arguments);
    } finally {
      early.isOwn();
    }
    System.exit(exitCode);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs one command; the number is for the shell. */
  static int run(Console console, Map<String, String> environment, String... arguments) {
    final Commands commands = new Commands(console, List.of(arguments));
    final CommandLine program = new CommandLine(new DrsimCommand());
    add(program, commands, arguments.length == 0 ? "" : arguments[0]);
    program.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    program.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    program.setCaseInsensitiveEnumValuesAllowed(true);
    program.setOverwrittenOptionsAllowed(true);
    program.setExpandAtFiles(false);
    program.registerConverter(Path.class, new OptionValues.NonEmptyPath());
    program.setDefaultValueProvider(new EnvironmentDefaults(environment));
    program.setParameterExceptionHandler(new UsageMistakes(console));
    program.setExecutionExceptionHandler(new FailedCommands(console));
    return told(program.execute(arguments), console);
  }

  /** What could not be told is not done. */
  private static int told(int exitCode, Console console) {
    if (exitCode == ExitCode.DONE.number() && console.out().checkError()) {
      console.err().println(NO_MORE);
      return ExitCode.INVALID.number();
    }
    return exitCode;
  }

  /**
   * All commands, or only the one that is named: to describe all of them to the parser takes longer
   * than to simulate a small scenario.
   */
  private static void add(CommandLine program, Commands commands, String named) {
    final Map<String, Function<Commands, Object>> all = all();
    // These two tell of the others.
    final boolean whole = List.of("man", "completion").contains(named) || !all.containsKey(named);
    all.forEach(
        (name, command) -> {
          if (whole || name.equals(named)) {
            program.addSubcommand(command.apply(commands));
          }
        });
  }

  /** In the order of the help. */
  private static Map<String, Function<Commands, Object>> all() {
    final Map<String, Function<Commands, Object>> all = new LinkedHashMap<>();
    all.put("run", RunCommand::new);
    all.put("study", StudyCommand::new);
    all.put("merge", MergeCommand::new);
    all.put("compare", CompareCommand::new);
    all.put("calibrate", CalibrateCommand::new);
    all.put("decide", DecideCommand::new);
    all.put("profile", ProfileCommand::new);
    all.put("report", ReportCommand::new);
    all.put("validate", ValidateCommand::new);
    all.put("new", NewCommand::new);
    all.put("schema", SchemaCommand::new);
    all.put("completion", CompletionCommand::new);
    all.put("man", ManCommand::new);
    return all;
  }
}
