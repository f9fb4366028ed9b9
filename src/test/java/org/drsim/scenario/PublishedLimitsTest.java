package org.drsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.drsim.quantity.Bytes;
import org.drsim.quantity.DataRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cell by cell of the published tables; their "MB" are 2^20 bytes. */
final class PublishedLimitsTest {

  @ParameterizedTest
  @CsvSource({
    "standard, 1 TiB, 8 KiB, 2",
    "standardssd, 1 TiB, 64 KiB, 2",
    "premium, 128 GiB, 8 KiB, 2",
    "premium, 128 GiB, 16 KiB, 4",
    "premium, 256 GiB, 32 KiB, 8",
    "premium, 512 GiB, 8 KiB, 5",
    "premium, 512 GiB, 16 KiB, 20",
    "premium, 4 TiB, 64 KiB, 20",
    // Not published: smaller disks count as 128 GiB, sizes between two rows as the lower one.
    "premium, 32 GiB, 16 KiB, 4",
    "premium, 128 GiB, 24 KiB, 4",
    "premium, 511 GiB, 4 KiB, 2"
  })
  void normalChurn(String type, String size, String ioSize, double mebibytes) {
    assertThat(limit(Policy.Churn.NORMAL, type, size, ioSize)).isEqualTo(rate(mebibytes));
  }

  @ParameterizedTest
  @CsvSource({
    "standard, 1 TiB, 8 KiB, 2",
    "standard, 1 TiB, 16 KiB, 4",
    "standard, 1 TiB, 24 KiB, 6",
    "standard, 1 TiB, 32 KiB, 8",
    "premium, 128 GiB, 8 KiB, 10",
    "premium, 128 GiB, 16 KiB, 20",
    "premium, 128 GiB, 24 KiB, 30",
    "premium, 128 GiB, 32 KiB, 30",
    "premium, 512 GiB, 8 KiB, 10",
    "premium, 512 GiB, 16 KiB, 20",
    "premium, 512 GiB, 24 KiB, 30",
    "premium, 512 GiB, 256 KiB, 30",
    "premium, 1 TiB, 8 KiB, 20",
    "premium, 1 TiB, 16 KiB, 35",
    "premium, 1 TiB, 24 KiB, 50",
    "premium, 8 TiB, 64 KiB, 50"
  })
  void highChurn(String type, String size, String ioSize, double mebibytes) {
    assertThat(limit(Policy.Churn.HIGH, type, size, ioSize)).isEqualTo(rate(mebibytes));
  }

  @Test
  void machines_haveOneLimitWhateverTheirSize() {
    assertThat(PublishedLimits.machineUpload(Policy.Churn.NORMAL)).isEqualTo(rate(54));
    assertThat(PublishedLimits.machineUpload(Policy.Churn.HIGH)).isEqualTo(rate(100));
  }

  private static DataRate limit(Policy.Churn churn, String type, String size, String ioSize) {
    return PublishedLimits.diskApply(
        churn,
        DiskType.valueOf(type.toUpperCase(java.util.Locale.ROOT)),
        Bytes.parse(size),
        Bytes.parse(ioSize));
  }

  private static DataRate rate(double mebibytes) {
    return new DataRate(mebibytes * (1 << 20));
  }
}
