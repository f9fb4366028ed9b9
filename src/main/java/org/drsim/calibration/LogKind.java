package org.drsim.calibration;

import java.util.List;
import org.drsim.measure.SawTooth;
import org.jspecify.annotations.Nullable;

/**
 * Which of its meanings a log has, told from itself.
 *
 * @param meaning of its values
 * @param intervalSeconds between the markers of the simulation
 * @param scatterSeconds how far the instants to which the values lead scatter about a grid of
 *     markers; the median machine
 */
public record LogKind(LogMeaning meaning, double intervalSeconds, double scatterSeconds) {

  /** Rounding to seconds, of the value and of the time, scatters by half a second. */
  private static final double MOST_SCATTER = 2;

  /**
   * Tells.
   *
   * @param ours of any replication
   * @param stated what the user says; null for what the log shows
   * @throws UnusableLogException if the simulation makes too few recovery points
   */
  public static LogKind of(List<LoggedRpo> logs, List<SawTooth> ours, @Nullable LogMeaning stated)
      throws UnusableLogException {
    final double interval =
        ours.stream()
            .filter(one -> logs.stream().anyMatch(log -> log.machine().equals(one.machine())))
            .mapToDouble(MarkerPhase::intervalSeconds)
            .filter(seconds -> !Double.isNaN(seconds))
            .findFirst()
            .orElseThrow(
                () -> new UnusableLogException("the run has no two recovery points to fit to it"));
    final double[] scatters =
        logs.stream()
            .mapToDouble(log -> MarkerPhase.scatterSeconds(log, interval))
            .sorted()
            .toArray();
    final double scatter = scatters[scatters.length / 2];
    final LogMeaning shown = scatter <= MOST_SCATTER ? LogMeaning.POINT : LogMeaning.LAG;
    return new LogKind(stated == null ? shown : stated, interval, scatter);
  }
}
