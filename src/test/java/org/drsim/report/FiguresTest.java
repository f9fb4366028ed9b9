package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people read them. */
final class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "1, 100 %",
    "0.99999, 99.999 %",
    "0.999999, 99.999 %",
    "0.07, 7 %",
    "0.0502, 5 %",
    "0.9149, 91 %",
    "0, 0 %",
    "NaN, –"
  })
  void shares_areToTheNearest_butNeverAWholeThatIsNone(double share, String text) {
    assertThat(Figures.share(share)).isEqualTo(text);
  }

  @Test
  void counts_areOfOneOrMore() {
    assertThat(Figures.count(1, "machine")).isEqualTo("1 machine");
    assertThat(Figures.count(100_000, "machine")).isEqualTo("100,000 machines");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 7, 999, 1000, 12_345, 999_999, 1_000_000, -1, -999, -1000, -123_456})
  void thousands_areSeparatedAsJavaSeparatesThem(long number) {
    assertThat(Figures.count(number, "thing"))
        .startsWith(String.format(Locale.ROOT, "%,d ", number));
  }
}
