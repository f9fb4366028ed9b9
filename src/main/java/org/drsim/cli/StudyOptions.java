package org.drsim.cli;

import java.nio.file.Path;
import org.drsim.output.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How a study is run and told, whoever asks for it. */
final class StudyOptions {

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "Units of replications to simulate at once (default: one per processor).")
  private @Nullable Integer jobs;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      defaultValue = "reports",
      description = "Where the folders of results go (default: ${DEFAULT-VALUE}).")
  private Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "Results on standard output: table, json or csv (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Progress on standard error: auto, plain or none (default: ${DEFAULT-VALUE}).")
  private Progress.Style progress;

  @Option(names = "--no-charts", description = "Leave the charts out.")
  private boolean noCharts;

  @Option(names = "--no-report", description = "Leave report.html out.")
  private boolean noReport;

  @Option(
      names = {"-q", "--quiet"},
      description = "No results on standard output, no notes.")
  private boolean quiet;

  int threads(CommandSpec spec) {
    if (jobs != null && jobs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--jobs " + jobs + "; allowed is a number from 1 on");
    }
    return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
  }

  Path out() {
    return out;
  }

  ResultFormat format() {
    return format;
  }

  Progress.Style progress() {
    return progress;
  }

  boolean charts() {
    return !noCharts;
  }

  boolean page() {
    return !noReport;
  }

  boolean quiet() {
    return quiet;
  }
}
