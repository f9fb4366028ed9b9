package org.drsim.recovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.fault.FaultCourse;
import org.drsim.fault.FaultListener;
import org.drsim.fault.Faults;
import org.drsim.quantity.Durations;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** What becomes of the machines of one run when faults happen. */
public final class Recoveries implements FaultListener {

  private final Simulator simulator;
  private final Scenario scenario;
  private final Map<String, RecoverableMachine> machines = new LinkedHashMap<>();
  private final StepTimes times;
  private final FailoverFactory failovers;
  private final List<OutageCourse> outages = new ArrayList<>();

  public Recoveries(
      Simulator simulator,
      Scenario scenario,
      RandomNumbers numbers,
      Faults faults,
      List<RecoverableMachine> recoverable) {
    this.simulator = simulator;
    this.scenario = scenario;
    recoverable.forEach(machine -> machines.put(machine.name(), machine));
    this.times = new StepTimes(scenario.recovery(), numbers);
    this.failovers =
        new FailoverFactory(simulator, scenario, machines, faults.controlPlanes(), times);
    faults.courses().forEach(course -> course.tell(this));
  }

  @Override
  public void began(FaultCourse fault) {
    final ResponseCourse response = response(fault);
    final List<Return> returns = returns(fault);
    if (response != null || !returns.isEmpty()) {
      outages.add(new OutageCourse(fault, response, returns));
    }
    if (response != null) {
      response.begin();
    }
  }

  private @Nullable ResponseCourse response(FaultCourse fault) {
    for (final Response response : scenario.responses()) {
      if (response.to().equals(fault.fault().name())) {
        return new ResponseCourse(
            simulator,
            response,
            fault,
            times,
            failovers,
            Durations.seconds(scenario.recovery().retryEvery()));
      }
    }
    return null;
  }

  /** Of all machines that it stopped, but for those that have moved away before. */
  private List<Return> returns(FaultCourse fault) {
    final List<Return> returns = new ArrayList<>();
    for (final String name : fault.stoppedMachines()) {
      final RecoverableMachine machine = Objects.requireNonNull(machines.get(name), name);
      if (!machine.path().stops().sourceHasEnded()) {
        final Return back = new Return(machine);
        machine.path().stops().tell(() -> back.look(simulator.now()));
        returns.add(back);
      }
    }
    return returns;
  }

  @Override
  public void ends(FaultCourse fault) {
    outages.stream()
        .filter(outage -> outage.fault() == fault)
        .forEach(outage -> ended(outage, simulator.now()));
  }

  private static void ended(OutageCourse outage, double now) {
    outage.returns().forEach(back -> back.faultEnds(now));
  }

  /** The run is over. */
  public List<OutageCourse> end(double now) {
    outages.forEach(outage -> ended(outage, now));
    return List.copyOf(outages);
  }
}
