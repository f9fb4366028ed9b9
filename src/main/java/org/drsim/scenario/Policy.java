package org.drsim.scenario;

import java.time.Duration;
import java.util.List;
import org.drsim.quantity.Durations;
import org.jspecify.annotations.Nullable;

/**
 * A replication policy.
 *
 * @param crashConsistentEvery time between two markers
 * @param appConsistentEvery time between two requests for an app-consistent point; none are made
 *     where it is not stated
 * @param retention how long a recovery point is kept
 * @param churn the product's churn option, which sets the default limits of machine and disks
 */
public record Policy(
    @Identifier String name,
    @Default(
            value = Policy.INTERVAL,
            grade = Default.Grade.PUBLISHED,
            source = Policy.INTERVAL_SOURCE)
        @InRange(from = "1 s")
        Duration crashConsistentEvery,
    @Nullable @InRange(from = "1 s") Duration appConsistentEvery,
    @Default(
            value = Policy.RETENTION,
            grade = Default.Grade.PUBLISHED,
            source = Policy.RETENTION_SOURCE)
        @InRange(from = "0 s", to = "15 d")
        Duration retention,
    @Default("normal") Churn churn) {

  /** The name of the policy of machines that state none. */
  public static final String DEFAULT_NAME = "default";

  static final String INTERVAL = "5 min";
  static final String RETENTION = "24 h";
  static final String INTERVAL_SOURCE = "Azure Site Recovery: crash-consistent points every 5 min";
  static final String RETENTION_SOURCE = "Azure Site Recovery: retention of the default policy";

  /** The policy of machines that state none. */
  static Policy implied() {
    return new Policy(
        DEFAULT_NAME, Durations.parse(INTERVAL), null, Durations.parse(RETENTION), Churn.NORMAL);
  }

  /** What the implied policy rests on, as if it were stated without values. */
  static List<Assumption> published() {
    final String path = "policies[" + DEFAULT_NAME + "].";
    return List.of(
        new Assumption(
            path + "crashConsistentEvery", INTERVAL, Default.Grade.PUBLISHED, INTERVAL_SOURCE),
        new Assumption(path + "retention", RETENTION, Default.Grade.PUBLISHED, RETENTION_SOURCE));
  }

  /** The product's churn option. */
  public enum Churn {
    NORMAL,
    HIGH,
    /** A preview of 2026. */
    ENHANCED
  }
}
