package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.calibration.ClockOffset;
import org.drsim.calibration.LogMeaning;
import org.drsim.quantity.Durations;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a log of the RPO is to be read. */
final class LogOptions {

  private static final String AUTO = "auto";

  @Option(
      names = "--machine",
      paramLabel = "NAME",
      description =
          "A machine of the log to look at (default: all that were simulated); repeat it.")
  private List<String> machines = new ArrayList<>();

  @Option(
      names = "--log-means",
      paramLabel = "WHAT",
      description =
          "What is logged: point, the age of the newest recovery point; lag, how long it took to"
              + " become available; auto, what fits better (default: auto).")
  private @Nullable String means;

  @Option(
      names = "--clock-offset",
      paramLabel = "TIME",
      description =
          "Added to the log's times, such as 90s or -90s. Where not stated, or auto, compare takes"
              + " what correlates best within an hour to either side; calibrate adds nothing, as it"
              + " puts markers where the log shows them.")
  private @Nullable String offset;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  boolean isAnyGiven() {
    return !machines.isEmpty() || means != null || offset != null;
  }

  List<String> machines() {
    return machines;
  }

  /** Null for what fits better. */
  @Nullable LogMeaning meaning() {
    if (means == null || means.equalsIgnoreCase(AUTO)) {
      return null;
    }
    for (final LogMeaning meaning : LogMeaning.values()) {
      if (meaning.key().equals(means.toLowerCase(Locale.ROOT))) {
        return meaning;
      }
    }
    throw mistake("--log-means " + means + "; allowed is point, lag or auto");
  }

  boolean isOffsetGiven() {
    return offset != null;
  }

  /** Null for the one that correlates best. */
  @Nullable Double offsetSeconds() {
    if (offset == null || offset.equalsIgnoreCase(AUTO)) {
      return null;
    }
    final boolean back = offset.startsWith("-");
    final String length = back || offset.startsWith("+") ? offset.substring(1) : offset;
    try {
      final double seconds = Durations.seconds(Durations.parse(length));
      if (seconds <= ClockOffset.MOST_SECONDS) {
        return back ? -seconds : seconds;
      }
    } catch (InvalidQuantityException e) {
      // Told below, with what is allowed here.
    }
    throw mistake(
        "--clock-offset " + offset + "; allowed is auto or a time within an hour, such as -90s");
  }

  private ParameterException mistake(String text) {
    return new ParameterException(spec.commandLine(), text);
  }
}
