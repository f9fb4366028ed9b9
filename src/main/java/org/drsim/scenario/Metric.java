package org.drsim.scenario;

import java.util.Arrays;
import java.util.List;
import org.drsim.quantity.Dimension;

/** What an objective is about. */
public enum Metric {
  /** Time since the marker of the newest recovery point, whatever its kind. */
  RPO("rpo", Dimension.DURATION, Of.INSTANT),
  /** The same against app-consistent points. */
  RPO_APP("rpoApp", Dimension.DURATION, Of.INSTANT),
  /** The same against points that all members of the consistency group have. */
  RPO_MULTI_VM("rpoMultiVm", Dimension.DURATION, Of.INSTANT),
  /** What a failover to the latest state just then would lose, with a readable cache account. */
  RPO_LATEST("rpoLatest", Dimension.DURATION, Of.INSTANT),
  /** The same without the cache account. */
  RPO_LATEST_CACHE_LOST("rpoLatestCacheLost", Dimension.DURATION, Of.INSTANT),
  /** Age of the oldest write not yet applied. */
  LAG("lag", Dimension.DURATION, Of.INSTANT),
  /** Time whose writes an outage cost. */
  LOSS("loss", Dimension.DURATION, Of.OUTAGE),
  /** Bytes that an outage cost. */
  LOSS_BYTES("lossBytes", Dimension.SIZE, Of.OUTAGE),
  /** Time from an outage to service; infinite where it does not come back. */
  RTO("rto", Dimension.DURATION, Of.OUTAGE),
  /** Share of time in service. */
  AVAILABILITY("availability", Dimension.SHARE, Of.RUN),
  /** Time without any recovery point, here or in the other direction. */
  UNPROTECTED("unprotected", Dimension.DURATION, Of.RUN);

  /** What has one value of a metric. */
  public enum Of {
    /** Every instant of a replication. */
    INSTANT("at each instant"),
    /** Every outage of a replication. */
    OUTAGE("per outage"),
    /** A replication as a whole. */
    RUN("per replication");

    private final String words;

    Of(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private final String key;
  private final Dimension dimension;
  private final Of of;

  Metric(String key, Dimension dimension, Of of) {
    this.key = key;
    this.dimension = dimension;
    this.of = of;
  }

  /** What a value of it measures. */
  public Dimension dimension() {
    return dimension;
  }

  /** What has one value of it. */
  public Of of() {
    return of;
  }

  /** Whether it says something only where something breaks. */
  public boolean needsOutages() {
    return of == Of.OUTAGE || this == AVAILABILITY;
  }

  /** The qualifiers that fit it, each with an example. */
  List<Qualifier> qualifiers() {
    return Arrays.stream(Qualifier.Form.values())
        .filter(form -> form.fits(of))
        .map(form -> new Qualifier(form, form.hasShare() ? Qualifier.EXAMPLE_SHARE : 1))
        .toList();
  }

  /** As a scenario writes it. */
  @Override
  public String toString() {
    return key;
  }
}
