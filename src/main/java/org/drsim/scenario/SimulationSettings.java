package org.drsim.scenario;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When, how long, how often and from which seed.
 *
 * @param start the calendar instant of simulated time 0
 * @param warmUp the first part of the duration, left out of all statistics: outages and drills that
 *     begin in it count nowhere
 * @param duration of the whole run, warm-up included
 * @param replications how many independent runs
 * @param seed of all random numbers
 * @param writes how exact writes reach the agent
 * @param replicationDetail whether the way of the writes is simulated; null for in full
 * @param sampledFor without replication detail: how much of replication undisturbed is simulated
 *     once, to find out what an outage at any instant would lose; null for a day
 */
public record SimulationSettings(
    @Default("2026-01-01T00:00:00Z") Instant start,
    @Default("0 s") @InRange(from = "0 s") Duration warmUp,
    @Default("24 h") @InRange(from = "1 s", to = "1000000 d") Duration duration,
    @Default("1") Replications replications,
    @Default("1") long seed,
    @Default("pulled") Writes writes,
    @Nullable ReplicationDetail replicationDetail,
    @Nullable @InRange(from = "24 h", to = "366 d") Duration sampledFor) {

  /** The longest run in which every write is followed. */
  static final Duration LONGEST_IN_DETAIL = Duration.ofDays(3660);

  /** The same with another number of replications. */
  SimulationSettings with(Replications other) {
    return new SimulationSettings(
        start, warmUp, duration, other, seed, writes, replicationDetail, sampledFor);
  }

  /** The same for a longer time. */
  SimulationSettings longerBy(Duration time) {
    return new SimulationSettings(
        start,
        warmUp,
        duration.plus(time),
        replications,
        seed,
        writes,
        replicationDetail,
        sampledFor);
  }

  /** Replication in detail, once, from the start for a time. */
  SimulationSettings inDetail(Duration warm, Duration whole) {
    return new SimulationSettings(
        start, warm, whole, Replications.of(1), seed, writes, ReplicationDetail.FULL, sampledFor);
  }

  /** How much of replication undisturbed is simulated where the way of the writes is not. */
  public Duration sample() {
    return sampledFor == null ? Duration.ofDays(1) : sampledFor;
  }

  /** Whether the way of the writes is simulated. */
  public boolean isDetailed() {
    return replicationDetail != ReplicationDetail.NONE;
  }

  /** How much of replication is simulated. */
  public enum ReplicationDetail {
    /** Every batch on its way. */
    FULL,
    /** None of it: faults and what follows them alone. */
    NONE
  }

  /** How exact writes reach the agent; both ways give the same result to the byte. */
  public enum Writes {
    /** The agent reads the cumulative byte function when a batch closes. */
    PULLED,
    /** Every write is an event. */
    EVENTS
  }
}
