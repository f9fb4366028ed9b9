package org.drsim.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unique bytes by window: by hand, against a bit for each byte, and the memory they take. */
final class OverwritesTest {

  private static final long SECOND = 1_000_000_000L;

  private record Write(long nanos, long offset, long size) {}

  private static CoalescingCurve curve(List<Write> writes) {
    final Overwrites overwrites = new Overwrites();
    writes.forEach(write -> overwrites.add(write.nanos(), write.offset(), write.size()));
    return overwrites.curve();
  }

  /** The same 4 KiB at 0 s, 59 s, 60 s, 299 s, 300 s and 3,600 s, and half of it at 3,601 s. */
  @Test
  void theSameBlockAgain_countsOnceInEachWindow() {
    final List<Write> writes = new ArrayList<>();
    for (final long second : new long[] {0, 59, 60, 299, 300, 3600}) {
      writes.add(new Write(second * SECOND, 8192, 4096));
    }
    writes.add(new Write(3601 * SECOND, 8192 + 2048, 2048));
    final CoalescingCurve curve = curve(writes);
    assertThat(curve.writtenBytes()).isEqualTo(6 * 4096 + 2048);
    // Minutes 0, 1, 4, 5 and 60; five minutes 0, 1 and 12; quarters 0 and 4; hours 0 and 1.
    assertThat(curve.uniqueBytes())
        .containsExactly(5 * 4096L, 3 * 4096L, 2 * 4096L, 2 * 4096L, 4096L);
    assertThat(curve.blocks()).isEqualTo(1);
  }

  @Test
  void partsOfABlock_countToTheSector() {
    final CoalescingCurve curve =
        curve(
            List.of(
                new Write(0, 512, 1024), new Write(1, 1024, 1024), new Write(2, 4096 - 512, 1024)));
    // 512 to 2,048, and 3,584 to 4,608.
    assertThat(curve.uniqueBytes(CoalescingWindow.WHOLE)).isEqualTo(1536 + 1024);
    assertThat(curve.blocks()).isEqualTo(2);
  }

  /** Whole sectors only, then with writes of any byte from a third of the way on. */
  @ParameterizedTest
  @CsvSource({"1, 1000000", "2, 1000000", "3, 1000", "4, 1000", "5, 0"})
  void randomWrites_agreeWithABitForEachByte(long seed, int raggedFrom) {
    final RandomStream random = new RandomNumbers(seed, 0).stream("disk", "writes");
    final List<Write> writes = new ArrayList<>();
    double seconds = 0;
    for (int i = 0; i < 3000; i++) {
      seconds += -StrictMath.log(random.uniform(4L * i)) * 3;
      final int unit = i >= raggedFrom && i % 3 == 0 ? 1 : 512;
      final double hot = random.uniform(4L * i + 1);
      final long offset = (long) (hot * hot * (1 << 20)) / unit * unit;
      final long size = (1 + (long) (random.uniform(4L * i + 2) * 20_000 / unit)) * unit;
      writes.add(new Write((long) (seconds * SECOND), offset, size));
    }
    final CoalescingCurve curve = curve(writes);
    for (final CoalescingWindow window : CoalescingWindow.values()) {
      assertThat(curve.uniqueBytes(window)).as(window.name()).isEqualTo(counted(writes, window));
    }
    assertThat(curve.blocks()).isEqualTo(blocks(writes));
  }

  private static long counted(List<Write> writes, CoalescingWindow window) {
    final BitSet written = new BitSet();
    long unique = 0;
    double number = 0;
    for (final Write write : writes) {
      final double of =
          window == CoalescingWindow.WHOLE
              ? 0
              : StrictMath.floor(write.nanos() / 1e9 / window.seconds());
      if (of != number) {
        unique += written.cardinality();
        written.clear();
        number = of;
      }
      written.set((int) write.offset(), (int) (write.offset() + write.size()));
    }
    return unique + written.cardinality();
  }

  private static long blocks(List<Write> writes) {
    final BitSet blocks = new BitSet();
    for (final Write write : writes) {
      blocks.set(
          (int) (write.offset() >>> 12), (int) (write.offset() + write.size() - 1 >>> 12) + 1);
    }
    return blocks.cardinality();
  }

  /** Anywhere on a disk of 64 TiB, beyond what a number of 32 bits tells apart. */
  @Test
  void largeDisks_keepTheirBlocksApart() {
    final long far = 17L << 40;
    final CoalescingCurve curve =
        curve(
            List.of(
                new Write(0, 0, 4096),
                new Write(1, 16L << 40, 4096),
                new Write(2, far - 4096, 8192),
                new Write(3, (32L << 40) - 4096, 8192),
                new Write(4, (32L << 40) - 4096, 8192)));
    assertThat(curve.uniqueBytes(CoalescingWindow.WHOLE)).isEqualTo(6 * 4096);
    assertThat(curve.blocks()).isEqualTo(6);
  }

  /** In order, at random, and at equal distances, which would crowd a poor table. */
  @ParameterizedTest
  @CsvSource({"1, 0", "8, 0", "64, 0", "4096, 0", "0, 1"})
  void aBlockTakesAtMost24Bytes(long distance, long seed) {
    final RandomStream random = new RandomNumbers(seed, 0).stream("disk", "blocks");
    final Overwrites overwrites = new Overwrites();
    int checked = 0;
    for (long i = 0; i < 400_000; i++) {
      final long block = distance > 0 ? i * distance : random.bits(i) >>> 34;
      overwrites.add(0, block << 12, 4096);
      if (i > 20_000 && i % 10_000 == 0) {
        assertThat((double) overwrites.slotBytes() / overwrites.curve().blocks())
            .isBetween(12.0, 24.0);
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(30);
  }
}
