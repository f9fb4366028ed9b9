package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/**
 * What remains to be done on a machine that a failover has made before its application can start,
 * as the product leaves it to its customer: extensions, disks that were excluded, a new address and
 * its name.
 *
 * @param step what it is, in words
 * @param takes how long, on one machine
 * @param machines on which; all where none are stated
 */
public record AfterBoot(
    String step,
    @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution takes,
    @Default("[]") @OrSingle List<Selector> machines) {

  /** Whether a machine has it, in a complete scenario. */
  public boolean isOn(String machine) {
    return machines.isEmpty() || Selection.names(machines).contains(machine);
  }

  /** The same step on other machines. */
  AfterBoot of(List<Selector> others) {
    return new AfterBoot(step, takes, others);
  }
}
