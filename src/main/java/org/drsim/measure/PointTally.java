package org.drsim.measure;

import org.drsim.replication.PointStore;

/** How many recovery points of each kind there were. */
final class PointTally {

  private long crash;
  private long app;
  private long common;
  private long commonApp;

  void crash() {
    crash++;
  }

  void app() {
    app++;
  }

  /** One that all members of the consistency group have. */
  void common(boolean appConsistent) {
    if (appConsistent) {
      commonApp++;
    } else {
      common++;
    }
  }

  void forget() {
    crash = 0;
    app = 0;
    common = 0;
    commonApp = 0;
  }

  PointCounts counts(PointStore store) {
    return new PointCounts(
        crash, app, common, commonApp, store.crashConsistentCount(), store.appConsistentCount());
  }
}
