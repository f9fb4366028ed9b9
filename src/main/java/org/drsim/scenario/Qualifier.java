package org.drsim.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.quantity.Share;

/**
 * For how much of what an objective has to hold.
 *
 * @param share over 0 and below 1 where the form has one; otherwise 1
 */
public record Qualifier(Form form, double share) {

  static final double EXAMPLE_SHARE = 0.99;
  static final String ALLOWED =
      "allowed: for 99 % of time, in 95 % of outages, mean, worst (any share over 0 % and below 100 %)";

  private static final Pattern OF_TIME = Pattern.compile("for\\s+(.*?)\\s+of\\s+time");
  private static final Pattern OF_OUTAGES = Pattern.compile("in\\s+(.*?)\\s+of\\s+outages");

  /** The kinds of qualifier. */
  public enum Form {
    /** For a share of the time in which the metric exists. */
    TIME,
    /** In a share of the outages. */
    OUTAGES,
    /** The expected value. */
    MEAN,
    /** The worst value of all. */
    WORST;

    boolean hasShare() {
      return this == TIME || this == OUTAGES;
    }

    boolean fits(Metric.Of of) {
      return switch (this) {
        case TIME -> of == Metric.Of.INSTANT;
        case OUTAGES -> of == Metric.Of.OUTAGE;
        case MEAN, WORST -> true;
      };
    }
  }

  /**
   * Reads a qualifier in lower case.
   *
   * @throws InvalidQuantityException if the text is none
   */
  static Qualifier parse(String text) {
    final Matcher time = OF_TIME.matcher(text);
    if (time.matches()) {
      return new Qualifier(Form.TIME, share(text, time.group(1)));
    }
    final Matcher outages = OF_OUTAGES.matcher(text);
    if (outages.matches()) {
      return new Qualifier(Form.OUTAGES, share(text, outages.group(1)));
    }
    return switch (text) {
      case "mean" -> new Qualifier(Form.MEAN, 1);
      case "worst" -> new Qualifier(Form.WORST, 1);
      default ->
          throw new InvalidQuantityException(
              text, "'" + text + "' is no qualifier; " + ALLOWED + meant(text));
    };
  }

  private static String meant(String text) {
    return Suggestion.didYouMean(
        text, java.util.List.of("for 99 % of time", "in 95 % of outages", "mean", "worst"));
  }

  private static double share(String qualifier, String text) {
    final double share;
    try {
      share = Share.parse(text).fraction();
    } catch (InvalidQuantityException e) {
      throw new InvalidQuantityException(qualifier, "'" + text + "': " + e.allowed());
    }
    if (share == 1) {
      throw new InvalidQuantityException(
          qualifier, "'" + text + "': a share is below 100 %; for all of them write worst");
    }
    if (share == 0) {
      throw new InvalidQuantityException(qualifier, "'" + text + "': a share is over 0 %");
    }
    return share;
  }

  /** As a scenario writes it. */
  @Override
  public String toString() {
    return switch (form) {
      case TIME -> "for " + new Share(share) + " of time";
      case OUTAGES -> "in " + new Share(share) + " of outages";
      case MEAN -> "mean";
      case WORST -> "worst";
    };
  }
}
