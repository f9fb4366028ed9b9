package org.drsim.scenario;

import java.time.Duration;
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
    @Default(value = Policy.INTERVAL, grade = Default.Grade.PUBLISHED) @InRange(from = "1 s")
        Duration crashConsistentEvery,
    @Nullable @InRange(from = "1 s") Duration appConsistentEvery,
    @Default(value = Policy.RETENTION, grade = Default.Grade.PUBLISHED)
        @InRange(from = "0 s", to = "15 d")
        Duration retention,
    @Default(value = "normal", grade = Default.Grade.PUBLISHED) Churn churn) {

  /** The name of the policy of machines that state none. */
  public static final String DEFAULT_NAME = "default";

  static final String INTERVAL = "5 min";
  static final String RETENTION = "24 h";

  /** The policy of machines that state none. */
  static Policy implied() {
    return new Policy(
        DEFAULT_NAME, Durations.parse(INTERVAL), null, Durations.parse(RETENTION), Churn.NORMAL);
  }

  /** The product's churn option. */
  public enum Churn {
    NORMAL,
    HIGH,
    /** A preview of 2026. */
    ENHANCED
  }
}
