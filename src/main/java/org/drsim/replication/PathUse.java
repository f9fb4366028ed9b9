package org.drsim.replication;

import java.util.Objects;
import org.drsim.flow.Usage;
import org.jspecify.annotations.Nullable;

/** What one machine used of its way: its own limits, and what held it back. */
public final class PathUse {

  private final Uploads uploads;
  private final HeldBack upload;
  private final HeldBack transfer;
  private @Nullable PathStages stages;
  private double transferSeconds;
  private final double measuredFrom;

  PathUse(PathSettings settings) {
    this.measuredFrom = settings.measuredFrom();
    this.uploads = new Uploads(measuredFrom);
    this.upload = new HeldBack(settings.upload(), measuredFrom);
    this.transfer = new HeldBack(settings.transfer(), measuredFrom);
  }

  /** Where batches wait and are applied is asked when the run is over. */
  void watch(PathStages watched) {
    stages = watched;
  }

  private PathStages stages() {
    return Objects.requireNonNull(stages, "told when the path is whole");
  }

  /** What was applied on a replica disk up to now. */
  public Usage applied(int disk, double now) {
    return stages().apply().usage(disk, now);
  }

  /** What held a replica disk back that shares its account; null for one that shares nothing. */
  public @Nullable HeldBack accountHeldBack(int disk) {
    return stages().apply().heldBack(disk);
  }

  /** Which part of the time of a replica disk its account held it back. */
  public double accountShare(int disk) {
    return stages().apply().accountShare(disk);
  }

  /** Seconds for which processed batches waited because too many were on the way. */
  public double heldByFlowControl() {
    return stages().cache().closedSeconds();
  }

  /** Of all seconds for which processed batches waited, those that flow control has cost. */
  public double lostToFlowControl() {
    return stages().cache().lostSeconds();
  }

  /** Seconds for which processed batches waited only because another one was being transferred. */
  public double heldByTransfer() {
    return stages().cache().busySeconds();
  }

  void transferred(double begun, double took) {
    if (begun >= measuredFrom) {
      transferSeconds += took;
    }
  }

  /** Which part of the time from the cache account to the target region is the link's latency. */
  public double latencyShare() {
    final double onTheWay = stages().apply().onTheWaySeconds();
    return onTheWay > 0 ? Math.max(0, 1 - transferSeconds / onTheWay) : 1;
  }

  /** What this machine uploaded. */
  public Uploads uploads() {
    return uploads;
  }

  public HeldBack upload() {
    return upload;
  }

  public HeldBack transfer() {
    return transfer;
  }
}
