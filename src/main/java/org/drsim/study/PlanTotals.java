package org.drsim.study;

/** Keeps the figures of one recovery plan in every outage in which it was run. */
final class PlanTotals {

  private String name = "";
  private final PerOutage rto = new PerOutage();
  private final PerOutage loss = new PerOutage();
  private final PerOutage lossBytes = new PerOutage();
  private final PerOutage normal = new PerOutage();
  private final PerOutage exposed = new PerOutage();

  void add(String plan, OutageRow row) {
    name = plan;
    rto.add(row.replication(), row.rtoSeconds());
    loss.add(row.replication(), row.lossSeconds());
    lossBytes.add(row.replication(), row.lossBytes());
    if (!Double.isNaN(row.normalSeconds())) {
      normal.add(row.replication(), row.normalSeconds());
      exposed.add(row.replication(), row.exposedSeconds());
    }
  }

  void addAll(PlanTotals later) {
    name = later.name;
    rto.addAll(later.rto);
    loss.addAll(later.loss);
    lossBytes.addAll(later.lossBytes);
    normal.addAll(later.normal);
    exposed.addAll(later.exposed);
  }

  void pass(State state) {
    name = state.text(name);
    rto.pass(state);
    loss.pass(state);
    lossBytes.pass(state);
    normal.pass(state);
    exposed.pass(state);
  }

  PlanReport report() {
    return new PlanReport(
        name,
        rto.count(),
        rto.replications(),
        rto.figure(),
        loss.figure(),
        lossBytes.figure(),
        normal.count() == 0 ? null : normal.figure(),
        normal.count() == 0 ? null : exposed.figure());
  }
}
