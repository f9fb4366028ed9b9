package org.drsim.study;

import java.util.List;

/**
 * The outages of all replications.
 *
 * @param plans in the order in which they were first run
 * @param rows one per replication and fault that stopped machines or to which people responded, in
 *     the order of the replications; a bounded number, from the beginning
 * @param all how many rows there would be without that bound
 */
public record OutageReport(List<PlanReport> plans, List<OutageRow> rows, long all) {

  /** Where nothing breaks. */
  public static final OutageReport NONE = new OutageReport(List.of(), List.of(), 0);

  public OutageReport {
    plans = List.copyOf(plans);
    rows = List.copyOf(rows);
  }
}
