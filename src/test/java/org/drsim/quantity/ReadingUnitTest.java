package org.drsim.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ReadingUnitTest {

  @Test
  void durationsReadInTheUnitThatSuits() {
    assertThat(ReadingUnit.duration(0)).isEqualTo("0 s");
    assertThat(ReadingUnit.duration(59.96)).isEqualTo("60 s");
    assertThat(ReadingUnit.duration(271.234)).isEqualTo("4.52 min");
    assertThat(ReadingUnit.duration(3600)).isEqualTo("1 h");
    assertThat(ReadingUnit.duration(29_160)).isEqualTo("8.1 h");
    assertThat(ReadingUnit.duration(90 * 86_400.0)).isEqualTo("90 d");
    assertThat(ReadingUnit.duration(Double.NaN)).isEqualTo("–");
  }

  @Test
  void amountsOfDataReadInBinaryUnits() {
    assertThat(ReadingUnit.bytes(1023)).isEqualTo("1023 B");
    assertThat(ReadingUnit.bytes(1.5 * 1024 * 1024 * 1024)).isEqualTo("1.5 GiB");
    assertThat(ReadingUnit.bytes(1e30)).endsWith(" PiB").doesNotContain("E");
  }

  @Test
  void numbersKeepThreeDigitsAndTheWholePart() {
    assertThat(ReadingUnit.SECOND.number(0.0004)).isEqualTo("0");
    assertThat(ReadingUnit.SECOND.number(1.2345)).isEqualTo("1.23");
    assertThat(ReadingUnit.MINUTE.number(604_800)).isEqualTo("10080");
  }
}
