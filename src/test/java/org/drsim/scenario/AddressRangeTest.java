package org.drsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.drsim.quantity.InvalidQuantityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges of addresses against what is written in the textbooks of networking. */
final class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 4294967296, 4294967291",
    "10.0.0.0/8, 16777216, 16777211",
    "10.1.2.0/24, 256, 251",
    "10.1.2.8/29, 8, 3",
    "10.1.2.8/30, 4, 0",
    "255.255.255.255/32, 1, 0"
  })
  void sizes(String text, long size, long usable) {
    final AddressRange range = AddressRange.parse(text);
    assertThat(range.size()).isEqualTo(size);
    assertThat(range.usable()).isEqualTo(usable);
    assertThat(range).hasToString(text);
  }

  @Test
  void overlaps() {
    final AddressRange range = AddressRange.parse("10.1.0.0/16");
    assertThat(range.contains(AddressRange.parse("10.1.255.0/24"))).isTrue();
    assertThat(range.overlaps(AddressRange.parse("10.0.0.0/8"))).isTrue();
    assertThat(range.contains(AddressRange.parse("10.0.0.0/8"))).isFalse();
    assertThat(range.overlaps(AddressRange.parse("10.2.0.0/16"))).isFalse();
    assertThat(range.overlaps(AddressRange.parse("10.0.255.0/24"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.1.0.0", "10.1.0/16", "10.1.0.0/33", "10.1.0.256/32", "a.b.c.d/8", ""})
  void whatIsNone(String text) {
    assertThatThrownBy(() -> AddressRange.parse(text)).isInstanceOf(InvalidQuantityException.class);
  }
}
