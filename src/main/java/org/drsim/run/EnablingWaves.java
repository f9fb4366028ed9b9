package org.drsim.run;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets machines have their protection switched on wave by wave: the next wave begins when all
 * machines of the one before have a recovery point.
 */
final class EnablingWaves {

  private final long waveSize;
  private final List<ProtectedMachine> machines = new ArrayList<>();
  private int begun;
  private long withoutPoint;

  EnablingWaves(long waveSize) {
    this.waveSize = waveSize;
  }

  void add(ProtectedMachine machine) {
    machines.add(machine);
  }

  void start() {
    nextWave();
  }

  private void nextWave() {
    withoutPoint = Math.min(waveSize, machines.size() - begun);
    for (long i = 0; i < withoutPoint; i++) {
      final ProtectedMachine machine = machines.get(begun++);
      machine.enable(machine.settings().enabledAtSeconds());
    }
  }

  /** A machine has a recovery point for the first time. */
  void hasPoint() {
    withoutPoint--;
    if (withoutPoint == 0) {
      nextWave();
    }
  }
}
