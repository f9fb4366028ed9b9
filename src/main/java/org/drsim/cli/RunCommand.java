package org.drsim.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.drsim.output.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Simulates scenarios and writes a folder of results for each. */
@Command(
    name = "run",
    description = "Simulate scenarios; write tables, series and charts of each into a folder.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  drsim run shop.yaml",
      "  drsim run shop.yaml --replications 200 -j 4",
      "  drsim run shop.yaml --set 'links[northeurope->westeurope].bandwidth=1 Gbit/s'",
      "  drsim run shop.yaml --format json | jq '.machines[].rpo'",
      "",
      "Every flag can come from the environment, too: DRSIM_OUT, DRSIM_JOBS, …"
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private ScenarioOptions scenarios;

  @Option(
      names = "--replication",
      paramLabel = "K",
      description = "Only this one of the replications, counted from 0.")
  private @Nullable Integer replication;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Replications to simulate at once (default: one per processor).")
  private @Nullable Integer jobs;

  @Option(
      names = "--time-limit",
      paramLabel = "TIME",
      converter = UnitDuration.class,
      description = "Stop after so much time, such as 10min, with the replications done.")
  private @Nullable Duration timeLimit;

  @Option(
      names = "--journal-every",
      paramLabel = "TIME",
      hidden = true,
      defaultValue = "10 s",
      converter = UnitDuration.class,
      description = "How much work is worth saving while replications run.")
  private Duration journalEvery;

  @Option(
      names = "--unknown-as",
      paramLabel = "WHAT",
      description =
          "What an objective counts as that the replications cannot decide: pass or fail (default: exit code 3).")
  private @Nullable UnknownAs unknownAs;

  @Mixin private ResultOptions results;

  @Mixin private FolderOptions folder;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Progress on standard error: auto, plain or none (default: ${DEFAULT-VALUE}).")
  private Progress.Style progress;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description =
          "Colours of the table: auto (on a terminal, without NO_COLOR), always or never (default:"
              + " ${DEFAULT-VALUE}).")
  private ColorWhen color;

  @Option(
      names = "--event-log",
      description =
          "Also write events.csv: what happened to each machine of the first replication, in"
              + " order.")
  private boolean eventLog;

  @Option(
      names = "--what-if-any-time",
      description =
          "Also write what-if.csv: what an outage at each instant of the first replication would"
              + " lose, had it none.")
  private boolean whatIf;

  @Option(
      names = "--assumptions",
      description =
          "Also run with half and with twice each assumed value; write assumption-effects.csv: how"
              + " far the figures move.")
  private boolean assumptions;

  @Option(
      names = {"-v", "--verbose"},
      description =
          "On standard error: every setting and where it is from, the files read and the values"
              + " assumed, the files written.")
  private boolean verbose;

  @Spec private CommandSpec spec;
  private final Commands commands;

  RunCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    if (replication != null && replication < 0) {
      throw new ParameterException(
          spec.commandLine(), "--replication " + replication + "; allowed is a number from 0 on");
    }
    if (jobs != null && jobs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--jobs " + jobs + "; allowed is a number from 1 on");
    }
    if (results.format() == ResultFormat.JSON && scenarios.count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--format json gives one document; name one FILE");
    }
    final ScenarioRun.Settings settings =
        new ScenarioRun.Settings(
            results.out(),
            unknownAs,
            new Replicating.Settings(replication, threads(), timeLimit, journalEvery, progress),
            results.format(),
            color,
            folder.charts(),
            folder.page(),
            eventLog,
            whatIf,
            assumptions,
            results.quiet(),
            verbose);
    new Particulars(commands.console(), verbose).settings(spec, environment());
    return commands.forEach(scenarios, input -> new ScenarioRun(commands, settings).execute(input));
  }

  private EnvironmentDefaults environment() {
    return (EnvironmentDefaults) spec.defaultValueProvider();
  }

  private int threads() {
    return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
  }
}
