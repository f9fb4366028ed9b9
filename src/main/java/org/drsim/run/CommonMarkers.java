package org.drsim.run;

import org.drsim.engine.Simulator;
import org.drsim.measure.MachineMeter;
import org.drsim.replication.AppMarkers;
import org.drsim.replication.CommonPoints;
import org.drsim.replication.Marker;
import org.drsim.replication.MarkerGrid;
import org.jspecify.annotations.Nullable;

/** The points that the members of one consistency group have in common, of both kinds. */
final class CommonMarkers {

  private final Simulator simulator;
  private final MarkerGrid markers;
  private final @Nullable AppMarkers appMarkers;
  private final CommonPoints crashConsistent = new CommonPoints();
  private final CommonPoints appConsistent = new CommonPoints();

  /**
   * @param appMarkers of any member, as their times are the same; null where there are none
   */
  CommonMarkers(Simulator simulator, MarkerGrid markers, @Nullable AppMarkers appMarkers) {
    this.simulator = simulator;
    this.markers = markers;
    this.appMarkers = appMarkers;
  }

  /**
   * Adds a member and gives its place.
   *
   * @param log of the member; null where none is kept
   */
  int join(MachineMeter meter, @Nullable MachineLog log) {
    appConsistent.join(new Listener(meter, log, true));
    return crashConsistent.join(new Listener(meter, log, false));
  }

  /** Passes points of one kind on to a meter and a log. */
  private record Listener(MachineMeter meter, @Nullable MachineLog log, boolean appConsistent)
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

  /** A member begins to have markers. */
  void begins(int member) {
    final double now = simulator.now();
    crashConsistent.begins(member, markers.firstFrom(now));
    if (appMarkers != null) {
      appConsistent.begins(member, appMarkers.firstFrom(now));
    }
  }

  void available(int member, Marker marker) {
    if (marker.isCrashConsistent()) {
      crashConsistent.delivered(member, marker.crashNumber(), marker);
    }
    if (marker.isAppConsistent()) {
      appConsistent.delivered(member, marker.appNumber(), marker);
    }
  }

  void skipped(Marker marker) {
    if (marker.isCrashConsistent()) {
      crashConsistent.skipped(marker.crashNumber());
    }
    if (marker.isAppConsistent()) {
      appConsistent.skipped(marker.appNumber());
    }
  }
}
