package org.drsim.scenario;

import org.drsim.quantity.Share;

/**
 * Who writes, how much, when: the cumulative byte function of a disk, in the form in which it was
 * stated.
 */
public sealed interface Workload permits SteadyWorkload, RandomWorkload, TraceWorkload {

  String name();

  /** Which share of the bytes is written over before a change batch closes, and so not sent. */
  Share overwrites();
}
