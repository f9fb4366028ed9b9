package org.drsim.run;

import org.drsim.measure.MachineMeter;
import org.drsim.replication.CommonPoints;
import org.drsim.replication.Marker;
import org.jspecify.annotations.Nullable;

/**
 * Passes points of one kind that a consistency group has in common on to the meter and the log of a
 * member.
 *
 * @param log null where none is kept
 */
record CommonListener(MachineMeter meter, @Nullable MachineLog log, boolean appConsistent)
    implements CommonPoints.Member {

  @Override
  public void available(Marker own) {
    if (log != null) {
      log.common(LoggedEvent.What.MULTI_VM_POINT_AVAILABLE, own, appConsistent);
    }
    meter.commonAvailable(own, appConsistent);
  }

  @Override
  public void skipped(Marker own) {
    if (log != null) {
      log.common(LoggedEvent.What.MULTI_VM_POINT_SKIPPED, own, appConsistent);
    }
    meter.commonSkipped(own);
  }
}
