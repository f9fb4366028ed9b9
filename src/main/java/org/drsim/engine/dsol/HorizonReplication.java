package org.drsim.engine.dsol;

import nl.tudelft.simulation.dsol.experiment.SingleReplication;
import org.drsim.engine.Horizon;

/**
 * DSOL's description of one run, taken from a horizon. DSOL computes the end as start plus length,
 * which may be off by one bit; here the end is the one that was asked for.
 */
final class HorizonReplication extends SingleReplication<Double> {

  private final double end;

  HorizonReplication(Horizon horizon) {
    super(
        "run",
        horizon.startSeconds(),
        horizon.warmUpSeconds(),
        horizon.endSeconds() - horizon.startSeconds());
    this.end = horizon.endSeconds();
  }

  @Override
  public Double getEndTime() {
    return end;
  }

  /**
   * Enters nothing into DSOL's tree of names: it is one for the whole process, and runs must not
   * meet there. Only DSOL's own statistics would need it.
   */
  @Override
  protected void setContext() {}
}
