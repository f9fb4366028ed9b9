package org.drsim.replication;

/**
 * The times in which no marker is valid, as writes go without their order or disks are being copied
 * again. Both may be at once.
 */
final class Resyncs {

  private final ReplicationObserver observer;
  private int underWay;

  Resyncs(ReplicationObserver observer) {
    this.observer = observer;
  }

  void begin() {
    if (underWay++ == 0) {
      observer.resync(true);
    }
  }

  void end() {
    if (--underWay == 0) {
      observer.resync(false);
    }
  }
}
