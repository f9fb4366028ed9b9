package org.drsim.cli;

import java.util.concurrent.Callable;
import org.drsim.output.ResultFormat;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.sweep.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulates a scenario at many design points. */
@Command(
    name = "study",
    description = "Vary a scenario: simulate it at every point of a design, and compare.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "A study file names a scenario and what to vary in it:",
      "  scenario: shop.yaml",
      "  vary: {recovery.slots: [10, 20, 50], 'links[a->b].bandwidth': {from: 1 Gbit/s, to: 9"
          + " Gbit/s, steps: 5}}",
      "  replications: 100",
      "",
      "Examples:",
      "  drsim study study.yaml --dry-run",
      "  drsim study study.yaml -j 8 --format csv",
      "  drsim study study.yaml --shard 3/8      on one of 8 machines; then: drsim merge *.shard"
    })
final class StudyCommand implements Callable<Integer> {

  @Mixin private StudyFileOptions studies;

  @Option(
      names = "--dry-run",
      description =
          "Only check it; tell the points, the number of runs and the time they will take.")
  private boolean dryRun;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      defaultValue = "local",
      description = "What simulates: local or spark (default: ${DEFAULT-VALUE}).")
  private String engine;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Of Spark: local[N], spark://HOST:PORT, yarn or k8s://URL; spark-submit states it itself.")
  private @Nullable String master;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "1/1",
      description = "Only this part of the work, into a file for drsim merge.")
  private String shard;

  @Mixin private TableOptions tables;

  @Mixin private StudyOptions options;
  @Spec private CommandSpec spec;
  private final Commands commands;

  StudyCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    final StudyRun.Settings settings =
        new StudyRun.Settings(
            options.out(),
            options.threads(spec),
            engine,
            master,
            part(),
            dryRun,
            options.format(),
            options.charts(),
            options.page(),
            tables.further(),
            options.progress(),
            options.quiet());
    if (options.format() == ResultFormat.JSON && studies.count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--format json gives one document; name one FILE");
    }
    return commands.forEach(studies, input -> new StudyRun(commands, settings).execute(input));
  }

  private Shard part() {
    try {
      return Shard.parse(shard);
    } catch (InvalidQuantityException e) {
      throw new ParameterException(spec.commandLine(), "--shard " + shard + "; " + e.allowed());
    }
  }
}
