package org.drsim.replication;

import org.jspecify.annotations.Nullable;

/**
 * A change batch: the writes of one machine in (previous close, close]. It moves as a whole from
 * stage to stage.
 *
 * @param closeSeconds when it was closed; everything written up to then is in it or in an earlier
 *     one
 * @param firstWriteSeconds when the first of its writes happened; positive infinity in an empty
 *     batch
 * @param bytes written, all disks together
 * @param sentBytes of them, those not written over; they are sent and applied
 * @param wireBytes what travels, after compression
 * @param diskBytes sent bytes of each disk of the machine
 * @param interval number of the marker interval it belongs to: (marker n − 1, marker n] is interval
 *     n
 * @param marker with which it ends; null for none
 * @param ordered whether the state of the disks is that of one instant when it is applied; a part
 *     of a changed-block map leaves them between instants
 */
public record Batch(
    double closeSeconds,
    double firstWriteSeconds,
    long bytes,
    long sentBytes,
    double wireBytes,
    DiskBytes diskBytes,
    long interval,
    @Nullable Marker marker,
    boolean ordered) {

  /** The same writes without the marker. */
  Batch withoutMarker() {
    return new Batch(
        closeSeconds,
        firstWriteSeconds,
        bytes,
        sentBytes,
        wireBytes,
        diskBytes,
        interval,
        null,
        ordered);
  }

  void enter(Stage stage, double now) {
    if (marker != null) {
      marker.enter(stage, now);
    }
  }
}
