package org.drsim.scenario;

import java.util.ArrayList;
import java.util.List;

/** Puts the names of the machines in the place of the selectors that pick them. */
final class Selections {

  private final Scenario stated;
  private final Selection selection;
  private final List<RecoveryPlan> automatic;

  /**
   * For a scenario.
   *
   * @param machines complete
   * @param applications complete
   */
  Selections(Scenario stated, List<Machine> machines, List<Application> applications) {
    this.stated = stated;
    this.automatic =
        stated.recovery().automaticPlans() ? AutomaticPlans.of(machines, applications) : List.of();
    this.selection = new Selection(machines);
  }

  List<RecoveryPlan> plans() {
    final List<RecoveryPlan> plans = new ArrayList<>(automatic);
    plans.addAll(statedPlans());
    return List.copyOf(plans);
  }

  private List<RecoveryPlan> statedPlans() {
    return stated.recoveryPlans().stream()
        .map(
            plan ->
                new RecoveryPlan(
                    plan.name(),
                    plan.groups().stream().map(this::group).toList(),
                    plan.trafficSwitch()))
        .toList();
  }

  private PlanGroup group(PlanGroup group) {
    return group.of(selection.resolved(group.machines()));
  }

  Recovery recovery() {
    final Recovery recovery = stated.recovery();
    return recovery.completed(
        recovery.afterBoot().stream()
            .map(step -> step.of(selection.resolved(step.machines())))
            .toList());
  }

  List<Surge> surges() {
    final List<Surge> surges = new ArrayList<>();
    for (final Surge surge : stated.surges()) {
      final String name = surge.name() == null ? surgeName(surges.size() + 1) : surge.name();
      surges.add(surge.of(name, selection.resolved(surge.machines())));
    }
    return surges;
  }

  /** By its place in the list, unless another one is called so. */
  private String surgeName(int place) {
    int number = place;
    while (isSurge("surge-" + number)) {
      number += stated.surges().size();
    }
    return "surge-" + number;
  }

  private boolean isSurge(String name) {
    return stated.surges().stream().anyMatch(surge -> name.equals(surge.name()));
  }

  List<Fault> faults() {
    return stated.faults().stream().map(fault -> fault.resolved(selection::resolved)).toList();
  }

  List<Response> responses() {
    return stated.responses().stream().map(this::response).toList();
  }

  private Response response(Response response) {
    if (response.failOver() instanceof FailOver.Plan plan
        && plan.plan().equals(List.of(AutomaticPlans.ALL))
        && !automatic.isEmpty()) {
      return response.of(new FailOver.Plan(automatic.stream().map(RecoveryPlan::name).toList()));
    }
    return response.failOver() instanceof FailOver.Each each
        ? response.of(
            new FailOver.Each(selection.resolved(each.each()), each.inParallel(), each.handsOn()))
        : response;
  }
}
