package org.drsim.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class UsageTest {

  private record Piece(double start, double end, double rate, double atEnd) {

    double bytesWithin(double from, double to) {
      return rate * Math.max(0, Math.min(end, to) - Math.max(start, from))
          + (from <= end && end < to ? atEnd : 0);
    }
  }

  @Test
  void nothing_isNothing() {
    assertThat(new Usage(5).bytes()).isZero();
    assertThat(new Usage(5).busiestBytesPerSecond(5)).isZero();
    assertThat(new Usage(5).busiestBytesPerSecond(1000)).isZero();
  }

  @Test
  void beforeMeasuring_doesNotCount() {
    final Usage usage = new Usage(100);
    usage.addAt(99, 1e9);
    usage.add(0, 150, 2);
    assertThat(usage.bytes()).isEqualTo(100);
    assertThat(usage.busiestBytesPerSecond(150)).isEqualTo(2);
  }

  /** A whole window counts as one, whatever came after it. */
  @Test
  void aBusyWindowFollowedByRest_isTheBusiest() {
    final Usage usage = new Usage(0);
    usage.add(0, 100, 30);
    assertThat(usage.busiestBytesPerSecond(100)).isEqualTo(30);
    assertThat(usage.busiestBytesPerSecond(300)).isEqualTo(10);
    assertThat(usage.busiestBytesPerSecond(1000)).isEqualTo(10);
    usage.add(950, 1000, 12);
    assertThat(usage.busiestBytesPerSecond(1000)).isEqualTo(10);
    usage.add(1000, 1100, 48);
    assertThat(usage.busiestBytesPerSecond(1199)).isEqualTo(18);
    assertThat(usage.busiestBytesPerSecond(1200)).isEqualTo(18);
    assertThat(usage.busiestBytesPerSecond(9999)).isEqualTo(18);
  }

  /** After 300 s at 5 come 60 s at 40, which are 2,400 B in five minutes, 8 a second. */
  @Test
  void whatPassesInAWindowThatTheRunCutsShort_counts() {
    final Usage usage = new Usage(60);
    usage.add(60, 360, 5);
    usage.add(360, 420, 40);
    assertThat(usage.busiestBytesPerSecond(420)).isEqualTo(8);
  }

  @Test
  void busiestWindow_isThatOfARecount() {
    for (int seed = 0; seed < 500; seed++) {
      final SplittableRandom random = new SplittableRandom(seed);
      final double from = random.nextBoolean() ? 0 : random.nextInt(400);
      final Usage usage = new Usage(from);
      final List<Piece> pieces = new ArrayList<>();
      double now = 0;
      for (int i = random.nextInt(1, 30); i > 0; i--) {
        now += random.nextInt(3) == 0 ? random.nextDouble(1500) : 0;
        final double end = now + random.nextDouble(random.nextBoolean() ? 100 : 1000);
        final Piece piece =
            new Piece(now, end, random.nextInt(5), random.nextInt(3) == 0 ? 500 : 0);
        usage.add(piece.start, piece.end, piece.rate);
        usage.addAt(piece.end, piece.atEnd);
        pieces.add(piece);
        now = end;
      }
      now += random.nextInt(3) == 0 ? random.nextDouble(1500) : 1e-3;
      assertThat(usage.busiestBytesPerSecond(now))
          .as("seed %s", seed)
          .isCloseTo(recount(pieces, from, now), within(1e-9));
      assertThat(usage.bytes()).isCloseTo(bytes(pieces, from, now), within(1e-6));
    }
  }

  private static double recount(List<Piece> pieces, double from, double now) {
    if (now <= from) {
      return 0;
    }
    if (now < from + 300) {
      return bytes(pieces, from, now) / (now - from);
    }
    double busiest = 0;
    for (double start = from; start < now; start += 300) {
      busiest = Math.max(busiest, bytes(pieces, start, start + 300) / 300);
    }
    return busiest;
  }

  private static double bytes(List<Piece> pieces, double from, double to) {
    return pieces.stream().mapToDouble(piece -> piece.bytesWithin(from, to)).sum();
  }
}
