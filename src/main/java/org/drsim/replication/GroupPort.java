package org.drsim.replication;

/** Whether the members of a consistency group can reach each other. What closes it is counted. */
public final class GroupPort {

  private int closed;

  /** Something closes it. */
  public void close() {
    closed++;
  }

  /** What has closed it ends. */
  public void open() {
    closed--;
  }

  /** Whether nothing closes it. */
  public boolean isOpen() {
    return closed == 0;
  }
}
