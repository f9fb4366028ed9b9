package org.drsim.measure;

import org.drsim.recovery.MachineFailover;
import org.drsim.recovery.Return;

/** How an outage went for one machine, as far as the run shows. */
public enum MachineOutcome {
  /** It was recovered elsewhere. */
  FAILED_OVER("failedOver", true),
  /** Its failover has begun and not ended. */
  FAILING_OVER("failingOver", true),
  /** Its failover waits for a slot, or for hands: what it loses is not known yet. */
  WAITING("waitingForSlot", true),
  /** Its failover was refused, as there is no such recovery point. */
  NO_POINT("noSuchPoint", true),
  /** Its failover has begun, and something in its target keeps it from being made. */
  BLOCKED("blocked", true),
  /** It was recovered to a point with damaged data, and does not serve. */
  BAD_DATA("badData", true),
  /** Its failover was cancelled: it is where it was, and was not protected any more. */
  CANCELLED("cancelled", true),
  /** It was lost where it had been failed over to, and recovered where it had been before. */
  FAILED_BACK("failedBack", true),
  /** It runs again, where it was. */
  RETURNED("returned", false),
  /** The response to another fault failed it over; what it lost stands there. */
  FAILED_OVER_FOR_ANOTHER("failedOverForAnother", false),
  /** It neither runs again nor is failed over. */
  STILL_DOWN("stillDown", false);

  private final String key;
  private final boolean byResponse;

  MachineOutcome(String key, boolean byResponse) {
    this.key = key;
    this.byResponse = byResponse;
  }

  /** As results name it. */
  public String key() {
    return key;
  }

  /** Whether people asked for its failover because of this outage. */
  public boolean byResponse() {
    return byResponse;
  }

  /** How the failover of a machine went, so far. */
  static MachineOutcome of(MachineFailover failover) {
    if (failover.resolution() == null) {
      return WAITING;
    }
    if (failover.wasRefused()) {
      return NO_POINT;
    }
    if (failover.isBlocked()) {
      return BLOCKED;
    }
    if (failover.hasBadData()) {
      return BAD_DATA;
    }
    return failover.servesSeconds() < Double.POSITIVE_INFINITY ? FAILED_OVER : FAILING_OVER;
  }

  /** How it went for a machine that waited to come back, so far. */
  static MachineOutcome of(Return back) {
    if (back.failedBack()) {
      return FAILED_BACK;
    }
    return back.servesSeconds() < Double.POSITIVE_INFINITY ? RETURNED : STILL_DOWN;
  }
}
