package org.drsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.drsim.output.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits parameters to what a service logged. */
@Command(
    name = "calibrate",
    description =
        "Fit the processing delay, and rates on request, to a logged RPO; durations of recovery steps to"
            + " drills.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "service.processing is fitted as a lognormal distribution. The scenario should have the churn",
      "of the time of the log. Machines of the log are those of the scenario by name.",
      "Clocks matter little here: markers are put where the log shows them, so auto adds nothing.",
      "A scenario of one replication, or of auto, gets 8 of them.",
      "",
      "Examples:",
      "  drsim calibrate shop.yaml --log rpo.csv",
      "  drsim calibrate shop.yaml --log rpo.csv --rate 'links[a->b].bandwidth=100 Mbit/s'",
      "  drsim calibrate shop.yaml --drill-jobs jobs.csv",
      "  drsim calibrate shop.yaml --log rpo.csv --export to-give-away"
    })
final class CalibrateCommand implements Callable<Integer> {

  @Mixin private ScenarioOptions scenarios;

  @Option(names = "--log", paramLabel = "FILE", description = "RPO log of Site Recovery.")
  private @Nullable Path log;

  @Mixin private LogOptions logOptions;

  @Option(
      names = "--rate",
      paramLabel = "PATH=RATE",
      description =
          "A rate to fit as well, and where to begin; repeat it. A log without congestion does not"
              + " determine it.")
  private List<String> rates = new ArrayList<>();

  @Option(
      names = "--drill-jobs",
      paramLabel = "FILE",
      description = "CSV of the steps of drills, with columns step, start and end.")
  private @Nullable Path drillJobs;

  @Option(
      names = "--export",
      paramLabel = "DIR",
      description =
          "Write scenario, log, churn and drills without names, places and dates to a new folder"
              + " that can be given away, and calibrate by it.")
  private @Nullable Path export;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Replications to simulate at once (default: one per processor).")
  private @Nullable Integer jobs;

  @Mixin private ResultOptions results;

  @Spec private CommandSpec spec;
  private final Commands commands;

  CalibrateCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    if (log == null && drillJobs == null) {
      throw mistake("nothing to calibrate by; name --log FILE, --drill-jobs FILE or both");
    }
    if (log == null && (logOptions.isAnyGiven() || !rates.isEmpty())) {
      throw mistake("--machine, --log-means, --clock-offset and --rate belong to --log FILE");
    }
    if (results.format() == ResultFormat.JSON && scenarios.count() > 1) {
      throw mistake("--format json gives one document; name one FILE");
    }
    if (export != null && scenarios.count() > 1) {
      throw mistake("--export makes one bundle; name one FILE");
    }
    final CalibrateRun.Settings settings =
        new CalibrateRun.Settings(
            results.out(),
            log,
            logOptions.machines(),
            logOptions.meaning(),
            logOptions.offsetSeconds(),
            rates.stream().map(this::rate).toList(),
            drillJobs,
            export,
            threads(),
            results.format(),
            results.quiet());
    return commands.forEach(
        scenarios, input -> new CalibrateRun(commands, settings).execute(input));
  }

  private FittedRate rate(String text) {
    try {
      return FittedRate.parse(text);
    } catch (InvalidRequestException e) {
      throw mistake(e.getMessage());
    }
  }

  private int threads() {
    if (jobs != null && jobs < 1) {
      throw mistake("--jobs " + jobs + "; allowed is a number from 1 on");
    }
    return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
  }

  private ParameterException mistake(@Nullable String text) {
    return new ParameterException(spec.commandLine(), String.valueOf(text));
  }
}
