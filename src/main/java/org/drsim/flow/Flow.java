package org.drsim.flow;

import org.jspecify.annotations.Nullable;

/**
 * Something that is sent over a path. Made once, used for one transfer after the other; at rest in
 * between.
 */
public final class Flow {

  private final Runnable done;
  @Nullable FlowPath path;

  /** Whether all is sent, and nobody has been told so far. */
  boolean sent;

  /** How many bytes each flow of the path will have sent when this one is done. */
  double credit;

  /** Tells flows with equal credits apart, by the order of their coming. */
  long number;

  /** Where it stands in the heap of its path. */
  int place;

  /**
   * The seconds for which the path had been held back by its cap and each resource, at the start.
   */
  double[] heldAtStart = NEVER_HELD;

  double startedAt;

  /** When it would be done at the cap of its path. */
  double finishAtCap;

  /** On a path on which no resource had ever held flows back. */
  static final double[] NEVER_HELD = new double[0];

  /**
   * @param done what to do when all is sent
   */
  public Flow(Runnable done) {
    this.done = done;
  }

  /** Whether it is being sent. */
  public boolean isUnderWay() {
    return path != null;
  }

  void finish() {
    path = null;
    sent = false;
    done.run();
  }
}
