package org.drsim.run;

import java.util.List;
import org.drsim.measure.LimitUse;
import org.drsim.measure.MachineMeasures;

/**
 * What one replication gave of one machine.
 *
 * @param limits that hold its recovery points back, or could
 */
public record MachineResult(MachineMeasures measures, List<LimitUse> limits) {

  public MachineResult {
    limits = List.copyOf(limits);
  }
}
