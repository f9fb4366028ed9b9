package org.drsim.run;

import org.drsim.scenario.ObjectiveReading;

/** What the outages of one replication cost, where an objective asks for it. */
interface OutageFigures {

  /** Of a replication in which nothing breaks. */
  OutageFigures NONE = reading -> new double[0];

  /**
   * One figure per outage that concerns what the objective is about or, of an availability, one for
   * the whole replication.
   *
   * @return in the base unit of the metric: seconds, bytes or a share; infinite where service or
   *     data never come back
   */
  double[] of(ObjectiveReading reading);
}
