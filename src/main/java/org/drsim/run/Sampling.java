package org.drsim.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.replication.Batch;
import org.drsim.replication.Marker;
import org.drsim.replication.PathSample;
import org.drsim.replication.PathSampling;
import org.drsim.replication.ReplicationObserver;

/** Takes the replication of all machines of one run into a sample. */
final class Sampling {

  private final double begins;
  private final double ends;
  private final Map<String, PathSampling> machines = new LinkedHashMap<>();

  /**
   * @param begins of the sample, in simulated seconds
   */
  Sampling(double begins, double ends) {
    this.begins = begins;
    this.ends = ends;
  }

  ReplicationObserver add(String machine, ReplicationObserver next) {
    final PathSampling sampling = new PathSampling(begins, ends);
    machines.put(machine, sampling);
    return new Sampled(sampling, next);
  }

  PathSample of(String machine) {
    return Objects.requireNonNull(machines.get(machine), machine).sample();
  }

  private static final class Sampled extends PassedEvents {

    private final PathSampling sampling;

    private Sampled(PathSampling sampling, ReplicationObserver next) {
      super(next);
      this.sampling = sampling;
    }

    @Override
    public void closed(Batch batch) {
      sampling.closed(batch);
      super.closed(batch);
    }

    @Override
    public void available(Marker marker) {
      sampling.available(marker);
      super.available(marker);
    }
  }
}
