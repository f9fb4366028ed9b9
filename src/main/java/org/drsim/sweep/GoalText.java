package org.drsim.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;

/**
 * The grammar of goals.
 *
 * <pre>
 * find smallest|largest PATH such that OBJECTIVE [and OBJECTIVE …]
 * find headroom of PATH [growing SHARE a month|year] such that OBJECTIVE [and OBJECTIVE …]
 * find best smallest|largest MEASURE within VALUE
 * find front of [smallest|largest] MEASURE|PATH and [smallest|largest] MEASURE|PATH
 * find sensitivity of MEASURE
 * find uncertainty of MEASURE
 * </pre>
 *
 * <p>All may end in {@code with 95 % confidence}, which is the only one there is.
 */
final class GoalText {

  private static final String ALLOWED =
      "a goal reads 'find smallest|largest PATH such that OBJECTIVE [and OBJECTIVE …]',"
          + " 'find headroom of PATH [growing SHARE a month] such that OBJECTIVE',"
          + " 'find best smallest|largest MEASURE within VALUE',"
          + " 'find front of MEASURE|PATH and MEASURE|PATH',"
          + " 'find sensitivity of MEASURE' or 'find uncertainty of MEASURE'";

  private static final String SUCH_THAT = "\\s+such\\s+that\\s+(.+)";
  private static final Pattern CONFIDENCE =
      Pattern.compile("(?i)\\s+with\\s+95\\s*%\\s+confidence\\s*$");
  private static final Pattern VALUE = pattern("(smallest|largest)\\s+(\\S+)" + SUCH_THAT);
  private static final Pattern HEADROOM =
      pattern(
          "headroom\\s+of\\s+(\\S+)(?:\\s+growing\\s+(.+?)\\s+an?\\s+(month|year))?" + SUCH_THAT);
  private static final Pattern BEST =
      pattern("best\\s+(smallest|largest)\\s+(.+?)\\s+within\\s+(.+)");
  private static final Pattern FRONT =
      pattern("(?:pareto\\s+)?front\\s+of\\s+(.+?)\\s+and\\s+(.+)");
  private static final Pattern RESPECT = Pattern.compile("(?i)(?:(smallest|largest)\\s+)?(.+)");
  private static final Pattern EFFECT = pattern("(sensitivity|uncertainty)\\s+of\\s+(.+)");
  private static final double MONTHS = 12;

  private final String text;

  GoalText(String text) {
    this.text = text;
  }

  private static Pattern pattern(String after) {
    return Pattern.compile("(?is)(?:find\\s+)?" + after);
  }

  Goal goal() {
    final String stated = CONFIDENCE.matcher(text.strip()).replaceFirst("");
    final Matcher value = VALUE.matcher(stated);
    if (value.matches()) {
      return new Goal.Value(isSmallest(value.group(1)), value.group(2), objectives(value.group(3)));
    }
    final Matcher headroom = HEADROOM.matcher(stated);
    if (headroom.matches()) {
      return new Goal.Headroom(headroom.group(1), growth(headroom), objectives(headroom.group(4)));
    }
    final Matcher best = BEST.matcher(stated);
    if (best.matches()) {
      return best(best);
    }
    final Matcher front = FRONT.matcher(stated);
    if (front.matches()) {
      return new Goal.Front(respect(front.group(1)), respect(front.group(2)));
    }
    final Matcher effect = EFFECT.matcher(stated);
    if (effect.matches()) {
      final Measure measure = Measure.parse(effect.group(2));
      return effect.group(1).equalsIgnoreCase("sensitivity")
          ? new Goal.Sensitivity(measure)
          : new Goal.Uncertainty(measure);
    }
    throw new InvalidQuantityException(text, ALLOWED);
  }

  private static boolean isSmallest(String word) {
    return word.toLowerCase(Locale.ROOT).equals("smallest");
  }

  private static List<Objective> objectives(String text) {
    return Arrays.stream(text.split("(?i)\\s+and\\s+")).map(Objective::parse).toList();
  }

  private double growth(Matcher headroom) {
    if (headroom.group(2) == null) {
      return 0;
    }
    final double rate = Dimension.SHARE.parse(headroom.group(2));
    if (!(rate > 0)) {
      throw new InvalidQuantityException(text, "what grows has a rate above 0 %");
    }
    return headroom.group(3).equalsIgnoreCase("year")
        ? StrictMath.pow(1 + rate, 1 / MONTHS) - 1
        : rate;
  }

  private Goal best(Matcher best) {
    final Measure measure = Measure.parse(best.group(2));
    final double within = measure.observed().metric().dimension().parse(best.group(3));
    if (!(within > 0)) {
      throw new InvalidQuantityException(
          text, "the difference that does not matter after 'within' is above zero");
    }
    return new Goal.Best(isSmallest(best.group(1)), measure, within);
  }

  /** What has an 'of' in it is a measure. */
  private static Goal.Respect respect(String text) {
    final Matcher form = RESPECT.matcher(text);
    if (!form.matches()) {
      throw new InvalidQuantityException(text, ALLOWED);
    }
    final String name = form.group(2);
    final boolean isMeasure = name.matches("(?is)\\S+\\s+of\\s+.+");
    final Optional<Measure> measure =
        isMeasure ? Optional.of(Measure.parse(name)) : Optional.empty();
    final boolean largeIsGood =
        measure.filter(one -> one.observed().metric() == Metric.AVAILABILITY).isPresent();
    return new Goal.Respect(
        form.group(1) == null ? !largeIsGood : isSmallest(form.group(1)),
        measure,
        isMeasure ? Optional.empty() : Optional.of(name));
  }
}
