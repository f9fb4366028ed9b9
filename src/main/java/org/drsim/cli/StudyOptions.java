package org.drsim.cli;

import java.nio.file.Path;
import org.drsim.output.ResultFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
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

  @Mixin private ResultOptions results;

  @Mixin private FolderOptions folder;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Progress on standard error: auto, plain or none (default: ${DEFAULT-VALUE}).")
  private Progress.Style progress;

  int threads(CommandSpec spec) {
    if (jobs != null && jobs < 1) {
      throw new ParameterException(
          spec.commandLine(), "--jobs " + jobs + "; allowed is a number from 1 on");
    }
    return jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
  }

  Path out() {
    return results.out();
  }

  ResultFormat format() {
    return results.format();
  }

  Progress.Style progress() {
    return progress;
  }

  boolean charts() {
    return folder.charts();
  }

  boolean page() {
    return folder.page();
  }

  boolean quiet() {
    return results.quiet();
  }
}
