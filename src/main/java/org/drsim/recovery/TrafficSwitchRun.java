package org.drsim.recovery;

import java.util.List;
import org.drsim.engine.Nanoseconds;
import org.drsim.quantity.Durations;
import org.drsim.scenario.TrafficSwitch;

/**
 * The way of users to what was recovered: the old endpoint is given up after as many failed looks
 * as are tolerated and one more, the new one is taken up at the first look after it serves, and
 * both are known everywhere when the old name is forgotten.
 */
final class TrafficSwitchRun {

  private static final String OLD_ENDPOINT = "oldEndpoint";

  private final TrafficSwitch settings;
  private final List<String> machines;
  private final Applications applications;
  private final double outageSeconds;
  private final double phase;

  /**
   * @param machines of the plan
   * @param outageSeconds when the outage began
   * @param phase of the looks, as a share of the time between two
   */
  TrafficSwitchRun(
      TrafficSwitch settings,
      List<String> machines,
      Applications applications,
      double outageSeconds,
      double phase) {
    this.settings = settings;
    this.machines = machines;
    this.applications = applications;
    this.outageSeconds = outageSeconds;
    this.phase = phase;
  }

  /** The plan begins: users do not come back before the end. */
  void hold() {
    applications.hold(machines, true);
  }

  /** The plan has ended. */
  void release() {
    applications.hold(machines, false);
  }

  /** The plan has done all else. */
  void begin(StepLine line, Runnable next) {
    final double ttl = Durations.seconds(settings.ttl());
    final double givenUp = givenUpSeconds();
    final int oldEndpoint = line.beside(OLD_ENDPOINT, outageSeconds, givenUp);
    line.untilLook(
        "healthProbe",
        Nanoseconds.round(untilProbe(line.now())),
        Durations.seconds(settings.probe()),
        () ->
            line.waitsFor(
                oldEndpoint, givenUp, OLD_ENDPOINT, () -> line.takes("nameExpiry", ttl, next)));
  }

  private double untilProbe(double now) {
    final double interval = Durations.seconds(settings.probe());
    final double since = (now - outageSeconds) / interval - phase;
    return (Math.ceil(since) - since) * interval;
  }

  private double givenUpSeconds() {
    return outageSeconds
        + (settings.failures() + 1) * Durations.seconds(settings.probe())
        + Durations.seconds(settings.timeout());
  }
}
