package org.drsim.cli;

import java.util.concurrent.Callable;
import org.drsim.output.SchemaJson;
import org.drsim.output.SummarySchema;
import org.drsim.scenario.file.ScenarioSchema;
import org.drsim.scenario.file.StudySchema;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what editors need to complete and check scenarios. */
@Command(
    name = "schema",
    description = "Print the JSON Schema of scenario or study files, for editors, or of results.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "An editor completes and checks a scenario whose first line is",
      "  # yaml-language-server: $$schema=drsim.schema.json",
      "with: drsim schema > drsim.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {

  @ArgGroup private Which which = new Which();

  private final Commands commands;

  SchemaCommand(Commands commands) {
    this.commands = commands;
  }

  /** One of these; without any, that of scenario files. */
  private static final class Which {

    @Option(names = "--study", description = "The schema of study files instead.")
    private boolean study;

    @Option(names = "--summary", description = "The schema of summary.json of a run instead.")
    private boolean summary;

    @Option(names = "--study-summary", description = "The schema of summary.json of a study.")
    private boolean studySummary;
  }

  @Override
  public Integer call() {
    commands.console().out().print(text());
    return ExitCode.DONE.number();
  }

  private String text() {
    if (which.study) {
      return SchemaJson.text(StudySchema.tree());
    }
    if (which.summary) {
      return SummarySchema.OF_RUN.text();
    }
    return which.studySummary
        ? SummarySchema.OF_STUDY.text()
        : SchemaJson.text(ScenarioSchema.tree());
  }
}
