package org.drsim.profile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the recovery points of a retention take at the mean rate of the trace: each holds the unique
 * bytes written since the one before. Points every 5 min are kept for two hours, older ones one in
 * each slot of an hour (up to a retention of a day), of two hours, or of four (older than seven
 * days, from a retention of eight days on), as Azure Site Recovery prunes them.
 *
 * <p>Unique bytes of two and four hours are taken as two and four times those of an hour, which
 * they are at most; those of an hour are at most in the share that a shorter trace shows. Times
 * that write more than the mean of the trace take more.
 *
 * @param retentionDays how long points are kept
 * @param points how many there are in the long run
 * @param bytes of all of them
 */
public record SnapshotVolume(int retentionDays, int points, double bytes) {

  private static final int[] RETENTIONS = {1, 3, 7, 15};
  private static final double HOUR = 3600;
  private static final int RECENT_HOURS = 2;
  private static final int POINTS_PER_HOUR = 12;
  private static final int HOURS_PER_DAY = 24;
  private static final int WIDE_FROM_DAYS = 7;

  /**
   * For the usual retentions.
   *
   * @param curve null where no addresses are known; each written byte then counts
   */
  static List<SnapshotVolume> of(double meanRate, @Nullable CoalescingCurve curve) {
    final double inFiveMinutes = ratio(curve, CoalescingWindow.MINUTES_5) * meanRate;
    final double inAnHour = ratio(curve, CoalescingWindow.MINUTES_60) * meanRate;
    final List<SnapshotVolume> volumes = new ArrayList<>();
    for (final int days : RETENTIONS) {
      volumes.add(
          new SnapshotVolume(
              days,
              points(days),
              RECENT_HOURS * HOUR * inFiveMinutes
                  + (days * HOURS_PER_DAY - RECENT_HOURS) * HOUR * inAnHour));
    }
    return volumes;
  }

  private static double ratio(@Nullable CoalescingCurve curve, CoalescingWindow window) {
    return curve == null ? 1 : curve.ratio(window);
  }

  /** 46, 59, 107 and 155 for 1, 3, 7 and 15 days. */
  private static int points(int days) {
    final int recent = RECENT_HOURS * POINTS_PER_HOUR;
    final int narrow = Math.min(days, WIDE_FROM_DAYS) * HOURS_PER_DAY - RECENT_HOURS;
    final int wide = Math.max(0, days - WIDE_FROM_DAYS) * HOURS_PER_DAY;
    return recent + narrow / (days == 1 ? 1 : 2) + wide / 4;
  }
}
