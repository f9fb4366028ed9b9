package org.drsim.scenario;

import java.util.List;

/** Machines of a recovery plan that start in parallel. */
public record PlanGroup(@OrSingle @AtLeastOne List<Selector> machines) {

  /** The names of the machines, in a complete scenario. */
  public List<String> names() {
    return Selection.names(machines);
  }
}
