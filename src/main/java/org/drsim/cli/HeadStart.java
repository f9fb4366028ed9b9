package org.drsim.cli;

import org.drsim.engine.dsol.DsolEngine;
import org.drsim.output.RunFolder;
import org.drsim.report.Report;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.ScenarioFiles;
import org.drsim.scenario.file.ScenarioPrinter;

/**
 * What every run needs and what takes its time when first used: begun in a thread of its own while
 * the command line is still being read. For a small scenario that is a good part of the whole run.
 */
final class HeadStart {

  private HeadStart() {}

  /** Returns at once. Nobody waits for it, and whoever needs what it could not do says why. */
  static void forRun() {
    final Thread thread = new Thread(HeadStart::run, "head start");
    thread.setDaemon(true);
    thread.setUncaughtExceptionHandler((ended, failure) -> {});
    thread.start();
  }

  /** In the order in which a run asks for it. */
  private static void run() {
    final Scenario smallest = ScenarioFiles.smallest();
    Version.build();
    ScenarioPrinter.print(smallest);
    RunFolder.prepare();
    new DsolEngine();
    Report.prepare();
  }
}
