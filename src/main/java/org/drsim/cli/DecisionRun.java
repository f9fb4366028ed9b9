package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.drsim.chart.ChartException;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.output.DecisionDocument;
import org.drsim.output.FolderPage;
import org.drsim.output.ResultFormat;
import org.drsim.output.RunFile;
import org.drsim.output.RunFolder;
import org.drsim.quantity.Dimension;
import org.drsim.report.Report;
import org.drsim.run.Preparation;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ScenarioPrinter;
import org.drsim.scenario.file.Setting;
import org.drsim.study.Decision;
import org.drsim.study.DecisionPrices;
import org.drsim.study.DecisionStudy;
import org.drsim.study.DecisionTimes;
import org.drsim.study.FailoverStudy;
import org.drsim.study.NoDecisionException;
import org.jspecify.annotations.Nullable;

/** From a scenario file to a decision: read, simulate failovers, weigh, write, report. */
final class DecisionRun {

  /** Where a scenario states one, or as many as its objectives need. */
  private static final int REPLICATIONS = 100;

  /**
   * How to decide.
   *
   * @param out parent of the folders of results
   * @param outage the fault to decide on; null for the only one that people respond to
   */
  record Settings(
      Path out,
      @Nullable String outage,
      DecisionTimes times,
      DecisionPrices prices,
      int threads,
      ResultFormat format,
      boolean charts,
      boolean page,
      boolean quiet) {}

  private final Console console;
  private final Settings settings;

  DecisionRun(Commands commands, Settings settings) {
    this.console = settings.quiet() ? commands.console().quiet() : commands.console();
    this.settings = settings;
  }

  ExitCode execute(ScenarioInput input)
      throws InvalidScenarioException,
          InvalidRequestException,
          InterruptedRunException,
          IOException {
    final ReadScenario read = input.read();
    try {
      report(decide(input, read), read.scenario());
      return ExitCode.DONE;
    } catch (NoDecisionException e) {
      throw new InvalidRequestException(input.file() + ": " + e.getMessage());
    }
  }

  private DecisionDocument decide(ScenarioInput input, ReadScenario read)
      throws InvalidScenarioException, NoDecisionException, InterruptedRunException, IOException {
    final OutageToDecide outage = OutageToDecide.of(read.scenario(), settings.outage());
    outage.checkPrices(settings.prices());
    final Scenario atOnce = atOnce(input, read.scenario(), outage);
    final TraceFiles traces = TraceFiles.decode(input.folder(), atOnce, console);
    try (Interruption interruption = Interruption.listen()) {
      return decide(read, atOnce, traces, outage, interruption);
    } catch (CancellationException e) {
      throw new InterruptedRunException("interrupted; nothing is written");
    }
  }

  /** The same scenario, in which the outage does not end and people decide at once. */
  private static Scenario atOnce(ScenarioInput input, Scenario stated, OutageToDecide outage)
      throws InvalidScenarioException {
    final List<Setting> changed = new ArrayList<>(input.settings());
    changed.addAll(outage.atOnce());
    final Replications replications = stated.simulation().replications();
    if (replications.auto() || replications.most() == 1) {
      changed.add(new Setting("simulation.replications", Integer.toString(REPLICATIONS)));
    }
    return new ScenarioInput(input.file(), input.folder(), changed).read().scenario();
  }

  private DecisionDocument decide(
      ReadScenario read,
      Scenario atOnce,
      TraceFiles traces,
      OutageToDecide outage,
      Interruption interruption)
      throws NoDecisionException {
    final Progress progress = progress(atOnce);
    try {
      final FailoverStudy failovers =
          FailoverStudy.begin(
              Preparation.of(atOnce, traces::of),
              new DsolEngine(),
              outage.name(),
              settings.prices(),
              new FailoverStudy.Work(settings.threads(), interruption::requested, progress));
      return document(read, traces, outage, weigh(outage, atOnce, failovers), failovers);
    } finally {
      progress.end();
    }
  }

  private Decision weigh(OutageToDecide outage, Scenario atOnce, FailoverStudy failovers)
      throws NoDecisionException {
    return DecisionStudy.of(
        outage.name(),
        outage.lasts(),
        atOnce.simulation().seed(),
        settings.prices(),
        failovers,
        settings.times());
  }

  /** Of all times together, those apart that are looked at where the cheaper choice changes. */
  private Progress progress(Scenario atOnce) {
    final long runs = (long) settings.times().count() * atOnce.simulation().replications().most();
    return new Progress(
        console,
        settings.quiet() ? Progress.Style.NONE : Progress.Style.AUTO,
        (int) Math.min(Integer.MAX_VALUE, runs));
  }

  private static DecisionDocument document(
      ReadScenario read,
      TraceFiles traces,
      OutageToDecide outage,
      Decision decision,
      FailoverStudy failovers) {
    return new DecisionDocument(
        Objects.requireNonNull(read.scenario().name(), "a complete scenario has a name"),
        ScenarioPrinter.print(read.scenario()),
        traces.inputs(),
        decision,
        outage.lasts().print(Dimension.DURATION),
        failovers.replications(),
        failovers.leftOut(),
        read.scenario().simulation().seed(),
        Version.number());
  }

  private void report(DecisionDocument document, Scenario scenario) throws IOException {
    final FolderPage page = settings.page() ? ReportPages.of(scenario) : null;
    final RunFolder folder = document.write(settings.out(), charts(document), page);
    if (settings.quiet()) {
      return;
    }
    switch (settings.format()) {
      case TABLE -> document.writeLines(console.out());
      case JSON -> document.writeJson(console.out());
      case CSV -> document.writeCsv(console.out());
    }
    console.out().flush();
    console.err().println((folder.kept() ? "same as before: " : "written: ") + folder.path());
    if (settings.page()) {
      console.err().println("report: " + folder.path().resolve(Report.FILE));
    }
  }

  private List<RunFile> charts(DecisionDocument document) {
    try {
      return settings.charts()
          ? ChartFiles.ofDecision(document.name(), document.decision())
          : List.of();
    } catch (ChartException e) {
      console.note("chart left out: " + e.getMessage());
      return List.of();
    }
  }
}
