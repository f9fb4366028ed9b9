package org.drsim.fault;

import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.drsim.scenario.Fault;
import org.drsim.scenario.RegionIncidents;
import org.drsim.scenario.TypicalRegionOutage;
import org.drsim.scenario.TypicalRegionOutage.InputUncertainty;

/** Outages whose times follow from statistics, of which nobody knows more than a sample. */
public final class TypicalOutages {

  private TypicalOutages() {}

  /** With the times that it has in one replication; any other fault is what it is. */
  static Fault drawn(Fault fault, RandomNumbers numbers) {
    if (!(fault instanceof TypicalRegionOutage typical)) {
      return fault;
    }
    return typical.by(
        typical.inputUncertainty() == InputUncertainty.BOOTSTRAP
            ? resampled(fault.name(), numbers)
            : RegionIncidents.fit());
  }

  /** What the statistics could as well have been. */
  public static RegionIncidents.Fit resampled(String fault, RandomNumbers numbers) {
    final RandomStream incidents = numbers.stream(fault, "incidents drawn anew");
    final RandomStream regions = numbers.stream(fault, "regions drawn anew");
    return RegionIncidents.resampled(incidents::uniform, regions::uniform);
  }
}
