package org.drsim.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.drsim.quantity.InvalidQuantityException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReplicationsTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, false",
    " 1000000 , 1000000, false",
    "auto, 10000, true",
    "Auto, 10000, true",
    "auto up to 5000, 5000, true",
    "auto up to  7, 7, true"
  })
  void aNumber_orAuto(String text, int most, boolean auto) {
    final Replications read = Replications.parse(text);

    assertThat(read).isEqualTo(new Replications(most, auto));
    assertThat(Replications.parse(read.toString())).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "-1", "1000001", "1.5", "autoo", "auto up to", "auto up to 0", "auto 5"})
  void nothingElse(String text) {
    assertThatThrownBy(() -> Replications.parse(text))
        .isInstanceOf(InvalidQuantityException.class)
        .hasMessageContaining("allowed is 1 to 1000000, auto, or auto up to a number");
  }
}
