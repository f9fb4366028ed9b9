package org.drsim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where pages are looked at with a browser, and where not. */
final class BrowserChoiceTest {

  private static final Optional<Path> INSTALLED = Optional.of(Path.of("/usr/bin/chromium"));

  @Test
  void inContinuousIntegration_never() {
    assertThat(Browser.whyNot(Map.of("CI", "true"), INSTALLED)).contains("CI is set");
    assertThat(Browser.whyNot(Map.of("CI", "1"), Optional.empty())).contains("CI is set");
  }

  @Test
  void elsewhere_whereOneIsInstalled() {
    assertThat(Browser.whyNot(Map.of(), INSTALLED)).isEmpty();
    assertThat(Browser.whyNot(Map.of("CI", ""), INSTALLED)).isEmpty();
    assertThat(Browser.whyNot(Map.of(), Optional.empty()))
        .contains("src/test/sh/install-chromium.sh");
    assertThat(Path.of("src/test/sh/install-chromium.sh")).isExecutable();
  }
}
