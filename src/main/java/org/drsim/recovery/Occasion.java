package org.drsim.recovery;

import java.util.List;
import org.drsim.fault.FaultCourse;

/** What people respond to: a fault, or an application that does not serve. */
public interface Occasion {

  /** As results call it. */
  String name();

  /** Which of those of that name it is, from 0; what is drawn for it has this index. */
  long number();

  /** In seconds from the start of the simulation. */
  double beginsSeconds();

  /** In seconds from the start of the simulation; positive infinity where it stays, so far. */
  double endsSeconds();

  /** Whether it has begun and not ended. */
  boolean isUnderWay();

  /** The machines that it stops where they were, in the order of the scenario. */
  List<String> stoppedMachines();

  /** A fault. */
  static Occasion of(FaultCourse fault) {
    return new Occasion() {
      @Override
      public String name() {
        return fault.fault().name();
      }

      @Override
      public long number() {
        return fault.number();
      }

      @Override
      public double beginsSeconds() {
        return fault.beginsSeconds();
      }

      @Override
      public double endsSeconds() {
        return fault.endsSeconds();
      }

      @Override
      public boolean isUnderWay() {
        return fault.isUnderWay();
      }

      @Override
      public List<String> stoppedMachines() {
        return fault.stoppedMachines();
      }
    };
  }
}
