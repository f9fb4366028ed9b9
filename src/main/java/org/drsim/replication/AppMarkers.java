package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.RandomStream;

/**
 * When the app-consistent markers of a machine come: each is requested on a grid and follows when
 * the applications are frozen; in a consistency group, when those of the slowest member are.
 */
public final class AppMarkers {

  private final MarkerGrid requests;
  private final List<IntervalDraw> freezes;
  private final RandomStream failures;
  private final double failProbability;

  /** Of faults that are under way. */
  private final List<Double> faults = new ArrayList<>(0);

  /**
   * @param freezes of all machines that have the markers in common, in seconds by request
   * @param failures of this machine, by request
   */
  public AppMarkers(
      MarkerGrid requests,
      List<IntervalDraw> freezes,
      RandomStream failures,
      double failProbability) {
    this.requests = requests;
    this.freezes = List.copyOf(freezes);
    this.failures = failures;
    this.failProbability = failProbability;
  }

  /** The time of a marker, in seconds. */
  public double marker(long request) {
    double slowest = 0;
    for (final IntervalDraw freeze : freezes) {
      slowest = Math.max(slowest, freeze.of(request));
    }
    return Nanoseconds.round(requests.marker(request) + slowest);
  }

  /** Whether this machine can freeze its applications. */
  public boolean succeeds(long request) {
    double fails = failProbability;
    for (final double fault : faults) {
      fails = 1 - (1 - fails) * (1 - fault);
    }
    return failures.uniform(request) >= fails;
  }

  /** From now on more of them fail, each with a probability of its own. */
  public void fail(double probability) {
    faults.add(probability);
  }

  /** What made more of them fail ends. */
  public void recover(double probability) {
    faults.remove(Double.valueOf(probability));
  }

  /** Time between two requests. */
  double intervalSeconds() {
    return requests.intervalSeconds();
  }

  /** The first request whose marker comes at or after a time; at the start, after it. */
  public long firstFrom(double seconds) {
    long request = requests.firstFrom(seconds);
    while (marker(request - 1) >= seconds && marker(request - 1) > 0) {
      request--;
    }
    while (marker(request) < seconds) {
      request++;
    }
    return request;
  }
}
