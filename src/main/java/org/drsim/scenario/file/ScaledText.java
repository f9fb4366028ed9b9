package org.drsim.scenario.file;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Multiplies a value as a scenario writes it. Of a distribution all that has a unit is multiplied,
 * so that its shape stays.
 */
public final class ScaledText {

  private static final String NUMBER = "\\d+(?:\\.\\d+)?";
  private static final Pattern ONLY_A_NUMBER = Pattern.compile(NUMBER);
  private static final Pattern WITH_UNIT =
      Pattern.compile("(?<![\\w.])(" + NUMBER + ")(?=\\s*(?:%|[A-Za-z]))");

  private ScaledText() {}

  /** Nothing where the text holds no quantity, or only zero. */
  public static Optional<String> of(String value, BigDecimal factor) {
    final String scaled =
        ONLY_A_NUMBER.matcher(value).matches()
            ? scaled(value, factor)
            : WITH_UNIT.matcher(value).replaceAll(number -> scaled(number, factor));
    return scaled.equals(value) ? Optional.empty() : Optional.of(scaled);
  }

  private static String scaled(MatchResult number, BigDecimal factor) {
    return Matcher.quoteReplacement(scaled(number.group(), factor));
  }

  private static String scaled(String number, BigDecimal factor) {
    final BigDecimal before = new BigDecimal(number);
    final BigDecimal scaled = before.multiply(factor);
    return before.signum() == 0 ? number : scaled.stripTrailingZeros().toPlainString();
  }
}
