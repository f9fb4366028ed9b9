package org.drsim.study;

import org.drsim.measure.Alerts;
import org.drsim.replication.SlowUploads;

/** Adds up health events over replications. */
final class HealthTotals {

  private final Mean alerts = new Mean();
  private final Mean alertSeconds = new Mean();
  private final Mean slowUploads = new Mean();
  private final Mean slowSeconds = new Mean();
  private double firstAlert = Double.NaN;
  private double firstSlow = Double.NaN;

  void add(Alerts one, SlowUploads slow) {
    alerts.add(one.count());
    alertSeconds.add(one.seconds());
    slowUploads.add(slow.count());
    slowSeconds.add(slow.seconds());
    firstAlert = Double.isNaN(firstAlert) ? one.firstSeconds() : firstAlert;
    firstSlow = Double.isNaN(firstSlow) ? slow.firstSeconds() : firstSlow;
  }

  void addAll(HealthTotals other) {
    alerts.addAll(other.alerts);
    alertSeconds.addAll(other.alertSeconds);
    slowUploads.addAll(other.slowUploads);
    slowSeconds.addAll(other.slowSeconds);
    firstAlert = Double.isNaN(firstAlert) ? other.firstAlert : firstAlert;
    firstSlow = Double.isNaN(firstSlow) ? other.firstSlow : firstSlow;
  }

  void pass(State state) {
    alerts.pass(state);
    alertSeconds.pass(state);
    slowUploads.pass(state);
    slowSeconds.pass(state);
    firstAlert = state.number(firstAlert);
    firstSlow = state.number(firstSlow);
  }

  HealthReport report() {
    return new HealthReport(
        alerts.mean(),
        alertSeconds.mean(),
        firstAlert,
        slowUploads.mean(),
        slowSeconds.mean(),
        firstSlow);
  }
}
