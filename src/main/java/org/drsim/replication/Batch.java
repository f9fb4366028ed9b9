package org.drsim.replication;

import org.jspecify.annotations.Nullable;

/**
 * A change batch: the writes of one machine in (previous close, close]. It moves as a whole from
 * stage to stage, and is at one of them at a time. What it holds never changes; where it has been
 * is taken down.
 */
public final class Batch {

  /** In place of the bytes of each disk where there is only one. */
  static final long[] ALL_ON_ONE_DISK = new long[1];

  private final double closeSeconds;
  private final double firstWriteSeconds;
  private final long bytes;
  private final long sentBytes;
  private final double wireBytes;
  private final long[] diskBytes;
  private final long interval;
  private final @Nullable Marker marker;
  private final boolean ordered;

  // When it came to places on its way.
  private double uploadedAt = Double.NaN;
  private double transferredFrom = Double.NaN;
  private double arrivedAt = Double.NaN;

  /** When it is to leave the place where it is, where that is known. */
  private double dueAt;

  /** The one behind it in the queue where it is. */
  @Nullable Batch next;

  /**
   * @param diskBytes sent bytes of each disk, from now on its own; of one disk they are not looked
   *     at, as they are {@code sentBytes}
   */
  Batch(
      double closeSeconds,
      double firstWriteSeconds,
      long bytes,
      long sentBytes,
      double wireBytes,
      long[] diskBytes,
      long interval,
      @Nullable Marker marker,
      boolean ordered) {
    this.closeSeconds = closeSeconds;
    this.firstWriteSeconds = firstWriteSeconds;
    this.bytes = bytes;
    this.sentBytes = sentBytes;
    this.wireBytes = wireBytes;
    this.diskBytes = diskBytes;
    this.interval = interval;
    this.marker = marker;
    this.ordered = ordered;
  }

  /** When it was closed; everything written up to then is in it or in an earlier one. */
  public double closeSeconds() {
    return closeSeconds;
  }

  /** When the first of its writes happened; positive infinity in an empty batch. */
  public double firstWriteSeconds() {
    return firstWriteSeconds;
  }

  /** Written bytes, all disks together. */
  public long bytes() {
    return bytes;
  }

  /** Of them, those not written over; they are sent and applied. */
  public long sentBytes() {
    return sentBytes;
  }

  /** What travels, after compression. */
  public double wireBytes() {
    return wireBytes;
  }

  /** Sent bytes of one disk, by its place in the machine. */
  public long diskBytes(int disk) {
    return diskBytes.length == 1 ? sentBytes : diskBytes[disk];
  }

  /** How many disks the machine has. */
  public int disks() {
    return diskBytes.length;
  }

  /** Number of the marker interval it belongs to: (marker n − 1, marker n] is interval n. */
  public long interval() {
    return interval;
  }

  /** The marker with which it ends; null for none. */
  public @Nullable Marker marker() {
    return marker;
  }

  /**
   * Whether the state of the disks is that of one instant when it is applied; a part of a
   * changed-block map leaves them between instants.
   */
  public boolean ordered() {
    return ordered;
  }

  /** When it had arrived in the cache account; not a number before. */
  public double uploadedSeconds() {
    return uploadedAt;
  }

  /** When its transfer to the target region began; not a number before. */
  public double transferBeganSeconds() {
    return transferredFrom;
  }

  /** When it had arrived in the target region; not a number before. */
  public double arrivedSeconds() {
    return arrivedAt;
  }

  void uploaded(double now) {
    uploadedAt = now;
    enter(Stage.PROCESSING, now);
  }

  void transferBegins(double now) {
    transferredFrom = now;
  }

  void arrived(double now) {
    arrivedAt = now;
    enter(Stage.APPLY_QUEUE, now);
  }

  /** Back in the cache account: what it did since then does not count. */
  void recalled(double now) {
    transferredFrom = Double.NaN;
    arrivedAt = Double.NaN;
    leave(Stage.TRANSFER, now);
  }

  void dueAt(double seconds) {
    dueAt = seconds;
  }

  /** When it is to leave the place where it is; of one that is being applied, that is now. */
  public double dueSeconds() {
    return dueAt;
  }

  /** Reads it; see {@link BatchPrefetch}. */
  long touch() {
    return (long) closeSeconds + (next == null ? 0 : 1);
  }

  /**
   * The same writes without the marker.
   *
   * @param stillOrdered whether the state of the disks is that of one instant when it is applied
   */
  Batch withoutMarker(boolean stillOrdered) {
    return new Batch(
        closeSeconds,
        firstWriteSeconds,
        bytes,
        sentBytes,
        wireBytes,
        diskBytes,
        interval,
        null,
        ordered && stillOrdered);
  }

  /** It is no longer at a stage, and will come to it again. */
  void leave(Stage stage, double now) {
    if (marker != null) {
      marker.leave(stage, now);
    }
  }

  void enter(Stage stage, double now) {
    if (marker != null) {
      marker.enter(stage, now);
    }
  }
}
