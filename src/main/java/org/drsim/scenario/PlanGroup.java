package org.drsim.scenario;

import java.util.List;

/**
 * Machines of a recovery plan that start in parallel.
 *
 * @param before what is done, one after the other, before they start
 * @param after likewise when all of them run
 */
public record PlanGroup(
    @OrSingle @AtLeastOne List<Selector> machines,
    @Default("[]") @OrSingle List<PlanAction> before,
    @Default("[]") @OrSingle List<PlanAction> after) {

  /** Without actions. */
  public PlanGroup(List<Selector> machines) {
    this(machines, List.of(), List.of());
  }

  /** The names of the machines, in a complete scenario. */
  public List<String> names() {
    return Selection.names(machines);
  }

  /** The same group of other machines. */
  PlanGroup of(List<Selector> others) {
    return new PlanGroup(others, before, after);
  }
}
