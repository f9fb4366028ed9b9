package org.drsim.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.drsim.scenario.FailOver;
import org.drsim.scenario.Fault;
import org.drsim.scenario.Harm;
import org.drsim.scenario.Machine;
import org.drsim.scenario.MachinePlace;
import org.drsim.scenario.RecoveryPlan;
import org.drsim.scenario.Response;
import org.drsim.scenario.Scenario;

/**
 * The machines whose uploads a fault may slow down, or whose disks may be copied beside them: what
 * they upload is a resource of its own, and not just a limit.
 */
final class Recopied {

  private final Set<String> names = new LinkedHashSet<>();

  Recopied(Scenario scenario) {
    addCancelled(scenario);
    final List<Fault> faults = new ArrayList<>(scenario.faults());
    faults.removeIf(fault -> !sharesUpload(fault.effects().harm()));
    if (!faults.isEmpty()) {
      final List<MachinePlace> places = MachinePlace.atHome(scenario);
      for (int i = 0; i < places.size(); i++) {
        final Machine machine = scenario.machines().get(i);
        final String account = Objects.requireNonNull(machine.protection().cacheAccount());
        final MachinePlace place = places.get(i);
        if (faults.stream().anyMatch(fault -> fault.scope().concerns(place, account))) {
          names.add(machine.name());
        }
      }
    }
  }

  /** Their disks are copied when replication is enabled again. */
  private void addCancelled(Scenario scenario) {
    for (final Response response : scenario.responses()) {
      if (response.cancelFailover() != null) {
        names.addAll(names(response.failOver(), scenario.recoveryPlans()));
      }
    }
  }

  private static List<String> names(FailOver failOver, List<RecoveryPlan> plans) {
    return failOver instanceof FailOver.Each each
        ? each.names()
        : plans.stream()
            .filter(plan -> ((FailOver.Plan) failOver).plan().contains(plan.name()))
            .flatMap(plan -> plan.machineNames().stream())
            .toList();
  }

  private static boolean sharesUpload(Harm harm) {
    return harm instanceof Harm.UploadsSlow || harm instanceof Harm.ReplicationOff;
  }

  boolean has(String machine) {
    return names.contains(machine);
  }
}
