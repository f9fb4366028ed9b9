package org.drsim.recovery;

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
  private final double outageSeconds;
  private final double phase;

  /**
   * @param outageSeconds when the outage began
   * @param phase of the looks, as a share of the time between two
   */
  TrafficSwitchRun(TrafficSwitch settings, double outageSeconds, double phase) {
    this.settings = settings;
    this.outageSeconds = outageSeconds;
    this.phase = phase;
  }

  /** The plan has done all else. */
  void begin(StepLine line, Runnable next) {
    final double ttl = Durations.seconds(settings.ttl());
    final double givenUp = givenUpSeconds();
    final int oldEndpoint = line.beside(OLD_ENDPOINT, outageSeconds, givenUp);
    line.takes(
        "healthProbe",
        Nanoseconds.round(untilProbe(line.now())),
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
