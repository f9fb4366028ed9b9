package org.drsim.recovery;

import java.util.List;
import org.drsim.scenario.CancelFailover;

/** Failovers that belong together. */
public interface FailoverRun {

  /** Of the recovery plan, or of the fault where machines are failed over one by one. */
  String name();

  /** There was no team to see to it before. */
  void waitedForTeam(List<Integer> freedBy);

  /**
   * Begins, now.
   *
   * @param ended what to do when people are done with it, told its last steps
   */
  void start(Ended ended);

  /**
   * People cancel it: what is under way of it is given up.
   *
   * @param settings what they do then
   */
  void cancel(CancelFailover settings);

  /** What it held is free, and whoever waits for what was given up does not any more. */
  void letGo();

  /** One for each machine, in the order in which they are named. */
  List<MachineFailover> failovers();

  /**
   * When all was done that could be, and users got to what serves; positive infinity before that.
   */
  double endedSeconds();

  /** What the run waited for last, among the steps of the recovery. */
  List<Integer> lastSteps();

  /** Of its own steps. */
  StepTimes times();

  /** Its failovers in the groups in which they start. */
  List<List<MachineFailover>> groups();

  /** Told of the end of a run. */
  @FunctionalInterface
  interface Ended {

    void after(List<Integer> lastSteps);
  }
}
