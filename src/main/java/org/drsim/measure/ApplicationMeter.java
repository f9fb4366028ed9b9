package org.drsim.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.engine.Simulator;
import org.drsim.recovery.ApplicationListener;
import org.drsim.recovery.Applications;

/** Measures when each application of a run serves. */
public final class ApplicationMeter implements ApplicationListener {

  private final Simulator simulator;
  private final Map<String, Service> services = new LinkedHashMap<>();

  private static final class Service {

    private final double from;
    private final TimeWithout downTime;
    private final List<ApplicationMeasures.Down> outages = new ArrayList<>();
    private double since = Double.NaN;

    private Service(double fromSeconds) {
      this.from = fromSeconds;
      this.downTime = new TimeWithout(fromSeconds);
    }

    private void change(boolean serves, double now) {
      downTime.change(serves, now);
      if (serves) {
        end(now);
      } else {
        since = now;
      }
    }

    /** What took no time was no outage. */
    private void end(double now) {
      if (now > since) {
        outages.add(new ApplicationMeasures.Down(since, now));
      }
      since = Double.NaN;
    }

    private ApplicationMeasures measures(String name, double now) {
      final List<ApplicationMeasures.Down> all = new ArrayList<>(outages);
      if (!Double.isNaN(since)) {
        all.add(new ApplicationMeasures.Down(since, Double.POSITIVE_INFINITY));
      }
      return new ApplicationMeasures(name, downTime.secondsBy(now), all, from);
    }
  }

  /**
   * Of all applications, from the start on.
   *
   * @param fromSeconds the end of the warm-up
   */
  public ApplicationMeter(Simulator simulator, Applications applications, double fromSeconds) {
    this.simulator = simulator;
    applications.names().forEach(name -> services.put(name, new Service(fromSeconds)));
    applications.tell(this);
  }

  @Override
  public void changed(String application, boolean serves) {
    final Service service = services.get(application);
    if (service != null) {
      service.change(serves, simulator.now());
    }
  }

  /**
   * Up to the end of the run.
   *
   * @return in the order of the scenario
   */
  public List<ApplicationMeasures> end(double now) {
    final List<ApplicationMeasures> all = new ArrayList<>();
    services.forEach((name, service) -> all.add(service.measures(name, now)));
    return all;
  }
}
