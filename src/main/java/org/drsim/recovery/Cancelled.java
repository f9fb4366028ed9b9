package org.drsim.recovery;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drsim.scenario.CancelFailover;

/** Which failovers end when people cancel what is under way. */
final class Cancelled {

  private Cancelled() {}

  /**
   * Cancels those that are under way. The members of a consistency group are never alone: where one
   * serves elsewhere already, the others follow it.
   */
  static void of(List<MachineFailover> failovers, CancelFailover settings) {
    final Set<String> moved = new LinkedHashSet<>();
    failovers.stream()
        .filter(one -> one.servesSeconds() < Double.POSITIVE_INFINITY)
        .forEach(one -> moved.add(one.recovered().consistencyGroup()));
    moved.remove("");
    failovers.stream()
        .filter(one -> one.isUnderWay() && !moved.contains(one.recovered().consistencyGroup()))
        .forEach(one -> one.cancel(settings));
  }
}
