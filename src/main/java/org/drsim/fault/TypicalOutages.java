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
    if (typical.inputUncertainty() == InputUncertainty.NONE) {
      return typical.by(RegionIncidents.fit());
    }
    final Integer fits = typical.fits();
    return typical.by(resampled(fault.name(), fits == null ? numbers : numbers.ofGroup(fits)));
  }

  /** What the statistics could as well have been. */
  public static RegionIncidents.Fit resampled(String fault, RandomNumbers numbers) {
    final RandomStream incidents = numbers.stream(fault, "incidents drawn anew");
    final RandomStream regions = numbers.stream(fault, "regions drawn anew");
    return RegionIncidents.resampled(incidents::uniform, regions::uniform);
  }
}
