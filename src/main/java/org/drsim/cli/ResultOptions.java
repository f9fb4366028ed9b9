package org.drsim.cli;

import java.nio.file.Path;
import org.drsim.output.ResultFormat;
import picocli.CommandLine.Option;

/** Where the results of any command go, and how they are told. */
final class ResultOptions {

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
      names = {"-q", "--quiet"},
      description = "No results on standard output, no notes.")
  private boolean quiet;

  Path out() {
    return out;
  }

  ResultFormat format() {
    return format;
  }

  boolean quiet() {
    return quiet;
  }
}
