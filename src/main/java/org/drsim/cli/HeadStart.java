package org.drsim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.output.RunFolder;
import org.drsim.report.Report;
import org.drsim.scenario.file.ScenarioFiles;

/**
 * What every run needs and what takes its time when first used, done on another processor while the
 * command line is still being read: of a small run it is a good part. Nothing of it reaches
 * results.
 */
final class HeadStart {

  private HeadStart() {}

  /** Returns at once. Nobody waits for it; what fails here fails again, and is told, in the run. */
  static void forRun(List<String> arguments) {
    final boolean page = !arguments.contains("--no-report");
    final Thread thread = new Thread(() -> take(page), "head start");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, failure) -> {});
    thread.start();
  }

  /**
   * What a run comes to first, then the rest by what it takes.
   *
   * @param page whether the run may write one
   */
  static void take(boolean page) {
    ScenarioFiles.prepare();
    new DsolEngine();
    Version.build();
    RunFolder.prepare();
    if (page) {
      preparePage();
    }
  }

  private static void preparePage() {
    try {
      Report.prepare();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
