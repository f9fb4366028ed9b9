package org.drsim.scenario;

/**
 * Machines that have recovery points in common.
 *
 * @param port20004 whether the members can reach each other, which common points need
 */
public record ConsistencyGroup(@Identifier String name, @Default("open") Port port20004) {

  /** Most members. */
  public static final int MOST_MEMBERS = 16;

  /** Whether the port between members is open. */
  public enum Port {
    OPEN,
    CLOSED
  }
}
