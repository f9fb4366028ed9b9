package org.drsim.fault;

/** Hears of faults. */
public interface FaultListener {

  /** A fault begins; its effects have begun. */
  void began(FaultCourse fault);

  /** A fault ends; its effects are about to. */
  void ends(FaultCourse fault);
}
