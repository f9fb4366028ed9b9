package org.drsim.run;

import org.drsim.engine.Simulator;
import org.drsim.replication.AppMarkers;
import org.drsim.replication.CommonPoints;
import org.drsim.replication.GroupPort;
import org.drsim.replication.Marker;
import org.drsim.replication.MarkerGrid;
import org.jspecify.annotations.Nullable;

/** The points that the members of one consistency group have in common, of both kinds. */
final class CommonMarkers {

  private final Simulator simulator;
  private final MarkerGrid markers;
  private final @Nullable AppMarkers appMarkers;
  private final GroupPort port = new GroupPort();
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

  /** Over which its members agree on markers. */
  GroupPort port() {
    return port;
  }

  /**
   * Adds a member and gives its place.
   *
   * @param crash told of crash-consistent points
   * @param app told of app-consistent points
   */
  int join(CommonPoints.Member crash, CommonPoints.Member app) {
    appConsistent.join(app);
    return crashConsistent.join(crash);
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
