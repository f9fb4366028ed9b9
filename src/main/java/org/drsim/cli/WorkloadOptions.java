package org.drsim.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.profile.CoalescingWindow;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.quantity.Share;
import org.drsim.scenario.TraceWorkload;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which entry of a scenario is to be made of a trace. */
final class WorkloadOptions {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]*";
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,12})?) ?%");
  private static final double MOST_GROWTH = 999_999;

  @Option(
      names = "--workload",
      paramLabel = "NAME",
      description = "Also write an entry of workloads that replays it, with this name.")
  private @Nullable String workload;

  @Option(
      names = "--fit",
      description = "The entry is a model instead, whose simulated RPO is compared with a replay.")
  private boolean fit;

  @Option(
      names = "--link",
      paramLabel = "RATE",
      description =
          "Over which they are compared (default: what an RPO of 5 min needs in 99 %% of the time).")
  private @Nullable String link;

  @Option(
      names = "--growth",
      paramLabel = "SHARE",
      defaultValue = "0 %",
      description =
          "By which the entry writes more than the file, such as 30%% or 250%% (default: 0%%).")
  private String growth;

  @Option(
      names = "--align",
      paramLabel = "HOW",
      defaultValue = "together",
      description =
          "Where the disks that replay it begin: together, spread or random (default:"
              + " ${DEFAULT-VALUE}).")
  private TraceWorkload.Align align;

  @Option(
      names = "--coalesce-within",
      paramLabel = "TIME",
      converter = UnitDuration.class,
      description =
          "State as overwrites of the entry what is written over within 1, 5, 15 or 60 min"
              + " (default: none).")
  private @Nullable Duration within;

  @Option(
      names = "--coalesce",
      description =
          "The replay sends each byte of a batch once, exactly, by the addresses of the trace.")
  private boolean coalesce;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  /** What is wanted; null for no entry. */
  WorkloadEntries.@Nullable Settings settings() {
    if (workload == null) {
      if (fit || link != null) {
        throw mistake("--fit and --link say how to make an entry; name it with --workload");
      }
      return null;
    }
    if (coalesce && (fit || within != null)) {
      throw mistake("--coalesce is exact, for a replay; leave out --fit and --coalesce-within");
    }
    if (!workload.matches(NAME)) {
      throw mistake("--workload '" + workload + "'; allowed are letters, digits and -");
    }
    return new WorkloadEntries.Settings(
        workload,
        fit,
        link == null ? null : parsed("--link", link, DataRate::parse),
        1 + parsed("--growth", growth, WorkloadOptions::growth),
        align.name().toLowerCase(Locale.ROOT),
        coalesce,
        within == null ? null : window(Durations.seconds(within)));
  }

  /** A percentage that may exceed 100 %, up to the largest scale of an entry. */
  private static double growth(String text) {
    final Matcher percent = PERCENT.matcher(text.strip());
    if (!percent.matches()) {
      return Share.parse(text).fraction();
    }
    final double fraction = Double.parseDouble(percent.group(1)) / 100;
    if (fraction > MOST_GROWTH) {
      throw new InvalidQuantityException(text, "allowed is a share from 0 % to 99999900 %");
    }
    return fraction;
  }

  private CoalescingWindow window(double seconds) {
    for (final CoalescingWindow window : CoalescingWindow.values()) {
      if (window.seconds() == seconds) {
        return window;
      }
    }
    throw mistake("--coalesce-within; allowed is 1, 5, 15 or 60 min");
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

  private ParameterException mistake(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
