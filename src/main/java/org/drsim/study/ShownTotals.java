package org.drsim.study;

import org.drsim.measure.ShownRpo;

/** Adds up over replications what people were shown of the RPO. */
final class ShownTotals {

  private final Mean seconds = new Mean();
  private final Mean stale = new Mean();
  private final Mean alerts = new Mean();
  private final Mean alertSeconds = new Mean();
  private double firstAlert = Double.NaN;

  void add(ShownRpo shown) {
    seconds.add(shown.seconds());
    stale.add(shown.staleSeconds());
    alerts.add(shown.alerts().count());
    alertSeconds.add(shown.alerts().seconds());
    firstAlert = Double.isNaN(firstAlert) ? shown.alerts().firstSeconds() : firstAlert;
  }

  void addAll(ShownTotals other) {
    seconds.addAll(other.seconds);
    stale.addAll(other.stale);
    alerts.addAll(other.alerts);
    alertSeconds.addAll(other.alertSeconds);
    firstAlert = Double.isNaN(firstAlert) ? other.firstAlert : firstAlert;
  }

  void pass(State state) {
    seconds.pass(state);
    stale.pass(state);
    alerts.pass(state);
    alertSeconds.pass(state);
    firstAlert = state.number(firstAlert);
  }

  ShownReport report() {
    return new ShownReport(
        seconds.meanAndMax(), stale.mean(), alerts.mean(), alertSeconds.mean(), firstAlert);
  }
}
