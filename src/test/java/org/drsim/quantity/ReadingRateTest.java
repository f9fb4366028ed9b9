package org.drsim.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingRateTest {

  /** 25 Gbit/s of a cache account are 3.125 GB/s; 999,999 B/s are a MB/s to three digits. */
  @ParameterizedTest
  @CsvSource({
    "link, 999, 999 B/s",
    "link, 5e6, 5 MB/s",
    "link, 999999, 1 MB/s",
    "cacheIngress, 3.125e9, 3.13 GB/s",
    "outbound, Infinity, –",
  })
  void ofLinksAndAccounts_areDecimal(String kind, double rate, String text) {
    assertThat(ReadingRate.of(kind, rate)).isEqualTo(text);
  }

  /** The published "5 MB/s" of a disk and "54 MB/s" of a machine are 2^20 bytes each. */
  @ParameterizedTest
  @CsvSource({
    "diskApply, 5242880, 5 MiB/s",
    "machineUpload, 56623104, 54 MiB/s",
    "targetAccount, 20971520, 20 MiB/s",
    "diskApply, Infinity, –",
  })
  void ofPublishedLimitsOfDisksAndMachines_areBinary(String kind, double rate, String text) {
    assertThat(ReadingRate.of(kind, rate)).isEqualTo(text);
  }
}
