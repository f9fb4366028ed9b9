package org.drsim.study;

import java.util.ArrayList;
import java.util.List;
import org.drsim.measure.OutageMeasures;
import org.drsim.scenario.Scenario;

/** Adds up the outages of replications. */
final class OutageTotals {

  /** Rows beyond it are counted and not kept; the figures of plans are of all. */
  static final int MOST_ROWS = 100_000;

  private final OutageReading reading;
  private final List<OutageRow> rows = new ArrayList<>();
  private final NamedTotals<PlanTotals> plans = new NamedTotals<>(PlanTotals::new);
  private long all;

  OutageTotals(Scenario scenario) {
    this.reading = new OutageReading(scenario);
  }

  void add(long replication, List<OutageMeasures> outages) {
    for (final OutageMeasures outage : outages) {
      reading.rows(replication, outage).forEach(this::add);
    }
  }

  private void add(OutageRow row) {
    final String plan = row.plan();
    keep(row);
    all++;
    if (plan != null && reading.concernsPlan(row)) {
      plans.of(plan).add(plan, row);
    }
  }

  private void keep(OutageRow row) {
    if (rows.size() < MOST_ROWS) {
      rows.add(row);
    }
  }

  void addAll(OutageTotals later) {
    later.rows.forEach(this::keep);
    all += later.all;
    plans.addAll(later.plans, PlanTotals::addAll);
  }

  void pass(State state) {
    all = state.whole(all);
    final long kept = state.whole(rows.size());
    for (int i = 0; i < kept; i++) {
      if (i < rows.size()) {
        rows.get(i).passed(state);
      } else {
        rows.add(OutageRow.empty().passed(state));
      }
    }
    plans.pass(state, PlanTotals::pass);
  }

  OutageReport report() {
    return new OutageReport(plans.all().stream().map(PlanTotals::report).toList(), rows, all);
  }
}
