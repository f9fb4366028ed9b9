package org.drsim.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Replications;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which points a design has. */
final class DesignsTest {

  private static StudyFile study(
      Design design, int points, List<Varied> vary, String... constraints) {
    return new StudyFile(
        "s",
        "s.yaml",
        List.of(),
        vary,
        design,
        points,
        1L,
        java.util.Arrays.stream(constraints).map(Constraint::parse).toList(),
        List.of(),
        List.of(),
        null,
        Replications.of(1),
        true,
        false);
  }

  private static Varied unit(String path) {
    return new VariedRange(path, 0, 1, "", 0, VariedRange.Scale.LINEAR, false);
  }

  private static List<Varied> units(int number) {
    return IntStream.range(0, number).mapToObj(i -> unit("p" + i)).collect(Collectors.toList());
  }

  private static List<String> labels(StudyFile study) {
    return Designs.of(study, 1).stream().map(DesignPoint::label).toList();
  }

  @Test
  void aGrid_isEveryCombination_andTheLastVariesFastest() {
    final List<Varied> vary =
        List.of(
            new VariedValues("a", List.of("x", "y")),
            new VariedRange("b", 1, 100, "MB/s", 3, VariedRange.Scale.LOG, false));
    assertThat(labels(study(Design.GRID, 0, vary)))
        .containsExactly(
            "a = x, b = 1 MB/s",
            "a = x, b = 10 MB/s",
            "a = x, b = 100 MB/s",
            "a = y, b = 1 MB/s",
            "a = y, b = 10 MB/s",
            "a = y, b = 100 MB/s");
  }

  @Test
  void oneAtATime_beginsWithTheScenarioAsItIs() {
    final List<Varied> vary =
        List.of(
            new VariedValues("a", List.of("x", "y")),
            new VariedRange("b", 5, 15, "min", 2, VariedRange.Scale.LINEAR, false));
    assertThat(labels(study(Design.ONE_AT_A_TIME, 0, vary)))
        .containsExactly("the scenario as it is", "a = x", "a = y", "b = 5 min", "b = 15 min");
  }

  @Test
  void constraints_compareAcrossUnits() {
    final List<Varied> vary =
        List.of(
            new VariedValues("a", List.of("30 s", "2 min", "1 h")),
            new VariedValues("b", List.of("1 min", "1 h")));
    assertThat(labels(study(Design.GRID, 0, vary, "a < b", "b >= 61 s")))
        .containsExactly("a = 30 s, b = 1 h", "a = 2 min, b = 1 h");
  }

  @Test
  void anExclusion_leavesOutACombinationWithWhateverElse() {
    final StudyFile grid =
        study(
            Design.GRID,
            0,
            List.of(
                new VariedValues("a", List.of("60 s", "2 min")),
                new VariedValues("b", List.of("x", "y"))));
    final StudyFile without =
        new StudyFile(
            "s",
            "s",
            List.of(),
            grid.vary(),
            grid.design(),
            0,
            1L,
            List.of(),
            List.of(
                new StudyFile.Exclusion(
                    List.of(new PathValue("a", "1 min"), new PathValue("b", "y")))),
            List.of(),
            null,
            null,
            true,
            false);
    assertThat(labels(without))
        .containsExactly("a = 60 s, b = x", "a = 2 min, b = x", "a = 2 min, b = y");
  }

  /** McKay, Beckman and Conover 1979: each of n layers of each variable holds one point. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 64, 100})
  void aLatinHypercube_hasOnePointInEachLayer(int n) {
    final double[][] points = Designs.latinHypercube(study(Design.LATIN_HYPERCUBE, n, units(5)), 9);
    for (int path = 0; path < 5; path++) {
      final Set<Integer> layers = new HashSet<>();
      for (final double[] point : points) {
        layers.add((int) (point[path] * n));
      }
      assertThat(layers).hasSize(n);
    }
  }

  /** Layers are paired at random: ranks of two paths are uncorrelated but for chance. */
  @Test
  void aLatinHypercube_doesNotTiePathsTogether() {
    final int n = 400;
    final double[][] points = Designs.latinHypercube(study(Design.LATIN_HYPERCUBE, n, units(2)), 9);
    double sum = 0;
    for (final double[] point : points) {
      sum += (point[0] - 0.5) * (point[1] - 0.5);
    }
    // The standard deviation of a correlation of n pairs is 1/√n.
    assertThat(Math.abs(12 * sum / n)).isLessThan(4 / Math.sqrt(n));
  }

  /** A (0, m, 2)-net in base 2: every elementary interval of area 2^−m holds exactly one point. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 99})
  void sobolPoints_areANet_howeverTheyAreShifted(long seed) {
    final int m = 6;
    final double[][] points = Designs.sobol(study(Design.SOBOL, 1 << m, units(2)), seed);
    for (int k = 0; k <= m; k++) {
      final Set<String> cells = new HashSet<>();
      for (final double[] point : points) {
        cells.add((int) (point[0] * (1 << k)) + " " + (int) (point[1] * (1 << (m - k))));
      }
      assertThat(cells).as("2^%d by 2^%d", k, m - k).hasSize(1 << m);
    }
  }

  /** The error of a smooth integral falls nearly as 1/n, not as 1/√n. */
  @Test
  void sobolPoints_integrateBetterThanRandomOnes() {
    double worst = 0;
    for (long seed = 0; seed < 20; seed++) {
      double sum = 0;
      final double[][] points = Designs.sobol(study(Design.SOBOL, 1024, units(4)), seed);
      for (final double[] point : points) {
        sum += 16 * point[0] * point[1] * point[2] * point[3];
      }
      worst = Math.max(worst, Math.abs(sum / points.length - 1));
    }
    // Of independent points one standard deviation is √((4/3)^4 − 1) / 32 = 0.046.
    assertThat(worst).isLessThan(0.02);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RANDOM", "LATIN_HYPERCUBE", "SOBOL"})
  void drawnNumbers_neverReachAnEnd(String design) {
    for (final DesignPoint point : Designs.of(study(Design.valueOf(design), 1000, units(3)), 4)) {
      point.values().forEach(v -> assertThat(Double.parseDouble(v.value())).isBetween(0.0, 1.0));
    }
  }

  /** One more path, or one more point, leaves those that were there alone. */
  @Test
  void randomDraws_dependOnPathAndNumberOnly() {
    final List<Varied> more = new ArrayList<>(units(3));
    more.add(0, unit("another"));
    final double[][] few = Designs.random(study(Design.RANDOM, 10, units(3)), 6);
    final double[][] many = Designs.random(study(Design.RANDOM, 20, more), 6);
    for (int i = 0; i < few.length; i++) {
      for (int path = 0; path < 3; path++) {
        assertThat(many[i][path + 1]).isEqualTo(few[i][path]);
      }
    }
  }

  /** The share of points below each quartile is a quarter more each time. */
  @Test
  void aDistribution_isDrawnByInversion() {
    final Varied varied =
        new VariedDistribution("d", Dimension.DURATION, Distribution.lognormalOfMedian(60, 0.5));
    final long below =
        Designs.of(study(Design.LATIN_HYPERCUBE, 100, List.of(varied)), 2).stream()
            .mapToDouble(p -> Dimension.DURATION.parse(p.at("d").orElseThrow()))
            .filter(seconds -> seconds < 60)
            .count();
    assertThat(below).isEqualTo(50);
  }

  @Test
  void wholeNumbers_haveEqualShares() {
    final Varied varied = new VariedRange("n", 1, 4, "", 0, VariedRange.Scale.LINEAR, true);
    final List<String> values =
        Designs.of(study(Design.LATIN_HYPERCUBE, 400, List.of(varied)), 2).stream()
            .map(p -> p.at("n").orElseThrow())
            .sorted()
            .toList();
    assertThat(values.stream().distinct()).containsExactly("1", "2", "3", "4");
    assertThat(values.stream().filter("1"::equals)).hasSize(100);
  }

  @Test
  void aGoal_readsAsItIsWritten() {
    final String text =
        "find smallest recovery.slots such that rto of plan shop <= 2 h in 95 % of outages and"
            + " loss of shop <= 5 min mean";
    assertThat(Goal.parse(text + " with 95 % confidence")).hasToString(text);
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Goal.parse("least slots"))
        .isInstanceOf(InvalidQuantityException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0/3", "4/3", "1", "a/b", "1/0"})
  void aShard_isOneOfSome(String text) {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Shard.parse(text))
        .isInstanceOf(InvalidQuantityException.class);
  }

  @Test
  void everyUnit_belongsToOneShard() {
    for (int point = 0; point < 20; point++) {
      for (int first = 0; first < 200; first += Unit.REPLICATIONS) {
        final Unit unit = Unit.of(point, first, 200);
        final long owners =
            IntStream.rangeClosed(1, 7).filter(i -> new Shard(i, 7).has(unit, false)).count();
        assertThat(owners).isEqualTo(1);
      }
    }
  }
}
