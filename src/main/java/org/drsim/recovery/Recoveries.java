package org.drsim.recovery;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.fault.FaultCourse;
import org.drsim.fault.FaultListener;
import org.drsim.fault.Faults;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the machines of one run when faults happen. A machine that was failed over stays
 * where it is until people take it back: up to then, faults of its target region concern it; once
 * it is protected as before, it fails over again.
 */
public final class Recoveries implements FaultListener, ApplicationListener {

  /** Faults that come again and again must not fill the memory with what no one will read. */
  private static final int MOST_OUTAGES_WITH_POINTS = 1000;

  private static final int MOST_POINTS = 1_000_000;

  private final Simulator simulator;
  private final Scenario scenario;
  private final FailoverService service;
  private final Slots teams;
  private final FailoverFactory failovers;
  private final Returns returns;
  private final Drills drills;
  private final List<OutageCourse> outages = new ArrayList<>();

  // Only looked up by the occurrence they are about: their order never matters.
  private final IdentityHashMap<FaultCourse, OutageCourse> underWay = new IdentityHashMap<>();

  /** Applications that do not serve now, and how often each has not. */
  private final Map<String, ApplicationDown> down = new LinkedHashMap<>();

  private final Map<String, Long> downs = new LinkedHashMap<>();
  private int over;
  private int keptPoints;

  public Recoveries(
      Simulator simulator,
      Scenario scenario,
      RandomNumbers numbers,
      Faults faults,
      Applications applications,
      List<RecoverableMachine> recoverable) {
    this.simulator = simulator;
    this.scenario = scenario;
    final Map<String, RecoverableMachine> machines = new LinkedHashMap<>();
    recoverable.forEach(machine -> machines.put(machine.name(), machine));
    this.service =
        FailoverService.of(
            simulator,
            scenario,
            faults.controlPlanes(),
            new StepTimes(scenario.recovery(), numbers, faults.operations()));
    this.failovers = new FailoverFactory(scenario, machines, service, applications);
    this.teams = new Slots(scenario.recovery().teams().value());
    this.drills = new Drills(simulator, numbers, failovers);
    this.returns = new Returns(simulator, machines, failovers);
    faults.tell(this);
    applications.tell(this);
  }

  /** Begins to let drills happen. */
  public void start() {
    drills.start(scenario.drills());
  }

  /** The drills that have begun. */
  public List<DrillCourse> drills() {
    return drills.courses();
  }

  @Override
  public void began(FaultCourse fault) {
    final OutageCourse outage = began(Occasion.of(fault), stopped(fault));
    if (outage != null) {
      underWay.put(fault, outage);
    }
  }

  private @Nullable OutageCourse began(Occasion occasion, List<Return> waiting) {
    final ResponseCourse response = response(occasion);
    if (response == null && waiting.isEmpty()) {
      return null;
    }
    final OutageCourse outage = new OutageCourse(occasion, response, waiting);
    outages.add(outage);
    if (response != null) {
      response.begin();
    }
    return outage;
  }

  /** People may notice that an application does not serve rather than what is behind it. */
  @Override
  public void changed(String application, boolean serves) {
    final ApplicationDown before = down.remove(application);
    if (before != null) {
      before.end(service.simulator().now());
    }
    if (!serves) {
      final long number = downs.merge(application, 1L, Long::sum) - 1;
      final ApplicationDown begins =
          new ApplicationDown(application, number, service.simulator().now());
      down.put(application, begins);
      began(begins, List.of());
    }
  }

  /** At home, or where they were failed over to before. */
  private List<Return> stopped(FaultCourse fault) {
    final List<Return> all = new ArrayList<>();
    all.addAll(
        returns.await(
            fault.stoppedMachines().stream().filter(name -> !failovers.hasMoved(name)).toList(),
            false));
    all.addAll(
        returns.await(fault.stoppedInTarget().stream().filter(failovers::hasMoved).toList(), true));
    return all;
  }

  private @Nullable ResponseCourse response(Occasion occasion) {
    for (final Response response : scenario.responses()) {
      if (response.about().equals(occasion.name()) && failovers.areLeft(response.failOver())) {
        return new ResponseCourse(service, response, occasion, failovers, teams);
      }
    }
    return null;
  }

  @Override
  public void ends(FaultCourse fault) {
    final OutageCourse outage = underWay.remove(fault);
    if (outage != null) {
      ended(outage, simulator.now());
    }
  }

  private void ended(OutageCourse outage, double now) {
    final boolean keep = over < MOST_OUTAGES_WITH_POINTS && keptPoints < MOST_POINTS;
    for (final Return back : outage.returns()) {
      back.faultEnds(now, keep);
      keptPoints += back.keptPoints();
    }
    over++;
  }

  /** The run is over. */
  public List<OutageCourse> end(double now) {
    outages.stream().filter(underWay::containsValue).forEach(outage -> ended(outage, now));
    return List.copyOf(outages);
  }
}
