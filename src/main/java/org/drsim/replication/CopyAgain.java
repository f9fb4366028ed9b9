package org.drsim.replication;

/**
 * Copies the disks of a machine once more, when protection was off and the replica can no longer be
 * trusted: all that is not known to have changed, as that is sent anyway. No marker is valid
 * meanwhile; the points that there are stay.
 */
final class CopyAgain {

  private final PathSettings settings;
  private final double wireBytes;
  private final AgentQueue queue;
  private final MachineWay way;
  private final Resyncs resyncs;
  private final Runnable copied;
  private final DiskCopy copy;

  /**
   * @param copied told when it is done
   */
  CopyAgain(
      PathSettings settings,
      Enabling.Copy copy,
      PathStops stops,
      AgentQueue queue,
      MachineWay way,
      Resyncs resyncs,
      Runnable copied) {
    this.settings = settings;
    this.wireBytes = copy.wireBytes();
    this.queue = queue;
    this.way = way;
    this.resyncs = resyncs;
    this.copied = copied;
    this.copy = new DiskCopy(copy.over(), stops, this::done);
  }

  /** Begins, or begins anew; a first copy that is under way goes on and will do. */
  void begin() {
    if (way.isCopying() && !copy.isUnderWay()) {
      return;
    }
    if (!copy.isUnderWay()) {
      resyncs.begin();
    }
    way.copying(true);
    copy.start(Math.max(0, wireBytes - settings.batches().wireBytes(queue.bytesToSend())));
  }

  private void done() {
    copied.run();
    resyncs.end();
  }
}
