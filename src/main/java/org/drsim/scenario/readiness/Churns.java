package org.drsim.scenario.readiness;

/** How much workloads write, by their names. */
public interface Churns {

  /** On average, in bytes per second, by the name of the workload. */
  double meanBytesPerSecond(String workload);

  /** The mean size of a write in bytes; not a number where there are no single writes. */
  double meanWriteBytes(String workload);
}
