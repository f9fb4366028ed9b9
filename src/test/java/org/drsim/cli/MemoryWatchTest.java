package org.drsim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MemoryWatchTest {

  private static final long TEN_SECONDS = 10_000_000_000L;

  @Test
  void fourFifthsOfTheTimeInCollections_withAFullHeap_areHopeless() {
    assertThat(MemoryWatch.isHopeless(TEN_SECONDS, 8_000, 1)).isTrue();
    assertThat(MemoryWatch.isHopeless(TEN_SECONDS, 7_990, 1)).isFalse();
  }

  /** A heap that may still grow takes its time for that, and is then large enough. */
  @Test
  void aHeapThatMayGrow_isNot() {
    assertThat(MemoryWatch.isHopeless(TEN_SECONDS, 10_000, 0.89)).isFalse();
  }
}
