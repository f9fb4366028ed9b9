package org.drsim.cli;

import picocli.CommandLine.Option;

/** What a folder of results is to hold beside the figures. */
final class FolderOptions {

  @Option(names = "--no-charts", description = "Leave the charts out.")
  private boolean noCharts;

  @Option(names = "--no-report", description = "Leave report.html out.")
  private boolean noReport;

  boolean charts() {
    return !noCharts;
  }

  boolean page() {
    return !noReport;
  }
}
