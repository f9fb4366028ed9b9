package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** What is begun before a run asks for it. */
final class HeadStartTest {

  /** Nobody would notice: the run would only start more slowly. */
  @Test
  void everythingOfIt_works() {
    assertThatCode(() -> HeadStart.take(true)).doesNotThrowAnyException();
  }
}
