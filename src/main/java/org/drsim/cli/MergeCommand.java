package org.drsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.drsim.sweep.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of a study together. */
@Command(
    name = "merge",
    description = "Put the shards of a study together, into the folder that one process writes.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  drsim merge reports/my-study/*.shard",
      "",
      "The study file is read where the shards were made, or where --study says."
    })
final class MergeCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Shards of one study.")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--study", paramLabel = "FILE", description = "The study file, if it moved.")
  private @Nullable Path study;

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description = "Where the files are that it names, if they moved.")
  private @Nullable Path inputs;

  @Mixin private TableOptions tables;

  @Mixin private StudyOptions options;
  @Spec private CommandSpec spec;
  private final Commands commands;

  MergeCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    final StudyRun.Settings settings =
        new StudyRun.Settings(
            options.out(),
            options.threads(spec),
            "local",
            null,
            Shard.WHOLE,
            false,
            options.format(),
            options.charts(),
            options.page(),
            tables.further(),
            options.progress(),
            options.quiet());
    try {
      new StudyMerge(commands, settings, study, inputs).execute(files);
      return ExitCode.DONE.number();
    } catch (Exception failure) {
      return Failures.report(failure, commands.console()).number();
    }
  }
}
