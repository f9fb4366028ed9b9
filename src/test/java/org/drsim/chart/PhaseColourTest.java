package org.drsim.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class PhaseColourTest {

  /** CIE76; what can just be told side by side is about 2.3. */
  private static final double APART = 9;

  /**
   * All kinds of cones, and without one of them: Machado, Oliveira and Fernandes, A
   * physiologically-based model for simulation of color vision deficiency, 2009, severity 1.0; on
   * linear red, green and blue.
   */
  static Stream<Arguments> eyes() {
    return Stream.of(
        Arguments.of("all", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        Arguments.of(
            "no red",
            new double[][] {
              {0.152286, 1.052583, -0.204868},
              {0.114503, 0.786281, 0.099216},
              {-0.003882, -0.048116, 1.051998}
            }),
        Arguments.of(
            "no green",
            new double[][] {
              {0.367322, 0.860646, -0.227968},
              {0.280085, 0.672501, 0.047413},
              {-0.011820, 0.042940, 0.968881}
            }),
        Arguments.of(
            "no blue",
            new double[][] {
              {1.255528, -0.076749, -0.178779},
              {-0.078411, 0.930809, 0.147602},
              {0.004733, 0.691367, 0.303900}
            }));
  }

  /** As some eyes see it, in the coordinates of CIELAB for daylight (D65). */
  private static double[] lab(Color colour, double[][] eyes) {
    final double[] seen =
        product(
            eyes,
            new double[] {
              linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())
            });
    for (int i = 0; i < seen.length; i++) {
      seen[i] = Math.max(0, Math.min(1, seen[i]));
    }
    final double[] xyz =
        product(
            new double[][] {
              {0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}
            },
            seen);
    final double x = root(xyz[0] / 0.95047);
    final double y = root(xyz[1]);
    final double z = root(xyz[2] / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double linear(int part) {
    final double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static double root(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
  }

  private static double[] product(double[][] matrix, double[] vector) {
    return Stream.of(matrix)
        .mapToDouble(row -> row[0] * vector[0] + row[1] * vector[1] + row[2] * vector[2])
        .toArray();
  }

  private static double distance(double[] one, double[] other) {
    return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("eyes")
  void anyTwo_canBeToldApart(String name, double[][] eyes) {
    for (final PhaseColour one : PhaseColour.values()) {
      for (final PhaseColour other : PhaseColour.values()) {
        if (one.compareTo(other) < 0) {
          assertThat(distance(lab(one.colour(), eyes), lab(other.colour(), eyes)))
              .as("%s and %s", one, other)
              .isGreaterThan(APART);
        }
      }
      assertThat(distance(lab(one.colour(), eyes), lab(Color.WHITE, eyes)))
          .as("%s and the paper", one)
          .isGreaterThan(APART);
    }
  }

  /** Names of keys begin small and go on with a capital letter; no word does. */
  @Test
  void keysAreInWords() {
    for (final PhaseColour one : PhaseColour.values()) {
      assertThat(one.shown()).matches("[a-z]+( [a-z]+)*");
    }
    assertThat(PhaseColour.of("healthProbe").shown()).isEqualTo("health probe");
  }
}
