package org.drsim.quantity;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** The distribution functions of the standard normal and gamma laws, and their inverses. */
// The coefficients are written as they were published.
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class SpecialFunctions {

  private static final double SQRT_2 = FastMath.sqrt(2);
  private static final int MAX_STEPS = 200;

  /** Newton's steps square the error, so after a step this small nothing is left of it. */
  private static final double LAST_STEP = 1e-9;

  // The coefficients of AS 241 for the centre, the flanks and the tails.
  private static final double[] CENTRE_ABOVE = {
    2.5090809287301226727e3,
    3.3430575583588128105e4,
    6.7265770927008700853e4,
    4.5921953931549871457e4,
    1.3731693765509461125e4,
    1.9715909503065514427e3,
    1.3314166789178437745e2,
    3.3871328727963666080e0
  };
  private static final double[] CENTRE_BELOW = {
    5.2264952788528545610e3,
    2.8729085735721942674e4,
    3.9307895800092710610e4,
    2.1213794301586595867e4,
    5.3941960214247511077e3,
    6.8718700749205790830e2,
    4.2313330701600911252e1,
    1.0
  };
  private static final double[] MIDDLE_ABOVE = {
    7.74545014278341407640e-4,
    2.27238449892691845833e-2,
    2.41780725177450611770e-1,
    1.27045825245236838258e0,
    3.64784832476320460504e0,
    5.76949722146069140550e0,
    4.63033784615654529590e0,
    1.42343711074968357734e0
  };
  private static final double[] MIDDLE_BELOW = {
    1.05075007164441684324e-9,
    5.47593808499534494600e-4,
    1.51986665636164571966e-2,
    1.48103976427480074590e-1,
    6.89767334985100004550e-1,
    1.67638483018380384940e0,
    2.05319162663775882187e0,
    1.0
  };
  private static final double[] TAIL_ABOVE = {
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    1.24266094738807843860e-3,
    2.65321895265761230930e-2,
    2.96560571828504891230e-1,
    1.78482653991729133580e0,
    5.46378491116411436990e0,
    6.65790464350110377720e0
  };
  private static final double[] TAIL_BELOW = {
    2.04426310338993978564e-15,
    1.42151175831644588870e-7,
    1.84631831751005468180e-5,
    7.86869131145613259100e-4,
    1.48753612908506148525e-2,
    1.36929880922735805310e-1,
    5.99832206555887937690e-1,
    1.0
  };

  private SpecialFunctions() {}

  /** The share of a standard normal variable that does not exceed a value. */
  static double normalShare(double value) {
    return 0.5 * Erf.erfc(-value / SQRT_2);
  }

  /**
   * The inverse of {@link #normalShare}, to about 16 digits: algorithm AS 241, PPND16 (Wichura,
   * Applied Statistics 37, 1988).
   *
   * @param u 0 &lt; u &lt; 1
   */
  public static double normalQuantile(double u) {
    double q = u - 0.5;
    if (Math.abs(q) <= 0.425) {
      return q * quotient(CENTRE_ABOVE, CENTRE_BELOW, 0.180625 - q * q);
    }
    double r = FastMath.sqrt(-FastMath.log(q < 0 ? u : 1 - u));
    double size =
        r <= 5
            ? quotient(MIDDLE_ABOVE, MIDDLE_BELOW, r - 1.6)
            : quotient(TAIL_ABOVE, TAIL_BELOW, r - 5);
    return q < 0 ? -size : size;
  }

  /** A quotient of two polynomials, highest power first. */
  private static double quotient(double[] above, double[] below, double r) {
    double dividend = above[0];
    double divisor = below[0];
    for (int i = 1; i < above.length; i++) {
      dividend = dividend * r + above[i];
      divisor = divisor * r + below[i];
    }
    return dividend / divisor;
  }

  /** The share of a gamma variable of this shape and scale 1 that does not exceed a value. */
  static double gammaShare(double shape, double value) {
    if (value <= 0) {
      return 0;
    }
    return value == Double.POSITIVE_INFINITY ? 1 : Gamma.regularizedGammaP(shape, value);
  }

  /**
   * The inverse of {@link #gammaShare}: Newton's method for the logarithm of the share below, or of
   * the share above, as a function of the logarithm of the value. Both are concave, as the density
   * of the logarithm of a gamma variable is log-concave; so the steps converge from any start.
   *
   * @param u 0 &lt; u &lt; 1
   */
  static double gammaQuantile(double shape, double u) {
    double logGamma = Gamma.logGamma(shape);
    double x = gammaQuantileGuess(shape, u, logGamma);
    for (int i = 0; i < MAX_STEPS && x > 0; i++) {
      // Of the two shares the smaller one keeps its digits.
      boolean below = u <= 0.5;
      double share = below ? Gamma.regularizedGammaP(shape, x) : Gamma.regularizedGammaQ(shape, x);
      double density = FastMath.exp(shape * FastMath.log(x) - x - logGamma);
      double gap = FastMath.log(share / (below ? u : 1 - u)) * share / density;
      double step = Math.min(Math.max(below ? -gap : gap, -1), 1);
      x *= FastMath.exp(step);
      if (Math.abs(step) < LAST_STEP) {
        break;
      }
    }
    return x;
  }

  private static double gammaQuantileGuess(double shape, double u, double logGamma) {
    if (shape >= 1) {
      // Wilson and Hilferty (1931): the cube root is nearly normal.
      double spread = 1 / (9 * shape);
      double root = 1 - spread + normalQuantile(u) * FastMath.sqrt(spread);
      if (root > 0.1) {
        return shape * root * root * root;
      }
    }
    // The first term of the series of the share; at or below the true value.
    return FastMath.exp((FastMath.log(u) + logGamma + FastMath.log(shape)) / shape);
  }
}
