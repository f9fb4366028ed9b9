package org.drsim.replication;

import java.util.Objects;
import org.drsim.flow.Usage;
import org.jspecify.annotations.Nullable;

/** What one machine used of its way: its own limits, and what held it back. */
public final class PathUse {

  private final Usage uploaded;
  private final HeldBack upload;
  private final HeldBack transfer;
  private final SlowUploads slow;
  private @Nullable PathStages stages;
  private double wireBytes;
  private double uploadSeconds;
  private double transferSeconds;
  private final double measuredFrom;

  PathUse(PathSettings settings) {
    this.measuredFrom = settings.measuredFrom();
    this.uploaded = new Usage(measuredFrom);
    this.upload = new HeldBack(settings.upload(), measuredFrom);
    this.transfer = new HeldBack(settings.transfer(), measuredFrom);
    this.slow = new SlowUploads(measuredFrom);
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

  void uploaded(double bytes, double begun, double now) {
    final double took = now - begun;
    if (took > 0) {
      uploaded.add(begun, now, bytes / took);
      if (bytes < SlowUploads.SLOWEST_HEALTHY * took) {
        slow.add(begun, now);
      }
    } else {
      uploaded.addAt(now, bytes);
    }
    if (begun >= measuredFrom) {
      uploadSeconds += took;
    }
    if (now > measuredFrom || measuredFrom == 0) {
      wireBytes += bytes;
    }
  }

  /** An upload that is not done at the end of the run. */
  void uploading(double bytes, double begun, double now) {
    if (now > begun) {
      uploaded.add(begun, now, bytes / (now - begun));
      uploadSeconds += now - Math.max(begun, Math.min(measuredFrom, now));
    }
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

  /** Uploaded by this machine, in bytes on the wire. */
  public Usage uploaded() {
    return uploaded;
  }

  /** How long uploads took together that began since measuring began. */
  public double uploadSeconds() {
    return uploadSeconds;
  }

  /** In uploads that ended since measuring began. */
  public double wireBytes() {
    return wireBytes;
  }

  public HeldBack upload() {
    return upload;
  }

  public HeldBack transfer() {
    return transfer;
  }

  public SlowUploads slowUploads() {
    return slow;
  }
}
