package org.drsim.replication;

import org.drsim.flow.Usage;

/** What one machine used of its way: its own limits, and what held it back. */
public final class PathUse {

  private final Usage uploaded;
  private final HeldBack upload;
  private final HeldBack transfer;
  private final SlowUploads slow;
  private double wireBytes;
  private final double measuredFrom;

  PathUse(PathSettings settings) {
    this.measuredFrom = settings.measuredFrom();
    this.uploaded = new Usage(measuredFrom);
    this.upload = new HeldBack(settings.upload(), measuredFrom);
    this.transfer = new HeldBack(settings.transfer(), measuredFrom);
    this.slow = new SlowUploads(measuredFrom);
  }

  void uploaded(double bytes, double begun, double now) {
    slow.sent(bytes, begun, now);
    if (now > begun) {
      uploaded.add(begun, now, bytes / (now - begun));
    } else {
      uploaded.addAt(now, bytes);
    }
    if (now > measuredFrom || measuredFrom == 0) {
      wireBytes += bytes;
    }
  }

  /** Uploaded by this machine, in bytes on the wire. */
  public Usage uploaded() {
    return uploaded;
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
