package org.drsim.run;

import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a machine.
 *
 * @param seconds when, from the start of the simulation
 * @param batchCloseSeconds which batch, by its close; not a number where it is no matter of a batch
 * @param bytes written bytes of the batch; −1 for none
 * @param wireBytes what of it travels; not a number for none
 * @param markerSeconds which marker; not a number for none
 * @param kind of the marker or point; null for none
 */
public record LoggedEvent(
    double seconds,
    String machine,
    What what,
    double batchCloseSeconds,
    long bytes,
    double wireBytes,
    double markerSeconds,
    @Nullable Kind kind) {

  /** What can happen. */
  public enum What {
    CAPTURE_BEGAN,
    COPIED,
    BATCH_CLOSED,
    UPLOADED,
    TRANSFER_BEGAN,
    ARRIVED,
    APPLIED,
    POINT_AVAILABLE,
    MARKER_SKIPPED,
    RESYNC_BEGAN,
    RESYNC_ENDED,
    MULTI_VM_POINT_AVAILABLE,
    MULTI_VM_POINT_SKIPPED,
    /** Its way was cut before it was applied; it is in the cache account again. */
    RECALLED,
    COMPUTE_STOPPED,
    AGENT_STOPPED,
    PROTECTION_STOPPED,
    SERVICE_STOPPED,
    MONITORING_STOPPED,
    UPLOAD_STOPPED,
    CACHE_STOPPED,
    LINK_STOPPED,
    TARGET_STOPPED,
    COMPUTE_WORKS,
    AGENT_WORKS,
    PROTECTION_WORKS,
    SERVICE_WORKS,
    MONITORING_WORKS,
    UPLOAD_WORKS,
    CACHE_WORKS,
    LINK_WORKS,
    TARGET_WORKS
  }

  /** What a marker makes. */
  public enum Kind {
    CRASH_CONSISTENT,
    APP_CONSISTENT,
    /** One marker for both. */
    CRASH_AND_APP_CONSISTENT,
    MULTI_VM,
    MULTI_VM_APP_CONSISTENT
  }
}
