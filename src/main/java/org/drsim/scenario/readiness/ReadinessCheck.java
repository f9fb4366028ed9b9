package org.drsim.scenario.readiness;

/** Looks for one kind of problem. */
interface ReadinessCheck {

  /** By which findings call it, such as {@code network-mapping}. */
  String name();

  /** Reports all problems of its kind. */
  void check(Estate estate, Report report);

  /** Takes findings of one check. */
  interface Report {

    /**
     * A finding.
     *
     * @param path of the value at fault
     * @param problem what would happen
     * @param remedy what to do
     */
    void add(Severity severity, String path, String problem, String remedy);
  }
}
