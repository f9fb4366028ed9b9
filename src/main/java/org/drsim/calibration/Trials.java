package org.drsim.calibration;

import java.util.List;
import org.drsim.measure.SawTooth;

/** Simulates with other parameters, with the same random numbers each time. */
public interface Trials {

  /**
   * The RPO of every machine in each replication.
   *
   * @param values of the parameters, in their order
   */
  List<List<SawTooth>> simulate(double[] values);
}
