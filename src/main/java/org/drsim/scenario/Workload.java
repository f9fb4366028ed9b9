package org.drsim.scenario;

/**
 * Who writes, how much, when: the cumulative byte function of a disk, in the form in which it was
 * stated.
 */
public sealed interface Workload permits SteadyWorkload, RandomWorkload, TraceWorkload {

  String name();
}
