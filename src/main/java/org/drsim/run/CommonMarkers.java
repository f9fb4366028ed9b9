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

  int join(MachineMeter meter) {
    appConsistent.join(new Listener(meter, true));
    return crashConsistent.join(new Listener(meter, false));
  }

  /** Passes points of one kind on to a meter. */
  private record Listener(MachineMeter meter, boolean appConsistent)
      implements CommonPoints.Member {

    @Override
    public void available(Marker own) {
      meter.commonAvailable(own, appConsistent);
    }

    @Override
    public void skipped(Marker own) {
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
