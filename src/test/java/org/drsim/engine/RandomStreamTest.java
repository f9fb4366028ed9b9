package org.drsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.drsim.quantity.Distribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class RandomStreamTest {

  private static final double NEVER = 1e-6;
  private static final int SHORT = 1 << 17;
  private static final long LONG = 1L << 27;
  private static final RandomStream DB_1 = new RandomNumbers(7, 0).stream("db-1", "processing");
  private static final RandomStream DB_2 = new RandomNumbers(7, 0).stream("db-2", "processing");

  /** All ways in which a model walks through the numbers, neighbours next to each other. */
  static Stream<Arguments> walks() {
    RandomStream other = new RandomNumbers(7, 1).stream("db-1", "processing");
    RandomStream nextSeed = new RandomNumbers(8, 0).stream("db-1", "processing");
    RandomStream[] estate = new RandomStream[256];
    Arrays.setAll(estate, i -> new RandomNumbers(7, 0).stream("db-" + (i + 1), "creation"));
    return Stream.of(
        walk("indices", DB_1::bits),
        walk("indices downwards from 0", i -> DB_1.bits(-i)),
        walk("every 2^20th index", i -> DB_1.bits(i << 20)),
        walk("every 2^37th index", i -> DB_1.bits(i << 37)),
        walk("bits of the index reversed", i -> DB_1.bits(Long.reverse(i))),
        walk("Gray code of the index", i -> DB_1.bits(i ^ i >>> 1)),
        walk("two machines in turn", i -> (i % 2 == 0 ? DB_1 : DB_2).bits(i / 2)),
        walk("two machines, exclusive or", i -> DB_1.bits(i) ^ DB_2.bits(i)),
        walk("two machines, difference", i -> DB_1.bits(i) - DB_2.bits(i)),
        walk("two replications, exclusive or", i -> DB_1.bits(i) ^ other.bits(i)),
        walk("two replications, difference", i -> DB_1.bits(i) - other.bits(i)),
        walk("two seeds, exclusive or", i -> DB_1.bits(i) ^ nextSeed.bits(i)),
        walk("256 machines in turn", i -> estate[(int) (i & 255)].bits(i >>> 8)),
        walk("256 machines, all at one index first", i -> estate[(int) (i >>> 3 & 255)].bits(i)),
        walk("two indices of one stream", i -> DB_1.bits(i) ^ DB_1.bits(i + 1)));
  }

  /** The same where each number needs a stream of its own, which is slower. */
  static Stream<Arguments> keyWalks() {
    return Stream.of(
        walk("seeds", i -> new RandomNumbers(i, 0).stream("db-1", "x").bits(0)),
        walk("replications", i -> new RandomNumbers(7, i).stream("db-1", "x").bits(0)),
        walk("names", i -> new RandomNumbers(7, 0).stream("db-" + i, "x").bits(0)),
        walk("purposes", i -> new RandomNumbers(7, 0).stream("db-1", "p" + i).bits(0)));
  }

  private static Arguments walk(String name, LongUnaryOperator words) {
    return Arguments.of(name, words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"walks", "keyWalks"})
  void neighbouringNumbersLookIndependent(String name, LongUnaryOperator words) {
    check(name, words, SHORT);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{0}")
  @MethodSource("walks")
  void neighbouringNumbersLookIndependentAtLength(String name, LongUnaryOperator words) {
    check(name, words, LONG);
  }

  private static void check(String name, LongUnaryOperator words, long count) {
    assertThat(new RandomBattery(words, count).run())
        .as(name)
        .allSatisfy((test, p) -> assertThat(p).as(test).isBetween(NEVER, 1 - NEVER));
  }

  @Test
  void uniformNumbersPassKolmogorovAndSmirnov() {
    double[] numbers = new double[SHORT];
    Arrays.setAll(numbers, DB_1::uniform);
    double p =
        new KolmogorovSmirnovTest()
            .kolmogorovSmirnovTest(new UniformRealDistribution(null, 0, 1), numbers);
    assertThat(p).isGreaterThan(NEVER);
  }

  @Test
  void streamsOfNeighboursAreUncorrelated() {
    List<RandomStream> streams = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      streams.add(new RandomNumbers(7 + i % 2, i % 3).stream("db-" + i % 4, "p" + i / 6));
    }
    double[][] numbers = new double[1 << 14][streams.size()];
    for (int row = 0; row < numbers.length; row++) {
      for (int column = 0; column < streams.size(); column++) {
        numbers[row][column] = streams.get(column).uniform(row);
      }
    }
    var correlations = new PearsonsCorrelation(numbers).getCorrelationMatrix();
    for (int i = 0; i < streams.size(); i++) {
      for (int j = 0; j < i; j++) {
        // Five standard errors.
        assertThat(Math.abs(correlations.getEntry(i, j))).isLessThan(5.0 / (1 << 7));
      }
    }
  }

  @Test
  void everyBitOfTheIndexChangesHalfOfTheBits() {
    avalanche((argument, flipped) -> DB_1.bits(argument) ^ DB_1.bits(argument ^ flipped));
  }

  @Test
  void everyBitOfTheSeedChangesHalfOfTheBits() {
    avalanche((argument, flipped) -> first(argument, 0) ^ first(argument ^ flipped, 0));
  }

  @Test
  void everyBitOfTheReplicationChangesHalfOfTheBits() {
    avalanche((argument, flipped) -> first(7, argument) ^ first(7, argument ^ flipped));
  }

  private static long first(long seed, long replication) {
    return new RandomNumbers(seed, replication).stream("db-1", "x").bits(0);
  }

  private interface Change {
    long bits(long argument, long flipped);
  }

  private static void avalanche(Change change) {
    int samples = 2_048;
    long[] flips = new long[Long.SIZE * Long.SIZE];
    for (int sample = 0; sample < samples; sample++) {
      // Far apart: two samples that differ in the flipped bit alone would count one change twice.
      long argument = sample * Mixing.GOLDEN;
      for (int in = 0; in < Long.SIZE; in++) {
        long changed = change.bits(argument, 1L << in);
        for (int out = 0; out < Long.SIZE; out++) {
          flips[in * Long.SIZE + out] += changed >>> out & 1;
        }
      }
    }
    double p = RandomBattery.upper(RandomBattery.chiSquare(flips, samples / 2.0) * 2, flips.length);
    assertThat(p).isBetween(NEVER, 1 - NEVER);
  }

  @Test
  void theOrderOfCallsDoesNotMatter() {
    List<Long> indices = new ArrayList<>(LongStream.range(0, 1_000).boxed().toList());
    long[] inOrder = indices.stream().mapToLong(DB_1::bits).toArray();
    Collections.shuffle(indices, new Random(1));
    for (long index : indices) {
      new RandomNumbers(7, 0).stream("another", "thing").bits(index);
      assertThat(new RandomNumbers(7, 0).stream("db-1", "processing").bits(index))
          .isEqualTo(inOrder[(int) index]);
    }
  }

  @Test
  void similarKeysNeverShareAStream() {
    Set<Long> seen = new HashSet<>();
    int streams = 0;
    for (String entity : List.of("", "a", "ab", "abc", "\0", "a\0", "\0\0", "db-1", "db-11")) {
      for (String purpose : List.of("", "c", "bc", "1", "11", "\0", "\0\0")) {
        for (int seed = -1; seed <= 1; seed++) {
          seen.add(new RandomNumbers(seed, 1 - seed).stream(entity, purpose).bits(0));
          seen.add(new RandomNumbers(1 - seed, seed).stream(entity, purpose).bits(0));
          streams += 2;
        }
      }
    }
    // (0, 1) and (1, 0) come up twice in each pair of texts.
    assertThat(seen).hasSize(streams - 2 * 9 * 7);
  }

  @Test
  void uniformNumbersNeverReachTheEnds() {
    for (long index = 0; index < 1_000_000; index++) {
      assertThat(DB_1.uniform(index) > 0 && DB_1.uniform(index) < 1).isTrue();
    }
  }

  @Test
  void aDrawIsTheQuantileOfItsUniformNumber() {
    Distribution exponential = Distribution.exponential(40);
    assertThat(DB_1.draw(exponential, 5)).isEqualTo(exponential.quantile(DB_1.uniform(5)));
  }

  /**
   * Taken from this implementation when it was first tested, so that no change of the numbers goes
   * unnoticed: results published with an earlier version would no longer be reproducible.
   */
  @Test
  void numbersStayWhatTheyWere() {
    RandomStream extreme = new RandomNumbers(Long.MIN_VALUE, Long.MAX_VALUE).stream("", "日本");
    assertThat(
            List.of(
                DB_1.bits(0), DB_1.bits(1), DB_1.bits(-1), DB_2.bits(0), extreme.bits(1L << 40)))
        .containsExactly(
            -9053780450203266657L,
            1642427514178933642L,
            439137794364573652L,
            8361964358448288600L,
            3330078947487252437L);
    assertThat(DB_1.uniform(0)).isEqualTo(0.5091935783341415);
  }
}
