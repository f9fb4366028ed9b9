package org.drsim.recovery;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which machines are there for a test. One of which there is one has it removed first. */
final class TestMachines {

  private final Map<String, TestStay> there = new LinkedHashMap<>();

  /** A test of a machine begins. */
  void enter(String machine, TestStay test) {
    there.put(machine, test);
  }

  /** Does something once nothing of a machine is there for a test. */
  void removedFirst(String machine, StepLine line, Runnable then) {
    final TestStay test = there.remove(machine);
    if (test == null) {
      then.run();
    } else {
      test.abandon();
      line.takes(
          "cleanup",
          test.cleanUpSeconds(),
          () -> {
            test.isRemoved();
            then.run();
          });
    }
  }

  /** A test of a machine is over; whether it was there until then. */
  boolean leave(String machine, TestStay test) {
    return there.remove(machine, test);
  }
}
