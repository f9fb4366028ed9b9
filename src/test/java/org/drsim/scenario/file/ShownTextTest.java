package org.drsim.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Untrusted text in messages. */
final class ShownTextTest {

  private static final String FACE = new String(Character.toChars(0x1F600));

  @Test
  void longTexts_areCutAfterSixtyCharactersOfAnyWidth() {
    assertThat(Text.shown("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(Text.shown("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    assertThat(Text.shown(FACE.repeat(60))).isEqualTo(FACE.repeat(60));
    assertThat(Text.shown(FACE.repeat(61))).isEqualTo(FACE.repeat(60) + "…");
  }

  @Test
  void whatCannotBePrinted_isEscaped() {
    assertThat(Text.shown("a\u0007b\ud800")).isEqualTo("a\\u0007b\\uD800");
  }
}
