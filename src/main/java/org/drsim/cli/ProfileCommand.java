package org.drsim.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.drsim.profile.ProfileSettings;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.DiskType;
import org.drsim.trace.BlockAction;
import org.drsim.trace.TraceFormat;
import org.drsim.trace.TraceOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what captured writes are like and what they imply. */
@Command(
    name = "profile",
    description =
        "What do captured writes say, and imply? Rates, bursts, overwrites, published limits and the"
            + " bandwidth for an RPO, of block traces and of counters.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  drsim profile pgbench-600s.msr.csv.gz",
      "  drsim profile iostat.txt --disk sda --disk-size 1TiB",
      "  drsim profile web-*.csv --rpo 5min --format json | jq .together",
      "",
      "Several files are profiled together."
    })
final class ProfileCommand implements Callable<Integer> {

  private static final Duration LONGEST_INTERVAL = Duration.ofDays(31);

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Traces or counters of writes.")
  private List<Path> files;

  @Option(
      names = "--trace-format",
      paramLabel = "FORMAT",
      description = "Format of the files (default: told from their content).")
  private @Nullable String traceFormat;

  @Option(
      names = "--time-unit",
      paramLabel = "UNIT",
      description = "Unit of times where a format states none: ns, us, ms or s.")
  private @Nullable String timeUnit;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      converter = UnitDuration.class,
      description = "Between the reports of an iostat text without times.")
  private @Nullable Duration interval;

  @Option(
      names = "--action",
      paramLabel = "LETTER",
      description =
          "Event that counts in a block trace: D (issued), C (completed) or Q (queued); default: the"
              + " first of these that there is.")
  private @Nullable String action;

  @Option(
      names = "--disk",
      paramLabel = "NAME",
      description = "Only this disk; may be given several times (default: all).")
  private List<String> disks = List.of();

  @Option(
      names = "--rpo",
      paramLabel = "TIME",
      defaultValue = "15 min",
      converter = UnitDuration.class,
      description = "Within which a disk or machine must keep to fit (default: ${DEFAULT-VALUE}).")
  private Duration rpo;

  @Option(
      names = "--delay",
      paramLabel = "TIME",
      defaultValue = "40 s",
      converter = UnitDuration.class,
      description =
          "What a byte needs besides waiting and being sent: batch, processing, point (default:"
              + " ${DEFAULT-VALUE}).")
  private Duration delay;

  @Option(
      names = "--disk-type",
      paramLabel = "TYPE",
      defaultValue = "premium",
      description =
          "Of the replica disks: standard, standardssd or premium (default: ${DEFAULT-VALUE}).")
  private DiskType diskType;

  @Option(
      names = "--disk-size",
      paramLabel = "SIZE",
      description = "Of each disk (default: the smallest that holds the written addresses).")
  private @Nullable String diskSize;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      defaultValue = "UTC",
      description =
          "Whose hours and days count, such as Europe/Amsterdam (default: ${DEFAULT-VALUE}).")
  private String timeZone;

  @Option(
      names = "--no-coalescing",
      description = "Do not count unique bytes: faster, and in constant memory.")
  private boolean noCoalescing;

  @Mixin private WorkloadOptions workload;

  @Mixin private ResultOptions results;

  @Mixin private FolderOptions folder;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Progress on standard error: auto, plain or none (default: ${DEFAULT-VALUE}).")
  private Progress.Style progress;

  @Spec private CommandSpec spec;
  private final Commands commands;

  ProfileCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    return new ProfileRun(
            commands,
            new ProfileRun.Settings(
                options(),
                measures(),
                !noCoalescing,
                workload.settings(),
                results.out(),
                results.format(),
                progress,
                folder.charts(),
                folder.page(),
                results.quiet()))
        .execute(files)
        .number();
  }

  private TraceOptions options() {
    return TraceOptions.NONE
        .withFormat(
            traceFormat == null ? null : parsed("--trace-format", traceFormat, TraceFormat::parse))
        .withTimeUnit(timeUnit == null ? null : unit(timeUnit))
        .withAction(action == null ? null : event(action))
        .withInterval(interval())
        .withDisks(disks);
  }

  private ProfileSettings measures() {
    return new ProfileSettings(
        Durations.seconds(rpo),
        Durations.seconds(delay),
        diskType,
        diskSize == null ? null : parsed("--disk-size", diskSize, Bytes::parse),
        zone());
  }

  private ZoneId zone() {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw mistake(
          "--time-zone " + timeZone + "; allowed is a zone such as Europe/Amsterdam or UTC");
    }
  }

  /** Reads the text of an option. */
  private interface Reading<T> {
    T of(String text);
  }

  private <T> T parsed(String option, String text, Reading<T> reading) {
    try {
      return reading.of(text);
    } catch (InvalidQuantityException e) {
      throw mistake(option + ": " + e.getMessage());
    }
  }

  private @Nullable Duration interval() {
    if (interval != null && (interval.toMillis() < 1 || interval.compareTo(LONGEST_INTERVAL) > 0)) {
      throw mistake("--interval; allowed is a time from 1 ms to 31 d");
    }
    return interval;
  }

  private BlockAction event(String letter) {
    return switch (letter.toUpperCase(Locale.ROOT)) {
      case "D" -> BlockAction.ISSUED;
      case "C" -> BlockAction.COMPLETED;
      case "Q" -> BlockAction.QUEUED;
      default -> throw mistake("--action " + letter + "; allowed is D, C or Q");
    };
  }

  private TimeUnit unit(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "ns" -> TimeUnit.NANOSECONDS;
      case "us" -> TimeUnit.MICROSECONDS;
      case "ms" -> TimeUnit.MILLISECONDS;
      case "s" -> TimeUnit.SECONDS;
      default -> throw mistake("--time-unit " + text + "; allowed is ns, us, ms or s");
    };
  }

  private ParameterException mistake(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
