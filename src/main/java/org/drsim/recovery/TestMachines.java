package org.drsim.recovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which machines are there for a test. One of which there is one has it removed first. */
final class TestMachines {

  private final Map<String, TestStay> there = new LinkedHashMap<>();

  /** When the last will have been removed that were in somebody's way. */
  private double clearSeconds = Double.NEGATIVE_INFINITY;

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
      clearSeconds = Math.max(clearSeconds, line.now() + test.cleanUpSeconds());
      line.takes(
          "cleanup",
          test.cleanUpSeconds(),
          () -> {
            test.isRemoved();
            then.run();
          });
    }
  }

  /**
   * Makes room in a region where a failover finds none: what is there for tests is removed, all at
   * once. Does something when that is over, which somebody else may have begun.
   */
  void makeRoom(String region, StepLine line, Runnable then) {
    final List<TestStay> inTheWay =
        there.values().stream().filter(test -> test.region().equals(region)).toList();
    there.values().removeAll(inTheWay);
    inTheWay.forEach(TestStay::abandon);
    final double takes = inTheWay.stream().mapToDouble(TestStay::cleanUpSeconds).max().orElse(0);
    clearSeconds = Math.max(clearSeconds, line.now() + takes);
    if (line.now() < clearSeconds) {
      line.takes(
          "cleanup",
          clearSeconds - line.now(),
          () -> {
            inTheWay.forEach(TestStay::isRemoved);
            then.run();
          });
    } else {
      then.run();
    }
  }

  /** A test of a machine is over; whether it was there until then. */
  boolean leave(String machine, TestStay test) {
    return there.remove(machine, test);
  }
}
