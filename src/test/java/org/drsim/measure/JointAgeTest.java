package org.drsim.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.drsim.scenario.Objective;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ages of objectives against sums over the intervals between all changes. */
final class JointAgeTest {

  private static final double END = 1000;
  private static final double LIMIT = 60;

  private record Piece(double from, double until, double marker) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLargestAgeIsFoundWhateverTheOrderOfTelling(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<List<Piece>> members = new ArrayList<>();
    for (int i = 0; i < 1 + seed; i++) {
      members.add(pieces(random));
    }
    for (final String qualifier : List.of("for 50 % of time", "mean", "worst")) {
      final ObservedAge observed = age("<= 60 s " + qualifier);
      final JointAge joint = new JointAge(members.size(), observed);
      tell(joint, members, random);
      joint.end();
      final Observation expected = expected(members, qualifier, false);
      final Observation found = observed.end(END);
      assertThat(found.amount()).as(qualifier).isCloseTo(expected.amount(), within(1e-6));
      assertThat(found.weight()).as(qualifier).isCloseTo(expected.weight(), within(1e-6));
    }
  }

  /** Such as the lag: wherever nothing is under way, it is zero. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void anAgeMayBeZeroOtherwise(long seed) {
    final SplittableRandom random = new SplittableRandom(seed);
    final List<List<Piece>> members = List.of(pieces(random), pieces(random));
    for (final String qualifier : List.of("for 50 % of time", "mean", "worst")) {
      final ObservedAge observed = age("<= 60 s " + qualifier);
      final JointAge joint = new JointAge(2, observed);
      tell(joint, members, random);
      joint.member(0).zeroOtherwise(0);
      joint.member(1).zeroOtherwise(0);
      joint.end();
      final Observation expected = expected(members, qualifier, true);
      final Observation found = observed.end(END);
      assertThat(found.amount()).as(qualifier).isCloseTo(expected.amount(), within(1e-6));
      assertThat(found.weight()).as(qualifier).isCloseTo(expected.weight(), within(1e-6));
    }
  }

  /** From 0 to 10 s rising from 0, then zero up to 40 s. */
  @Test
  void zeroIsAboveNothing() {
    assertThat(zeroAfterTen("<= 0 s for 50 % of time")).isEqualTo(new Observation(30, 40));
    assertThat(zeroAfterTen("< 0 s for 50 % of time")).isEqualTo(new Observation(0, 40));
    assertThat(zeroAfterTen("> 0 s for 50 % of time")).isEqualTo(new Observation(10, 40));
    assertThat(zeroAfterTen(">= 0 s for 50 % of time")).isEqualTo(new Observation(40, 40));
    assertThat(zeroAfterTen("< 4 s for 50 % of time")).isEqualTo(new Observation(34, 40));
    assertThat(zeroAfterTen(">= 4 s for 50 % of time")).isEqualTo(new Observation(6, 40));
    assertThat(zeroAfterTen("<= 4 s mean")).isEqualTo(new Observation(50 / 40.0, 1));
    assertThat(zeroAfterTen("<= 4 s worst")).isEqualTo(new Observation(10, 1));
    assertThat(zeroAfterTen(">= 4 s worst")).isEqualTo(new Observation(0, 1));
  }

  private static Observation zeroAfterTen(String limit) {
    final ObservedAge age = age(limit);
    age.rising(0, 10, 0);
    age.zeroOtherwise(0);
    return age.end(40);
  }

  @Test
  void whatNeverExists_saysNothing() {
    assertThat(age("<= 4 s mean").end(40)).isEqualTo(Observation.NONE);
  }

  @Test
  void figuresOfOutages() {
    final double[] figures = {100, 300, Double.POSITIVE_INFINITY, 200};
    assertThat(ofFigures("<= 300 s in 90 % of outages", figures)).isEqualTo(new Observation(3, 4));
    assertThat(ofFigures("< 300 s in 90 % of outages", figures)).isEqualTo(new Observation(2, 4));
    assertThat(ofFigures("<= 300 s mean", figures))
        .isEqualTo(new Observation(Double.POSITIVE_INFINITY, 1));
    assertThat(ofFigures("<= 300 s mean", 100, 200)).isEqualTo(new Observation(150, 1));
    assertThat(ofFigures("<= 300 s worst", 100, 200)).isEqualTo(new Observation(200, 1));
    assertThat(ofFigures(">= 300 s worst", 100, 200)).isEqualTo(new Observation(100, 1));
    assertThat(ofFigures("<= 300 s mean")).isEqualTo(Observation.NONE);
  }

  private static Observation ofFigures(String limit, double... figures) {
    return Observation.ofFigures(Objective.parse("rto of plan p " + limit), figures);
  }

  private static ObservedAge age(String limit) {
    return new ObservedAge(Objective.parse("rpo of group g " + limit));
  }

  /** Rising pieces, some with gaps between them; perhaps none. */
  private static List<Piece> pieces(SplittableRandom random) {
    final List<Piece> pieces = new ArrayList<>();
    double now = random.nextDouble(0, 300);
    while (now < END) {
      final double until = Math.min(END, now + random.nextDouble(1, 80));
      pieces.add(new Piece(now, until, now - random.nextDouble(0, 60)));
      now = until + (random.nextInt(3) == 0 ? random.nextDouble(1, 90) : 0);
    }
    return pieces;
  }

  /** In the order of each member, mixed at random. */
  private static void tell(JointAge joint, List<List<Piece>> members, SplittableRandom random) {
    final int[] told = new int[members.size()];
    int left = members.stream().mapToInt(List::size).sum();
    while (left > 0) {
      final int member = random.nextInt(members.size());
      if (told[member] < members.get(member).size()) {
        final Piece piece = members.get(member).get(told[member]++);
        joint.member(member).rising(piece.from(), piece.until(), piece.marker());
        left--;
      }
    }
  }

  private static Observation expected(
      List<List<Piece>> members, String qualifier, boolean zeroOtherwise) {
    final TreeSet<Double> changes = new TreeSet<>(List.of(0.0, END));
    members.forEach(pieces -> pieces.forEach(p -> changes.addAll(List.of(p.from(), p.until()))));
    double exists = 0;
    double age = 0;
    double within = 0;
    double max = 0;
    for (double from = 0; from < END; ) {
      final double until = changes.higher(from);
      final double middle = (from + until) / 2;
      final double oldest =
          members.stream()
              .flatMap(List::stream)
              .filter(p -> p.from() < middle && middle < p.until())
              .mapToDouble(Piece::marker)
              .min()
              .orElse(Double.NaN);
      if (!Double.isNaN(oldest)) {
        exists += until - from;
        age += (until - from) * (middle - oldest);
        within += Math.max(0, Math.min(until, oldest + LIMIT) - from);
        max = Math.max(max, until - oldest);
      } else if (zeroOtherwise) {
        exists += until - from;
        within += until - from;
      }
      from = until;
    }
    return switch (qualifier) {
      case "mean" -> new Observation(age / exists, 1);
      case "worst" -> new Observation(max, 1);
      default -> new Observation(within, exists);
    };
  }
}
