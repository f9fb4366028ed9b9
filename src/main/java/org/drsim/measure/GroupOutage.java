package org.drsim.measure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/**
 * What an outage did to machines together.
 *
 * @param machines at least one
 */
public record GroupOutage(String name, List<MachineOutage> machines) {

  public GroupOutage {
    machines = List.copyOf(machines);
  }

  /** The choice by which they were failed over; null where none was. */
  public @Nullable RecoveryPointChoice choice() {
    return machines.stream()
        .map(MachineOutage::choice)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** How many of them an outcome concerns. */
  public int count(MachineOutcome outcome) {
    return (int) machines.stream().filter(machine -> machine.outcome() == outcome).count();
  }

  /** By the choice that was taken, of those of them that went back to a point. */
  public GroupLoss loss() {
    return GroupLoss.of(
        machines.stream().map(MachineOutage::loss).filter(Objects::nonNull).toList());
  }

  /** By every choice that gives one of them something. */
  public Map<RecoveryPointChoice, GroupLoss> alternatives() {
    final Map<RecoveryPointChoice, GroupLoss> all = new EnumMap<>(RecoveryPointChoice.class);
    for (final RecoveryPointChoice choice : RecoveryPointChoice.values()) {
      final List<Loss> losses =
          machines.stream()
              .map(machine -> machine.alternatives().get(choice))
              .filter(Objects::nonNull)
              .toList();
      if (!losses.isEmpty()) {
        all.put(choice, GroupLoss.of(losses));
      }
    }
    return all;
  }

  /** The machine that served again last; of several, the first. */
  public MachineOutage slowest() {
    MachineOutage slowest = machines.get(0);
    for (final MachineOutage machine : machines) {
      slowest = machine.rtoSeconds() > slowest.rtoSeconds() ? machine : slowest;
    }
    return slowest;
  }
}
