package org.drsim.recovery;

import java.util.List;

/** Failovers that belong together. */
interface FailoverRun {

  /** Begins, now. */
  void start();

  /** One for each machine, in the order in which they are named. */
  List<MachineFailover> failovers();
}
