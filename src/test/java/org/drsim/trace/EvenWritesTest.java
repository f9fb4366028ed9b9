package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The replay of an interval against the constant rate it stands for. */
final class EvenWritesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void writesNeverLeaveTheConstantRateByMoreThanASecond(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < 100; draw++) {
      final long from = random.nextLong(1_000_000_000_000_000L);
      final long nanos = 1 + random.nextLong(1L << random.nextInt(1, 46));
      final long bytes = 1 + random.nextLong(1L << random.nextInt(1, 62));
      final List<long[]> writes = new ArrayList<>();
      EvenWrites.spread(from, from + nanos, bytes, (at, size) -> writes.add(new long[] {at, size}));
      long sum = 0;
      long last = from;
      for (final long[] write : writes) {
        assertThat(write[0]).isBetween(last, from + nanos);
        assertThat(write[1]).isPositive();
        // Before this write less was written than the rate says, by at most what a second gives.
        assertThat(below(sum, write[0] - from, bytes, nanos)).isTrue();
        sum += write[1];
        assertThat(below(sum, write[0] - from + 2, bytes, nanos)).isTrue();
        last = write[0];
      }
      assertThat(sum).isEqualTo(bytes);
      assertThat(last).isEqualTo(from + nanos);
      assertThat(writes.size()).isLessThanOrEqualTo((int) (nanos / 1_000_000_000L + 1));
    }
  }

  /** Whether no more than {@code bytes · since / nanos}, and a byte of rounding, was written. */
  private static boolean below(long written, long since, long bytes, long nanos) {
    return BigInteger.valueOf(written - 1)
            .multiply(BigInteger.valueOf(nanos))
            .compareTo(BigInteger.valueOf(bytes).multiply(BigInteger.valueOf(since)))
        <= 0;
  }
}
