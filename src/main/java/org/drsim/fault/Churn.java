package org.drsim.fault;

import java.util.List;
import org.drsim.replication.MobilityAgent;
import org.drsim.workload.ScaledCurve;

/** How much one machine writes: nothing while it is down, more or less in a surge. */
public final class Churn {

  private final List<ScaledCurve> curves;
  private final MobilityAgent agent;
  private final Factors factors = new Factors();
  private int stops;

  /**
   * @param curves of its disks
   * @param agent which must know when writes come at another pace
   */
  public Churn(List<ScaledCurve> curves, MobilityAgent agent) {
    this.curves = List.copyOf(curves);
    this.agent = agent;
  }

  /** Nothing is written from now on. */
  public void stop(double now) {
    stops++;
    change(now);
  }

  /** It is written again, unless something else keeps it from being. */
  public void goOn(double now) {
    stops--;
    change(now);
  }

  void surge(double factor, double now) {
    factors.add(factor);
    change(now);
  }

  void calm(double factor, double now) {
    factors.remove(factor);
    change(now);
  }

  private void change(double now) {
    final double factor = stops > 0 ? 0 : factors.product();
    curves.forEach(curve -> curve.change(factor, now));
    agent.ratesChanged();
  }

  /** What would have been written by a time if nothing had happened, in bytes. */
  public long unchangedBytesBy(double seconds) {
    return curves.stream().mapToLong(curve -> curve.unchangedBytesBy(seconds)).sum();
  }
}
