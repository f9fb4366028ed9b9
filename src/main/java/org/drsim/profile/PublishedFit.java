package org.drsim.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Policy;
import org.drsim.scenario.PremiumSize;
import org.drsim.scenario.PublishedLimits;
import org.jspecify.annotations.Nullable;

/** Compares writes with what Azure Site Recovery publishes as supported. */
final class PublishedFit {

  private static final long GIB = 1L << 30;
  private static final Bytes SMALLEST_PUBLISHED_DISK = new Bytes(128 * GIB);
  private static final Bytes SMALLEST_PUBLISHED_WRITE = new Bytes(8 << 10);

  /** With less, enhanced churn gives a machine no more than high churn. */
  private static final Bytes ENOUGH_MEMORY = new Bytes(256 * GIB);

  private PublishedFit() {}

  /**
   * Of a disk.
   *
   * @param meanWriteBytes not a number where writes are not known
   * @param endBytes of the highest write; 0 where addresses are not known
   */
  static ChurnVerdict ofDisk(
      RateSeries series, double meanWriteBytes, long endBytes, ProfileSettings settings) {
    final Bytes size = size(settings.diskSize(), endBytes);
    final Bytes ioSize =
        meanWriteBytes >= 1 ? new Bytes((long) meanWriteBytes) : SMALLEST_PUBLISHED_WRITE;
    final String limit =
        "a "
            + settings.diskType().name().toLowerCase(Locale.ROOT)
            + " disk of "
            + ReadingUnit.bytes((double) size.count())
            + ", writes of "
            + ReadingUnit.bytes((double) ioSize.count())
            + (meanWriteBytes >= 1 ? "" : " (not known, the least)");
    return new ChurnVerdict(
        limit,
        checks(
            series,
            settings,
            churn -> PublishedLimits.diskApply(churn, settings.diskType(), size, ioSize)));
  }

  private static Bytes size(@Nullable Bytes stated, long endBytes) {
    if (stated != null) {
      return stated;
    }
    final Bytes least = new Bytes(Math.max(endBytes, SMALLEST_PUBLISHED_DISK.count()));
    return new Bytes(Math.max(least.count(), PremiumSize.of(least).gib() * GIB));
  }

  /** Of all disks of a machine together. */
  static ChurnVerdict ofMachine(RateSeries sum, ProfileSettings settings) {
    return new ChurnVerdict(
        "all disks of a machine",
        checks(sum, settings, churn -> PublishedLimits.machineUpload(churn, ENOUGH_MEMORY)));
  }

  private static List<LimitCheck> checks(
      RateSeries series, ProfileSettings settings, Function<Policy.Churn, DataRate> limit) {
    return Arrays.stream(Policy.Churn.values())
        .map(churn -> LimitCheck.of(churn, limit.apply(churn).bytesPerSecond(), series, settings))
        .toList();
  }
}
