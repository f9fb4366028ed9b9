package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class MeanwhileTest {

  @Test
  void itGoesOnBesideTheCaller_whoWaitsForIt() {
    final CountDownLatch asked = new CountDownLatch(1);
    final Meanwhile<String> work =
        Meanwhile.of(
            () -> {
              asked.await();
              return Thread.currentThread().getName();
            });
    asked.countDown();
    assertThat(work.get()).isEqualTo("meanwhile");
    assertThat(work.get()).isEqualTo("meanwhile");
  }

  @Test
  void tooLittleMemory_isStillThat() {
    final Meanwhile<String> work =
        Meanwhile.of(
            () -> {
              throw new OutOfMemoryError("heap");
            });
    assertThatThrownBy(work::get).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void whatElseFails_isTheCause() {
    final Meanwhile<String> work =
        Meanwhile.of(
            () -> {
              throw new IOException("no disk");
            });
    assertThatThrownBy(work::get).hasRootCauseMessage("no disk");
  }
}
