package org.drsim.measure;

/** How it is with a machine and its protection. */
public enum MachineState {
  /** It has recovery points, none of which is too old. */
  PROTECTED,
  /** Its newest recovery point is older than {@code alert.after}. */
  CRITICAL,
  /** Writes are sent without their order, which gives no new recovery points. */
  RESYNC,
  /** Its disks are being copied, or were and it waits for its first recovery point. */
  INITIAL_COPY,
  /** Protection has not begun. */
  NOT_PROTECTED,
  /** It is down where it was. */
  DOWN,
  /** It was given up where it was, and does not serve elsewhere yet. */
  FAILING_OVER,
  /** It serves after a failover, there or back, without protection. */
  FAILED_OVER,
  /** It serves where it was recovered, and is protected in the other direction. */
  PROTECTED_THERE
}
