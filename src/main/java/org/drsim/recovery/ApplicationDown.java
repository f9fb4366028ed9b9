package org.drsim.recovery;

import java.util.List;
import org.drsim.scenario.Response;

/** A time in which an application does not serve, to which people may respond. */
final class ApplicationDown implements Occasion {

  private final String application;
  private final long number;
  private final double begins;
  private double ends = Double.POSITIVE_INFINITY;

  /** Begins now. */
  ApplicationDown(String application, long number, double begins) {
    this.application = application;
    this.number = number;
    this.begins = begins;
  }

  /** It serves again. */
  void end(double now) {
    ends = now;
  }

  @Override
  public String name() {
    return Response.application(application);
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public double beginsSeconds() {
    return begins;
  }

  @Override
  public double endsSeconds() {
    return ends;
  }

  @Override
  public boolean isUnderWay() {
    return ends == Double.POSITIVE_INFINITY;
  }

  /** None: it is a consequence, and what stops machines has an outage of its own. */
  @Override
  public List<String> stoppedMachines() {
    return List.of();
  }
}
