package org.drsim.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.drsim.quantity.Bytes;
import org.drsim.scenario.DiskType;
import org.drsim.scenario.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rates over time and what is made of them, by hand. */
final class SeriesTest {

  private static final long SECOND = 1_000_000_000L;
  private static final long MIB = 1 << 20;
  private static final ProfileSettings SETTINGS =
      new ProfileSettings(900, 40, DiskType.PREMIUM, null, ZoneId.of("UTC"));

  /** Whatever the room, no byte is lost and each counts in its time. */
  @ParameterizedTest
  @CsvSource({"1048576, 1", "100000, 1", "20000, 5", "6000, 15", "2000, 60", "300, 300"})
  void binsThatBecomeWider_keepEachByte(int room, double width) {
    final BinnedWrites bins = new BinnedWrites(room);
    for (int i = 0; i < 86_400; i++) {
      bins.add(i * SECOND + 500, i + 1);
    }
    final RateSeries series = bins.series(86_400 * SECOND);
    assertThat(series.binSeconds()).isEqualTo(width);
    assertThat(series.count()).isEqualTo((int) (86_400 / width));
    assertThat(series.totalBytes()).isEqualTo(86_400L * 86_401 / 2);
    final RateSeries hours = series.inWindows(3600);
    for (int hour = 0; hour < 24; hour++) {
      assertThat(hours.bytes(hour)).isEqualTo(3600L * (7200L * hour + 3601) / 2);
      assertThat(hours.writes(hour)).isEqualTo(3600);
    }
  }

  /** 1,000 bytes from 0.5 s to 3 s: 200, 400, 400. */
  @Test
  void bytesOfAnInterval_areSpreadOverItsSeconds() {
    final BinnedWrites bins = new BinnedWrites(100);
    bins.addEvenly(SECOND / 2, 3 * SECOND, 1000);
    bins.addEvenly(3 * SECOND, 6 * SECOND, 1);
    final RateSeries series = bins.series(6 * SECOND);
    assertThat(series.allBytes()).containsExactly(200, 400, 400, 0, 0, 1);
    assertThat(series.totalBytes()).isEqualTo(1001);
  }

  /** 1 to 100: the smallest rate that 90 of 100 do not exceed is 90. */
  @Test
  void percentiles_areTheNearestRank() {
    final long[] bytes = new long[100];
    for (int i = 0; i < 100; i++) {
      bytes[(i * 37) % 100] = i + 1;
    }
    final RatePercentiles rates = RatePercentiles.of(RateSeries.of(1, bytes), 0).get(0);
    assertThat(rates.p50()).isEqualTo(50);
    assertThat(rates.p90()).isEqualTo(90);
    assertThat(rates.p95()).isEqualTo(95);
    assertThat(rates.p99()).isEqualTo(99);
    assertThat(rates.max()).isEqualTo(100);
    assertThat(rates.peakWindow()).isEqualTo(99 * 37 % 100);
    assertThat(RatePercentiles.of(RateSeries.of(60, 1, 2, 3), 0))
        .extracting(RatePercentiles::windowSeconds)
        .containsExactly(60.0, 300.0);
  }

  /** The published numbers of points, and 2 GiB an hour of which half is left in an hour. */
  @Test
  void snapshots_areThoseOfTheRetention() {
    final double rate = 2.0 * (1 << 30) / 3600;
    final CoalescingCurve curve =
        new CoalescingCurve(1000, List.of(900L, 750L, 600L, 500L, 100L), 1);
    final List<SnapshotVolume> volumes = SnapshotVolume.of(rate, curve);
    assertThat(volumes).extracting(SnapshotVolume::points).containsExactly(46, 59, 107, 155);
    assertThat(volumes.get(0).bytes() / (1 << 30)).isCloseTo(2 * 2 * 0.75 + 22, within(1e-9));
    assertThat(SnapshotVolume.of(rate, null).get(0).bytes() / (1 << 30))
        .isCloseTo(48, within(1e-9));
  }

  /**
   * A disk of 128 GiB takes 2 MiB/s of writes of 8 KiB, and 10 with high churn; 5 from 512 GiB on.
   */
  @ParameterizedTest
  @CsvSource({"1, 128, NORMAL", "3, 128, HIGH", "3, 512, NORMAL", "40, 128, ", "18, 1024, HIGH"})
  void limits_areThePublishedOnes(long mebibytes, long gib, Policy.Churn expected) {
    final long[] bytes = new long[36_000];
    Arrays.fill(bytes, mebibytes * MIB);
    final ChurnVerdict verdict =
        PublishedFit.ofDisk(RateSeries.of(1, bytes), 8192, gib << 30, SETTINGS);
    assertThat(verdict.fits().orElse(null)).isEqualTo(expected);
  }

  /**
   * 6 MiB/s for 5 min behind 2 MiB/s: the oldest byte is 10 min old when the last one comes out.
   */
  @Test
  void aBurstAboveALimit_fitsIfItIsOverInTime() {
    final long[] bytes = new long[7200];
    Arrays.fill(bytes, 0, 300, 6 * MIB);
    final RateSeries series = RateSeries.of(1, bytes);
    final LimitCheck check = LimitCheck.of(Policy.Churn.NORMAL, 2 * MIB, series, SETTINGS);
    assertThat(check.worstAgeSeconds()).isCloseTo(600 + 40, within(1e-6));
    assertThat(check.use()).isCloseTo(300 * 6 / 2.0 / 7200, within(1e-12));
    assertThat(check.fits()).isTrue();
    final ProfileSettings strict =
        new ProfileSettings(600, 40, DiskType.PREMIUM, new Bytes(1L << 37), ZoneId.of("UTC"));
    assertThat(LimitCheck.of(Policy.Churn.NORMAL, 2 * MIB, series, strict).fits()).isFalse();
  }

  private static DiskProfile disk(String name, Instant origin, long... minutes) {
    final DiskProfiler profiler = new DiskProfiler(true);
    for (int i = 0; i < minutes.length; i++) {
      if (minutes[i] > 0) {
        profiler.write(i * 60 * SECOND, 0, minutes[i]);
      }
    }
    return profiler.profile(name, name, minutes.length * 60 * SECOND, origin, 0, 0, SETTINGS);
  }

  /** The second file begins two minutes later: by the calendar both peak in the same minute. */
  @Test
  void severalFiles_areComparedByTheCalendar() {
    final Instant noon = Instant.parse("2026-03-02T12:00:00Z");
    final DiskProfile one = disk("one", noon, 1, 1, 1, 9, 1, 1);
    final DiskProfile other = disk("other", noon.plusSeconds(119), 2, 18, 2, 2);
    final DisksTogether together =
        Objects.requireNonNull(ChurnProfile.of(List.of(one, other), SETTINGS).together());
    assertThat(together.onCalendar()).isTrue();
    assertThat(together.meanCorrelation()).isCloseTo(1, within(1e-12));
    assertThat(together.peakOfSum()).isEqualTo(1);
    assertThat(together.series().inWindows(60).allBytes()).startsWith(1, 3, 19, 11);
  }

  /** Without a wall clock they begin together, and the peaks are apart: (9 + 2) / (9 + 18). */
  @Test
  void severalFilesWithoutAClock_beginTogether() {
    final DisksTogether together =
        Objects.requireNonNull(
            ChurnProfile.of(
                    List.of(disk("one", null, 1, 1, 1, 9, 1, 1), disk("other", null, 2, 18, 2, 2)),
                    SETTINGS)
                .together());
    assertThat(together.onCalendar()).isFalse();
    assertThat(together.peakOfSum()).isEqualTo(19.0 / 27);
    assertThat(together.meanCorrelation()).isLessThan(0);
  }

  /** A day with nothing but a busy hour: that of 9 in Amsterdam, 8 in UTC, has all of the bytes. */
  @Test
  void thePattern_isThatOfTheClockOfTheZone() {
    final long[] bytes = new long[24 * 60];
    for (int minute = 0; minute < 60; minute++) {
      bytes[8 * 60 + minute] = 1000;
    }
    final WeekPattern pattern =
        WeekPattern.of(
            RateSeries.of(60, bytes),
            Instant.parse("2026-01-05T00:00:00Z"),
            ZoneId.of("Europe/Amsterdam"));
    assertThat(pattern.hours().get(9)).isCloseTo(24, within(1e-9));
    assertThat(pattern.hours().get(8)).isZero();
    assertThat(pattern.days().get(0)).isGreaterThan(1);
    assertThat(pattern.days().get(3)).isNaN();
  }
}
