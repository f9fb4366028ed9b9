package org.drsim.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.drsim.output.ResultFormat;
import org.drsim.quantity.Durations;
import org.drsim.study.DecisionPrices;
import org.drsim.study.DecisionTimes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Weighs failing over now against waiting for the end of an outage. */
@Command(
    name = "decide",
    description =
        "Fail over now, or wait for the end of the outage? What each is expected to cost, by how long"
            + " it has lasted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "The scenario needs a fault whose 'for' is a distribution, a response to it, and a price of",
      "downtime:",
      "  faults: [{name: loss, regionOutage: northeurope, at: 4 h,",
      "            for: {lognormal: {median: 4 h, sigma: 0.8}}}]",
      "  responses: [{to: loss, failOver: shop}]",
      "  applications: [{name: shop, needs: {db: 1}, costPerHour: 9000}]",
      "",
      "Examples:",
      "  drsim decide shop.yaml --loss-cost 500000",
      "  drsim decide shop.yaml --downtime-cost 9000 --loss-cost-per-gib 20000 --exposure-cost 300",
      "  drsim decide shop.yaml --until 4h --every 10min --format csv",
      "",
      "Prices are in any currency, the same for all. The failover is simulated anew for each time of",
      "the table, as one that is decided just then; detect, decide and waitFirst of the response do",
      "not count. A scenario of one replication, or of auto, gets 100 of them. All replications are",
      "simulated for each time: a large scenario is done sooner with a longer --every, or fewer",
      "--replications."
    })
final class DecideCommand implements Callable<Integer> {

  @Mixin private ScenarioOptions scenarios;

  @Option(
      names = "--outage",
      paramLabel = "NAME",
      description = "The fault to decide on, where people respond to several.")
  private @Nullable String outage;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      defaultValue = "12 h",
      converter = UnitDuration.class,
      description = "The last time after the outage's beginning (default: ${DEFAULT-VALUE}).")
  private Duration until;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "30 min",
      converter = UnitDuration.class,
      description = "From one such time to the next (default: ${DEFAULT-VALUE}).")
  private Duration every;

  @Option(
      names = "--downtime-cost",
      paramLabel = "N",
      description =
          "Of an hour until all that is failed over serves (default: costPerHour of each application"
              + " that the outage stops).")
  private @Nullable Double downtimeCost;

  @Option(
      names = "--loss-cost",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of an hour of lost writes (default: ${DEFAULT-VALUE}).")
  private double lossCost;

  @Option(
      names = "--loss-cost-per-gib",
      paramLabel = "N",
      defaultValue = "0",
      description = "Of a GiB of lost writes (default: ${DEFAULT-VALUE}).")
  private double lossCostPerGib;

  @Option(
      names = "--exposure-cost",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Of an hour unprotected, from the end of the failover to the end of the outage (default:"
              + " ${DEFAULT-VALUE}).")
  private double exposureCost;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Replications to simulate at once (default: one per processor).")
  private @Nullable Integer jobs;

  @Mixin private ResultOptions results;

  @Mixin private FolderOptions folder;

  @Spec private CommandSpec spec;
  private final Commands commands;

  DecideCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    if (results.format() == ResultFormat.JSON && scenarios.count() > 1) {
      throw mistake("--format json gives one document; name one FILE");
    }
    final DecisionRun.Settings settings =
        new DecisionRun.Settings(
            results.out(),
            outage,
            times(),
            prices(),
            threads(),
            results.format(),
            folder.charts(),
            folder.page(),
            results.quiet());
    return commands.forEach(scenarios, input -> new DecisionRun(commands, settings).execute(input));
  }

  private DecisionTimes times() {
    try {
      return new DecisionTimes(Durations.seconds(every), Durations.seconds(until));
    } catch (IllegalArgumentException e) {
      throw mistake(
          "--every "
              + Durations.print(every)
              + " --until "
              + Durations.print(until)
              + "; allowed is --every over 0, and at most "
              + DecisionTimes.MOST
              + " of it until the end");
    }
  }

  private DecisionPrices prices() {
    return new DecisionPrices(
        downtimeCost == null ? Double.NaN : price("--downtime-cost", downtimeCost),
        price("--loss-cost", lossCost),
        price("--loss-cost-per-gib", lossCostPerGib),
        price("--exposure-cost", exposureCost));
  }

  private double price(String option, double stated) {
    if (!(stated >= 0 && stated < Double.POSITIVE_INFINITY)) {
      throw mistake(option + " " + stated + "; allowed is a number from 0 on");
    }
    return stated;
  }

  private int threads() {
    if (jobs != null && jobs < 1) {
      throw mistake("--jobs " + jobs + "; allowed is a number from 1 on");
    }
    return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
  }

  private ParameterException mistake(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
