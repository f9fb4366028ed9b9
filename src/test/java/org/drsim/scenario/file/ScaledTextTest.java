package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Half and twice a value as it stands in a file. */
final class ScaledTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          15 s                                     | 7.5 s                                    | 30 s
          64 MiB                                   | 32 MiB                                   | 128 MiB
          16 %                                     | 8 %                                      | 32 %
          2                                        | 1                                        | 4
          1.5 Gbit/s                               | 0.75 Gbit/s                              | 3 Gbit/s
          {lognormal: {median: 20 s, sigma: 0.5}}  | {lognormal: {median: 10 s, sigma: 0.5}}  | {lognormal: {median: 40 s, sigma: 0.5}}
          {uniform: [1 s, 5 min]}                  | {uniform: [0.5 s, 2.5 min]}              | {uniform: [2 s, 10 min]}
          {takes: {gamma: {shape: 2, mean: 1 h}}}  | {takes: {gamma: {shape: 2, mean: 0.5 h}}} | {takes: {gamma: {shape: 2, mean: 2 h}}}
          """)
  void whatHasAUnitIsScaled_shapesAreNot(String value, String half, String twice) {
    assertThat(ScaledText.of(value, new BigDecimal("0.5"))).contains(half);
    assertThat(ScaledText.of(value, BigDecimal.valueOf(2))).contains(twice);
  }

  @Test
  void whatIsNoQuantityIsNotScaled() {
    for (final String value :
        new String[] {"kept", "unlimited", "0 %", "0 s", "[0.1, 1.0]", "drawn", ""}) {
      assertThat(ScaledText.of(value, BigDecimal.valueOf(2))).as(value).isEmpty();
    }
  }
}
