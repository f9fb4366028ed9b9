package org.drsim.cli;

import java.util.concurrent.Callable;
import org.drsim.output.SchemaJson;
import org.drsim.output.SummarySchema;
import org.drsim.scenario.file.ScenarioSchema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what editors need to complete and check scenarios. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of scenario files, for editors, or of results.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "An editor completes and checks a scenario whose first line is",
      "  # yaml-language-server: $$schema=drsim.schema.json",
      "with: drsim schema > drsim.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {

  @Option(names = "--summary", description = "The schema of summary.json instead.")
  private boolean summary;

  private final Commands commands;

  SchemaCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    commands
        .console()
        .out()
        .print(summary ? SummarySchema.text() : SchemaJson.text(ScenarioSchema.tree()));
    return ExitCode.DONE.number();
  }
}
