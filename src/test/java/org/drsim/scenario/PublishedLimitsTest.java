package org.drsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Cell by cell of the published tables; their "MB" are 2^20 bytes. All expected numbers are typed
 * from them. 549755813887 B is one byte less than 512 GiB, and so on.
 */
final class PublishedLimitsTest {

  private static final double MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    // type, size, then MB/s at 8, 16, 24, 32, 64 and 256 KiB; 24 KiB is not published.
    "standard, 1 GiB, 2, 2, 2, 2, 2, 2",
    "standard, 1 TiB, 2, 2, 2, 2, 2, 2",
    "standardssd, 1 TiB, 2, 2, 2, 2, 2, 2",
    "premium, 128 GiB, 2, 4, 4, 8, 8, 8",
    "premium, 256 GiB, 2, 4, 4, 8, 8, 8",
    "premium, 512 GiB, 5, 20, 20, 20, 20, 20",
    "premium, 1 TiB, 5, 20, 20, 20, 20, 20",
    "premium, 32767 GiB, 5, 20, 20, 20, 20, 20",
    // Between two rows the lower one, below the first one that.
    "premium, 4 GiB, 2, 4, 4, 8, 8, 8",
    "premium, 137438953471 B, 2, 4, 4, 8, 8, 8",
    "premium, 549755813887 B, 2, 4, 4, 8, 8, 8",
    "premium, 549755813889 B, 5, 20, 20, 20, 20, 20"
  })
  void normalChurn(
      String type,
      String size,
      double at8,
      double at16,
      double at24,
      double at32,
      double at64,
      double at256) {
    final double[] cells = {at8, at16, at24, at32, at64, at256};
    assertRow(Policy.Churn.NORMAL, type, size, cells);
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 1 GiB, 2, 4, 6, 8, 8, 8",
    "standard, 1 TiB, 2, 4, 6, 8, 8, 8",
    "standardssd, 1 TiB, 2, 4, 6, 8, 8, 8",
    "premium, 128 GiB, 10, 20, 30, 30, 30, 30",
    "premium, 512 GiB, 10, 20, 30, 30, 30, 30",
    "premium, 1 TiB, 20, 35, 50, 50, 50, 50",
    "premium, 32767 GiB, 20, 35, 50, 50, 50, 50",
    // Between two rows the lower one, below the first one that.
    "premium, 4 GiB, 10, 20, 30, 30, 30, 30",
    "premium, 137438953471 B, 10, 20, 30, 30, 30, 30",
    "premium, 549755813887 B, 10, 20, 30, 30, 30, 30",
    "premium, 1099511627775 B, 10, 20, 30, 30, 30, 30",
    "premium, 1099511627777 B, 20, 35, 50, 50, 50, 50"
  })
  void highChurn(
      String type,
      String size,
      double at8,
      double at16,
      double at24,
      double at32,
      double at64,
      double at256) {
    final double[] cells = {at8, at16, at24, at32, at64, at256};
    assertRow(Policy.Churn.HIGH, type, size, cells);
  }

  /** At the columns, and at one byte less than each, where the column before holds. */
  private static void assertRow(Policy.Churn churn, String type, String size, double[] cells) {
    final long[] columns = {8, 16, 24, 32, 64, 256};
    for (int i = 0; i < columns.length; i++) {
      final long bytes = columns[i] << 10;
      assertThat(mebibytes(churn, type, size, bytes)).as("at %d", bytes).isEqualTo(cells[i]);
      assertThat(mebibytes(churn, type, size, bytes - 1))
          .as("below %d", bytes)
          .isEqualTo(cells[Math.max(0, i - 1)]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // size, then MB/s at 8, 16, 32, 64, 128 and 256 KiB
    "128 GiB, 3.9, 7.8, 11.5, 33.1, 66.1, 100",
    "256 GiB, 8.6, 17.2, 34.4, 68.8, 125, 125",
    "512 GiB, 18.0, 35.9, 71.9, 143.8, 150, 150",
    "1024 GiB, 39.1, 78.1, 156.3, 200, 200, 200",
    "2048 GiB, 58.6, 117.2, 234.4, 250, 250, 250",
    "4096 GiB, 58.6, 117.2, 234.4, 250, 250, 250",
    "8192 GiB, 125, 250, 250, 250, 250, 250",
    "16384 GiB, 140.6, 250, 250, 250, 250, 250",
    "32767 GiB, 156.3, 250, 250, 250, 250, 250",
    // A byte more is provisioned as the next size, a byte less as the same.
    "68719476737 B, 3.9, 7.8, 11.5, 33.1, 66.1, 100",
    "137438953471 B, 3.9, 7.8, 11.5, 33.1, 66.1, 100",
    "137438953473 B, 8.6, 17.2, 34.4, 68.8, 125, 125",
    "274877906943 B, 8.6, 17.2, 34.4, 68.8, 125, 125",
    "274877906945 B, 18.0, 35.9, 71.9, 143.8, 150, 150",
    "549755813887 B, 18.0, 35.9, 71.9, 143.8, 150, 150",
    "549755813889 B, 39.1, 78.1, 156.3, 200, 200, 200",
    "1099511627775 B, 39.1, 78.1, 156.3, 200, 200, 200",
    "1099511627777 B, 58.6, 117.2, 234.4, 250, 250, 250",
    "4398046511104 B, 58.6, 117.2, 234.4, 250, 250, 250",
    "4398046511105 B, 125, 250, 250, 250, 250, 250",
    "8796093022209 B, 140.6, 250, 250, 250, 250, 250",
    "17592186044417 B, 156.3, 250, 250, 250, 250, 250",
    "64 TiB, 156.3, 250, 250, 250, 250, 250",
    // Not published: less than 128 GiB, by the same formula.
    "64 GiB, 1.9, 3.8, 7.5, 15.0, 30.0, 50.0",
    "32 GiB, 0.9, 1.9, 3.8, 7.5, 15.0, 25.0"
  })
  void enhancedChurn(
      String size, double at8, double at16, double at32, double at64, double at128, double at256) {
    assertThat(enhanced(size, 8 << 10)).isEqualTo(at8);
    assertThat(enhanced(size, 16 << 10)).isEqualTo(at16);
    assertThat(enhanced(size, 32 << 10)).isEqualTo(at32);
    assertThat(enhanced(size, 64 << 10)).isEqualTo(at64);
    assertThat(enhanced(size, 128 << 10)).isEqualTo(at128);
    assertThat(enhanced(size, 256 << 10)).isEqualTo(at256);
    assertThat(enhanced(size, 4 << 20)).isEqualTo(at256);
  }

  @ParameterizedTest
  @CsvSource({
    "128 GiB, 4 KiB, 2.0",
    "128 GiB, 12 KiB, 5.9",
    "128 GiB, 16383 B, 7.8",
    "128 GiB, 24 KiB, 11.5",
    "128 GiB, 32767 B, 11.5",
    "128 GiB, 65535 B, 11.5",
    "128 GiB, 131071 B, 33.1",
    "128 GiB, 262143 B, 66.1",
    "256 GiB, 12 KiB, 12.9",
    "512 GiB, 48 KiB, 107.8",
    "1 TiB, 40 KiB, 195.3",
    "2 TiB, 33 KiB, 241.7"
  })
  void enhancedChurn_betweenTheColumns(String size, String ioSize, double mebibytes) {
    assertThat(enhanced(size, Bytes.parse(ioSize).count())).isEqualTo(mebibytes);
  }

  @Test
  void enhancedChurn_neverFallsWithTheIoSize() {
    for (final PremiumSize size : PremiumSize.values()) {
      double before = 0;
      for (long io = 512; io <= 1 << 20; io += 512) {
        final double now = mebibytes(Policy.Churn.ENHANCED, "premium", size.gib() + " GiB", io);
        assertThat(now).as("%s at %d", size, io).isGreaterThanOrEqualTo(before);
        before = now;
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"standard, 2, 4, 6, 8", "standardssd, 2, 4, 6, 8"})
  void enhancedChurn_countsAsHighForOtherDisks(
      String type, double at8, double at16, double at24, double at32) {
    final double[] cells = {at8, at16, at24, at32, at32, at32};
    assertRow(Policy.Churn.ENHANCED, type, "1 TiB", cells);
  }

  @ParameterizedTest
  @CsvSource({
    "normal, , 54",
    "normal, 8 GiB, 54",
    "normal, 1 TiB, 54",
    "high, , 100",
    "high, 1 TiB, 100",
    "enhanced, , 100",
    "enhanced, 32 GiB, 100",
    "enhanced, 274877906943 B, 100",
    "enhanced, 256 GiB, 500",
    "enhanced, 1 TiB, 500"
  })
  void machines_haveALimitByChurnOption(String churn, String memory, double mebibytes) {
    assertThat(
            PublishedLimits.machineUpload(
                Policy.Churn.valueOf(churn.toUpperCase(Locale.ROOT)),
                memory == null ? null : Bytes.parse(memory)))
        .isEqualTo(new DataRate(mebibytes * MIB));
  }

  /** Published as 168, 336, 672, 421 and 1684 GB: whole multiples of 168 and of 421. */
  @ParameterizedTest
  @CsvSource({
    "standard, 1 TiB, 8 KiB, 168.75",
    "premium, 128 GiB, 16 KiB, 337.5",
    "premium, 128 GiB, 32 KiB, 675",
    "premium, 512 GiB, 8 KiB, 421.875",
    "premium, 512 GiB, 16 KiB, 1687.5"
  })
  void aDayAtTheLimitHasThePublishedGigabytes(
      String type, String size, String ioSize, double gibibytes) {
    final double mebibytes =
        mebibytes(Policy.Churn.NORMAL, type, size, Bytes.parse(ioSize).count());
    assertThat(mebibytes * 86_400 / 1024).isEqualTo(gibibytes);
  }

  /** 750 disks at 4 MB/s are published as what an account takes; its ingress is 0.7 % less. */
  @Test
  void aCacheAccountIsFilledByAsManyDisksAsPublished() {
    final double at4 = mebibytes(Policy.Churn.NORMAL, "premium", "128 GiB", 16 << 10);
    final double at8 = mebibytes(Policy.Churn.NORMAL, "premium", "128 GiB", 32 << 10);
    assertThat(750 * at4).isEqualTo(3000);
    assertThat(375 * at8).isEqualTo(3000);
    final double gigabits = 3000 * MIB * 8 / 1e9;
    assertThat(gigabits).isBetween(25.165, 25.166);
    final DataRate ingress = CacheAccount.INGRESS;
    assertThat(new DataRate(745 * at4 * MIB)).isLessThanOrEqualTo(ingress);
    assertThat(new DataRate(746 * at4 * MIB)).isGreaterThan(ingress);
  }

  @Test
  void fiveDisksAtTheirLimitAreMoreThanTheirMachineMayUpload() {
    final double disk = mebibytes(Policy.Churn.NORMAL, "premium", "512 GiB", 16 << 10);
    assertThat(5 * disk).isEqualTo(100);
    final double machine =
        PublishedLimits.machineUpload(Policy.Churn.NORMAL, null).bytesPerSecond() / MIB;
    assertThat(machine).isEqualTo(54);
    assertThat(2 * disk).isLessThan(machine);
    assertThat(3 * disk).isEqualTo(60).isGreaterThan(machine);
  }

  /** Rounded as the table is. */
  private static double enhanced(String size, long ioSize) {
    final double exact = mebibytes(Policy.Churn.ENHANCED, "premium", size, ioSize);
    return BigDecimal.valueOf(exact).setScale(1, RoundingMode.HALF_UP).doubleValue();
  }

  private static double mebibytes(Policy.Churn churn, String type, String size, long ioSize) {
    final DataRate limit =
        PublishedLimits.diskApply(
            churn,
            DiskType.valueOf(type.toUpperCase(Locale.ROOT)),
            Bytes.parse(size),
            new Bytes(ioSize));
    return limit.bytesPerSecond() / MIB;
  }
}
