package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import org.drsim.calibration.Fit;
import org.drsim.calibration.FittedParameter;
import org.drsim.calibration.Fitting;
import org.drsim.calibration.LogComparison;
import org.drsim.calibration.LogKind;
import org.drsim.calibration.LoggedRpo;
import org.drsim.calibration.UnusableLogException;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.measure.SawTooth;
import org.drsim.output.CalibrationDocument.PastedSetting;
import org.drsim.quantity.Durations;
import org.drsim.run.Preparation;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.Setting;
import org.drsim.study.SawTeeth;

/** Fits the processing delay, and rates, of one scenario to one log. */
final class LogFit {

  /** Where a scenario states one, or as many as its objectives need. */
  private static final int REPLICATIONS = 8;

  private final ScenarioInput input;
  private final Scenario scenario;
  private final TraceFiles traces;
  private final CalibrateRun.Settings settings;
  private final Interruption interruption;

  LogFit(
      ScenarioInput input,
      Scenario scenario,
      TraceFiles traces,
      CalibrateRun.Settings settings,
      Interruption interruption) {
    this.input = input;
    this.scenario = scenario;
    this.traces = traces;
    this.settings = settings;
    this.interruption = interruption;
  }

  Fit fit(RpoLog log)
      throws InvalidRequestException, InvalidScenarioException, InterruptedRunException {
    final List<LoggedRpo> logs = logged(log, scenario, settings);
    final List<FittedParameter> parameters = new ArrayList<>(parameters());
    try {
      final double[] start = parameters.stream().mapToDouble(FittedParameter::start).toArray();
      final LogKind kind = LogKind.of(logs, simulate(start).get(0), settings.meaning());
      return Fitting.of(
          logs,
          kind.meaning(),
          kind.intervalSeconds(),
          Durations.seconds(scenario.simulation().warmUp()),
          parameters,
          this::simulateUnchecked);
    } catch (UnusableLogException e) {
      throw new InvalidRequestException(log.file() + ": " + e.getMessage());
    } catch (NoTrialException e) {
      throw e.unwrapped();
    }
  }

  /** The samples to fit to: of machines that are simulated, at simulated times. */
  static List<LoggedRpo> logged(RpoLog log, Scenario scenario, CalibrateRun.Settings settings)
      throws InvalidRequestException {
    final List<String> names = scenario.machines().stream().map(Machine::name).toList();
    final double offset = settings.offsetSeconds() == null ? 0 : settings.offsetSeconds();
    final double from = Durations.seconds(scenario.simulation().warmUp());
    final double end = Durations.seconds(scenario.simulation().duration());
    final List<LoggedRpo> during = new ArrayList<>();
    int samples = 0;
    for (final LoggedRpo one :
        LoggedMachines.of(log, scenario.simulation(), names, settings.machines())) {
      final LoggedRpo cut = one.during(offset, from, end);
      samples += cut.samples();
      if (cut.samples() > 0) {
        during.add(cut);
      }
    }
    if (samples < LogComparison.FEWEST_SAMPLES) {
      throw new InvalidRequestException(
          log.file()
              + ": "
              + samples
              + " samples fall into the simulated time after its warm-up; at least "
              + LogComparison.FEWEST_SAMPLES
              + " are needed");
    }
    return during;
  }

  private List<FittedParameter> parameters() {
    final List<FittedParameter> all =
        new ArrayList<>(ProcessingDelay.parameters(scenario.service().processing()));
    settings.rates().forEach(rate -> all.add(rate.parameter()));
    return all;
  }

  /** What the log determines, as a scenario states it. */
  List<PastedSetting> pasted(Fit fit) {
    final List<Fit.Fitted> fitted = fit.parameters();
    final List<PastedSetting> all = new ArrayList<>();
    if (fitted.get(0).isDetermined() && fitted.get(1).isDetermined()) {
      final String delay = ProcessingDelay.readable(fitted.get(0).value(), fitted.get(1).value());
      all.add(new PastedSetting(ProcessingDelay.PATH, delay));
    }
    for (int i = 0; i < settings.rates().size(); i++) {
      if (fitted.get(2 + i).isDetermined()) {
        final String rate = FittedRate.value(fitted.get(2 + i).value());
        all.add(new PastedSetting(settings.rates().get(i).path(), rate));
      }
    }
    return all;
  }

  private List<List<SawTooth>> simulateUnchecked(double[] values) {
    try {
      return simulate(values);
    } catch (InvalidScenarioException | InterruptedRunException e) {
      throw new NoTrialException(e);
    }
  }

  private List<List<SawTooth>> simulate(double[] values)
      throws InvalidScenarioException, InterruptedRunException {
    final List<Setting> changed = new ArrayList<>(input.settings());
    changed.add(new Setting(ProcessingDelay.PATH, ProcessingDelay.value(values[0], values[1])));
    for (int i = 0; i < settings.rates().size(); i++) {
      changed.add(settings.rates().get(i).setting(values[2 + i]));
    }
    final Replications replications = scenario.simulation().replications();
    if (replications.auto() || replications.most() == 1) {
      changed.add(new Setting("simulation.replications", Integer.toString(REPLICATIONS)));
    }
    final Scenario tried =
        new ScenarioInput(input.file(), input.folder(), changed).read().scenario();
    final List<List<SawTooth>> all =
        SawTeeth.of(
            Preparation.of(tried, traces::of),
            new DsolEngine(),
            settings.threads(),
            interruption::requested);
    if (interruption.requested()) {
      throw new InterruptedRunException("interrupted; nothing is written");
    }
    return all;
  }
}
