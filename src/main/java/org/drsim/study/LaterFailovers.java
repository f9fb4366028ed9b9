package org.drsim.study;

import java.util.List;

/** What failovers bring and cost by when they are decided. */
@FunctionalInterface
public interface LaterFailovers {

  /**
   * Of one decision.
   *
   * @param seconds when, since the beginning of the outage, from 0
   * @return one for each replication: the same ones in the same order at any time
   * @throws NoDecisionException if something that has a price is not known
   */
  List<FailoverOutcome> decidedAfter(double seconds) throws NoDecisionException;
}
