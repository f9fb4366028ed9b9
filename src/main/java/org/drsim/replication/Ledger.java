package org.drsim.replication;

/** What has been applied, and the check that nothing is lost on the way or there twice. */
final class Ledger {

  private final Conservation checked;
  private final CapturedWrites captured;
  private final PathStages stages;
  private long discardedBytes;

  Ledger(Conservation checked, CapturedWrites captured, PathStages stages) {
    this.checked = checked;
    this.captured = captured;
    this.stages = stages;
  }

  /** What was given up on its way is as good as applied: nobody misses it any more. */
  void discarded(long bytes) {
    discardedBytes += bytes;
  }

  /** Applied, or given up on the way. */
  long settledBytes() {
    return stages.apply().appliedBytes() + discardedBytes;
  }

  void check() {
    check(Conservation.AT_EVERY_EVENT);
  }

  /** What left the agent is at exactly one stage or applied. */
  void check(Conservation when) {
    if (checked != when) {
      return;
    }
    final long bytes = settledBytes() + stages.bytesInside();
    final long closed = captured.closedBytes() - captured.bytesBeforeCapture();
    if (bytes != closed) {
      throw new IllegalStateException(
          "conservation: " + closed + " bytes closed, but " + bytes + " applied or under way");
    }
  }
}
