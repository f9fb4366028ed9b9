package org.drsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.drsim.quantity.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DiskThroughputTest {

  private static final double MIB = 1 << 20;

  @ParameterizedTest
  @CsvSource({
    "P4, 32, 120, 25",
    "P6, 64, 240, 50",
    "P10, 128, 500, 100",
    "P15, 256, 1100, 125",
    "P20, 512, 2300, 150",
    "P30, 1024, 5000, 200",
    "P40, 2048, 7500, 250",
    "P50, 4096, 7500, 250",
    "P60, 8192, 16000, 500",
    "P70, 16384, 18000, 750",
    "P80, 32767, 20000, 900"
  })
  void premiumDisksHaveThePublishedSizes(PremiumSize size, int gib, int iops, int megabytes) {
    assertThat(size.gib()).isEqualTo(gib);
    assertThat(size.iops()).isEqualTo(iops);
    assertThat(size.megabytesPerSecond()).isEqualTo(megabytes);
    assertThat(PremiumSize.of(Bytes.parse(gib + " GiB"))).isEqualTo(size);
    assertThat(DiskThroughput.bytesPerSecond(DiskType.PREMIUM, Bytes.parse(gib + " GiB")))
        .isEqualTo(megabytes * MIB);
  }

  @ParameterizedTest
  @CsvSource({
    "1 B, P4",
    "34359738369 B, P6",
    "137438953471 B, P10",
    "137438953473 B, P15",
    "300 GiB, P20",
    "1 TB, P30",
    "32 TiB, P80",
    "1 PiB, P80"
  })
  void aDiskIsProvisionedAsTheNextLargerSize(String size, PremiumSize provisioned) {
    assertThat(PremiumSize.of(Bytes.parse(size))).isEqualTo(provisioned);
  }

  @ParameterizedTest
  @CsvSource({"STANDARD, 1 GiB", "STANDARD, 32 TiB", "STANDARDSSD, 128 GiB"})
  void otherDisksAreAssumedToReadAlike(DiskType type, String size) {
    assertThat(DiskThroughput.bytesPerSecond(type, Bytes.parse(size))).isEqualTo(60 * MIB);
  }
}
