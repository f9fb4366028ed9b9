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
final class HeadStart extends Thread {

  private final boolean page;

  private HeadStart(boolean page) {
    super("head start");
    this.page = page;
  }

  /** Returns at once. Nobody waits for it; what fails here fails again, and is told, in the run. */
  static void forRun(List<String> arguments) {
    final Thread thread = new HeadStart(!arguments.contains("--no-report"));
    thread.setDaemon(true);
    thread.start();
  }

  /** Not a lambda, as the first one of a program is itself a good part of what is to be gained. */
  @Override
  public void run() {
    setUncaughtExceptionHandler((ended, failure) -> {});
    take(page);
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
