package org.drsim.study;

import org.drsim.measure.PointCounts;

/** Adds up recovery points over replications. */
final class PointTotals {

  private final Mean crashConsistent = new Mean();
  private final Mean appConsistent = new Mean();
  private final Mean appFailed = new Mean();
  private final Mean multiVm = new Mean();
  private final Mean multiVmAppConsistent = new Mean();
  private final Mean retained = new Mean();
  private final Mean retainedAppConsistent = new Mean();

  void add(PointCounts counts, long failed) {
    crashConsistent.add(counts.crashConsistent());
    appConsistent.add(counts.appConsistent());
    appFailed.add(failed);
    multiVm.add(counts.multiVm());
    multiVmAppConsistent.add(counts.multiVmAppConsistent());
    retained.add(counts.retained());
    retainedAppConsistent.add(counts.retainedAppConsistent());
  }

  void addAll(PointTotals other) {
    crashConsistent.addAll(other.crashConsistent);
    appConsistent.addAll(other.appConsistent);
    appFailed.addAll(other.appFailed);
    multiVm.addAll(other.multiVm);
    multiVmAppConsistent.addAll(other.multiVmAppConsistent);
    retained.addAll(other.retained);
    retainedAppConsistent.addAll(other.retainedAppConsistent);
  }

  void pass(State state) {
    crashConsistent.pass(state);
    appConsistent.pass(state);
    appFailed.pass(state);
    multiVm.pass(state);
    multiVmAppConsistent.pass(state);
    retained.pass(state);
    retainedAppConsistent.pass(state);
  }

  PointReport report() {
    return new PointReport(
        crashConsistent.mean(),
        appConsistent.mean(),
        appFailed.mean(),
        multiVm.mean(),
        multiVmAppConsistent.mean(),
        retained.mean(),
        retainedAppConsistent.mean());
  }
}
