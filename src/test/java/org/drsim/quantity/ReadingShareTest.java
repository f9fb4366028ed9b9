package org.drsim.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingShareTest {

  @ParameterizedTest
  @CsvSource({
    "0.963784, 96.378, 96.379",
    "0.9999999, 99.999, 100",
    "0.07, 7, 7",
    "0.036215, 3.621, 3.622",
    "1, 100, 100",
    "0, 0, 0"
  })
  void isCutToItsSide(double share, String down, String up) {
    assertThat(ReadingShare.down(share)).isEqualTo(down);
    assertThat(ReadingShare.up(share)).isEqualTo(up);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 %",
    "0.0004, < 0.1 %",
    "0.0005, 0.1 %",
    "0.0346, 3.5 %",
    "0.0999, 10 %",
    "0.07, 7 %",
    "0.429, 43 %",
    "0.424, 42 %",
    "0.994, 99 %",
    "0.995, 99.5 %",
    "0.9996, 99.96 %",
    "0.99999, 99.999 %",
    "0.9999999, 99.999 %",
    "1, 100 %",
    "2.504, 250 %"
  })
  void isToTheNearest(double share, String text) {
    assertThat(ReadingShare.nearest(share)).isEqualTo(text);
  }
}
