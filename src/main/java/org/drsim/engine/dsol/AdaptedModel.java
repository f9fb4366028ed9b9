package org.drsim.engine.dsol;

import nl.tudelft.simulation.dsol.experiment.StreamInformation;
import nl.tudelft.simulation.dsol.model.AbstractDsolModel;
import nl.tudelft.simulation.jstats.streams.Java2Random;
import org.drsim.engine.Model;
import org.drsim.engine.SimulationFailure;

/** A model of ours as a DSOL model. */
final class AdaptedModel extends AbstractDsolModel<Double, CallerThreadSimulator> {

  private final Model model;

  AdaptedModel(CallerThreadSimulator simulator, Model model) {
    // DSOL insists on a stream. The default one is dear to make, and ours never draw from it.
    super(simulator, new StreamInformation(new Java2Random(1)));
    this.model = model;
  }

  /**
   * @throws SimulationFailure whatever the model throws
   */
  @Override
  public void constructModel() {
    try {
      model.construct(simulator);
    } catch (Throwable cause) {
      throw new SimulationFailure(simulator.now(), "model", "construction", cause);
    }
  }
}
