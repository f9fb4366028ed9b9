package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.quantity.Durations;

/** Looks for responses to nothing, with nothing, or to a recovery point that cannot exist. */
final class ResponseChecks {

  private final Scenario scenario;
  private final Findings findings;
  private final SelectorChecks selectors;
  private final Selection selection;
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final Map<String, RecoveryPlan> plans = new LinkedHashMap<>();

  private ResponseChecks(Scenario complete, SelectorChecks selectors, Findings findings) {
    this.scenario = complete;
    this.findings = findings;
    this.selectors = selectors;
    this.selection = new Selection(complete.machines());
    complete.policies().forEach(policy -> policies.put(policy.name(), policy));
    complete.recoveryPlans().forEach(plan -> plans.put(plan.name(), plan));
  }

  static void check(Scenario complete, SelectorChecks selectors, Findings findings) {
    final ResponseChecks run = new ResponseChecks(complete, selectors, findings);
    final List<String> faults = complete.faults().stream().map(Fault::name).toList();
    for (int i = 0; i < complete.responses().size(); i++) {
      final Response response = complete.responses().get(i);
      final String path = path(response, i);
      run.occasion(response, faults, path);
      run.failOver(response.failOver(), path + "failOver");
      run.time(response, path);
      run.points(response, path + "recoveryPoint");
      run.secondTries(response, path);
      run.cancelling(response, path + "cancelFailover");
    }
  }

  /** By which messages find it: the fault, or else the application, or else its place. */
  static String path(Response response, int place) {
    final Symptom when = response.when();
    final String name =
        response.to() != null
            ? response.to()
            : when == null ? Integer.toString(place) : when.application();
    return "responses[" + name + "].";
  }

  private void occasion(Response response, List<String> faults, String path) {
    final Symptom when = response.when();
    if (response.to() != null) {
      findings.checkName(response.to(), faults, "a fault", path + "to");
    }
    if (when != null) {
      findings.checkName(
          when.application(),
          scenario.applications().stream().map(Application::name).toList(),
          "an application",
          path + "when.application");
    }
    if ((response.to() == null) == (when == null)) {
      findings.addComparison(
          path + (when == null ? "failOver" : "when"),
          when == null
              ? "neither to: FAULT nor when: {application, downFor}; exactly one is needed"
              : "to and when exclude each other; allowed is exactly one of them");
    }
  }

  private void failOver(FailOver failOver, String path) {
    if (failOver instanceof FailOver.Plan plan) {
      plan.plan()
          .forEach(name -> findings.checkName(name, plans.keySet(), "a recovery plan", path));
    } else if (failOver instanceof FailOver.Each each) {
      selectors.check(each.each(), path + ".each");
    }
  }

  private void time(Response response, String path) {
    final boolean isCustom = response.recoveryPoint() == RecoveryPointChoice.CUSTOM;
    final Moment time = response.pointAtOrBefore();
    if (isCustom && time == null) {
      findings.addComparison(
          path + "recoveryPoint", "'custom' without a time; pointAtOrBefore is needed with it");
    } else if (!isCustom && time != null) {
      findings.addComparison(
          path + "pointAtOrBefore",
          "'"
              + time
              + "' with recoveryPoint: "
              + word(response.recoveryPoint())
              + "; allowed with custom only");
    } else if (time != null) {
      checkInside(time, path + "pointAtOrBefore");
    }
  }

  private void checkInside(Moment time, String path) {
    final SimulationSettings simulation = scenario.simulation();
    if (time.seconds(simulation.start()) >= Durations.seconds(simulation.duration())) {
      findings.addComparison(
          path,
          "'"
              + time
              + "' is after the end of the simulation; allowed is less than the duration, "
              + Durations.print(simulation.duration()));
    }
  }

  /** Somebody cancels for a reason; the end of a symptom is the end of the failover anyway. */
  private void cancelling(Response response, String path) {
    final CancelFailover cancel = response.cancelFailover();
    if (cancel == null) {
      return;
    }
    if (cancel.after() == null && !cancel.onFaultEnd()) {
      findings.addComparison(path, "neither after nor onFaultEnd; at least one of them is needed");
    }
    if (cancel.onFaultEnd() && response.to() == null) {
      findings.addComparison(
          path + ".onFaultEnd", "without to; allowed with the name of a fault only");
    }
  }

  /** A search is for a point without damage, and leaves nothing to change to. */
  private void secondTries(Response response, String path) {
    final ChangePoint change = response.changePoint();
    if (response.search() != null && response.recoveryPoint() != RecoveryPointChoice.LATEST_CLEAN) {
      findings.addComparison(
          path + "search",
          "a search with recoveryPoint: "
              + word(response.recoveryPoint())
              + "; allowed with latest-clean only");
    }
    if (change == null) {
      return;
    }
    if (response.search() != null) {
      findings.addComparison(
          path + "changePoint", "beside search; allowed is one of them: a search changes points");
    }
    if (change.to() == RecoveryPointChoice.LATEST || change.to() == RecoveryPointChoice.CUSTOM) {
      findings.addComparison(
          path + "changePoint.to",
          "'" + word(change.to()) + "'; allowed is a choice among points that are there");
    } else {
      points(change.to(), response, path + "changePoint.to");
    }
  }

  /** Points of a kind that no machine makes cannot be chosen. */
  private void points(Response response, String path) {
    points(response.recoveryPoint(), response, path);
  }

  private void points(RecoveryPointChoice choice, Response response, String path) {
    final List<Machine> machines = Failovers.machines(response, plans, selection);
    switch (choice) {
      case LATEST_APP_CONSISTENT -> appConsistent(choice, machines, path);
      case LATEST_MULTI_VM -> multiVm(choice, machines, path);
      case LATEST_MULTI_VM_APP_CONSISTENT -> {
        multiVm(choice, machines, path);
        appConsistent(choice, machines, path);
      }
      default -> {
        // Every machine has such points.
      }
    }
  }

  private void appConsistent(RecoveryPointChoice choice, List<Machine> machines, String path) {
    final List<Machine> without = machines.stream().filter(this::makesNoAppPoints).toList();
    if (!without.isEmpty()) {
      final Machine first = without.get(0);
      findings.addComparison(
          path,
          "'"
              + word(choice)
              + "' without such points of '"
              + first.name()
              + "'"
              + (without.size() > 1 ? " and " + (without.size() - 1) + " more" : "")
              + "; state appConsistentEvery of policy '"
              + first.protection().policy()
              + "'");
    }
  }

  private boolean makesNoAppPoints(Machine machine) {
    final Policy policy = policies.get(String.valueOf(machine.protection().policy()));
    return policy != null && policy.appConsistentEvery() == null;
  }

  /** Those outside of consistency groups fail over to their own points, if there are others. */
  private void multiVm(RecoveryPointChoice choice, List<Machine> machines, String path) {
    if (!machines.isEmpty()
        && machines.stream().allMatch(machine -> machine.consistencyGroup() == null)) {
      findings.addComparison(
          path,
          "'" + word(choice) + "' for machines in no consistency group; allowed is another choice");
    }
  }

  private static String word(RecoveryPointChoice choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
