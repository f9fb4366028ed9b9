package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
final class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "1, 100 %",
    "0.99999, 99.999 %",
    "0.999999, 99.999 %",
    "0.07, 7 %",
    "0.0502, 5 %",
    "0.9149, 91.4 %",
    "0, 0 %",
    "NaN, –"
  })
  void shares_neverReadAsMoreThanTheyAre(double share, String text) {
    assertThat(Figures.share(share)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"999, 999 B/s", "5e6, 5 MB/s", "1.25e9, 1.25 GB/s", "Infinity, –"})
  void rates_haveTheirUnit(double rate, String text) {
    assertThat(Figures.rate(rate)).isEqualTo(text);
  }

  @Test
  void counts_areOfOneOrMore() {
    assertThat(Figures.count(1, "machine")).isEqualTo("1 machine");
    assertThat(Figures.count(100_000, "machine")).isEqualTo("100,000 machines");
  }
}
