package org.drsim.cli;

import java.util.concurrent.Callable;
import org.drsim.output.SchemaJson;
import org.drsim.scenario.file.ScenarioSchema;
import picocli.CommandLine.Command;

/** Prints what editors need to complete and check scenarios. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of scenario files, for editors.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class SchemaCommand implements Callable<Integer> {

  private final Commands commands;

  SchemaCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    commands.console().out().print(SchemaJson.text(ScenarioSchema.tree()));
    return ExitCode.DONE.number();
  }
}
