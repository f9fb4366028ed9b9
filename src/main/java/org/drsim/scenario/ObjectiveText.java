package org.drsim.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drsim.quantity.InvalidQuantityException;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of objectives, and of measures, which state no value. Words and units may be in any
 * case; names are as they are.
 */
final class ObjectiveText {

  private static final String EXAMPLE =
      "an objective reads METRIC of [each] [KIND] NAME <= VALUE QUALIFIER, such as"
          + " 'rpo of db <= 15 min for 99 % of time'";

  private static final String MEASURE_EXAMPLE =
      "a measure reads METRIC of [KIND] NAME QUALIFIER, such as 'rpo of db mean'";

  private static final int MAX_LENGTH = 300;
  private static final Pattern SIGN = Pattern.compile("[<>=≤≥!]+");
  private static final Pattern QUALIFIER = Pattern.compile("(?i)(?:^|\\s)(?:for|in|mean|worst)\\b");

  private final String text;
  private final String example;

  private ObjectiveText(String text, String example) {
    this.text = text;
    this.example = example;
    if (text.length() > MAX_LENGTH) {
      throw wrong(example);
    }
  }

  static Objective objective(String text) {
    return new ObjectiveText(text, EXAMPLE).objective();
  }

  /** Of which only the limit is missing: it is not a number. */
  static Objective measure(String text) {
    return new ObjectiveText(text, MEASURE_EXAMPLE).measure();
  }

  private Objective measure() {
    final Matcher qualifier = QUALIFIER.matcher(text);
    final boolean qualified = qualifier.find();
    final int end = qualified ? qualifier.start() : text.length();
    if (SIGN.matcher(text).find()) {
      throw wrong("a measure is not compared with anything; " + example);
    }
    final List<String> subject = words(text.substring(0, end));
    final Metric metric = metric(subject);
    if (subject.get(2).equalsIgnoreCase("each")) {
      throw wrong("a measure is one figure; leave out 'each', for the largest of the members");
    }
    final Objective read =
        new Objective(
            metric,
            false,
            kind(subject.subList(2, subject.size()), false),
            subject.get(subject.size() - 1),
            metric == Metric.AVAILABILITY
                ? Objective.Comparison.AT_LEAST
                : Objective.Comparison.AT_MOST,
            Double.NaN,
            metric.qualifiers().get(0));
    return read.with(qualifier(read, text.substring(end).strip()));
  }

  private Objective objective() {
    final Matcher sign = SIGN.matcher(text);
    if (!sign.find()) {
      throw wrong(example);
    }
    final List<String> subject = words(text.substring(0, sign.start()));
    final String rest = text.substring(sign.end()).strip();
    final Metric metric = metric(subject);
    final Objective.Comparison comparison = comparison(sign.group());
    final boolean each = subject.size() > 2 && subject.get(2).equalsIgnoreCase("each");
    final Objective.Kind kind = kind(subject.subList(each ? 3 : 2, subject.size()), each);
    final Matcher qualifier = QUALIFIER.matcher(rest);
    final boolean qualified = qualifier.find();
    final double limit =
        limit(metric, qualified ? rest.substring(0, qualifier.start()).strip() : rest);
    final Objective read =
        new Objective(
            metric,
            each,
            kind,
            subject.get(subject.size() - 1),
            comparison,
            limit,
            metric.qualifiers().get(0));
    return read.with(qualifier(read, qualified ? rest.substring(qualifier.start()).strip() : ""));
  }

  private static List<String> words(String part) {
    return Arrays.stream(part.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  private InvalidQuantityException wrong(String allowed) {
    return new InvalidQuantityException(text, allowed);
  }

  private Metric metric(List<String> subject) {
    final String stated = subject.isEmpty() ? "" : subject.get(0);
    final List<String> known = Arrays.stream(Metric.values()).map(Metric::toString).toList();
    final Metric metric =
        Arrays.stream(Metric.values())
            .filter(m -> m.toString().equalsIgnoreCase(stated))
            .findFirst()
            .orElseThrow(() -> wrong(notAMetric(stated, known)));
    if (subject.size() < 3 || !subject.get(1).equalsIgnoreCase("of")) {
      throw wrong("after the metric come 'of' and a name; " + example);
    }
    return metric;
  }

  private static String notAMetric(String stated, List<String> known) {
    return (stated.isEmpty() ? "a metric is missing" : "'" + stated + "' is no metric")
        + "; allowed: "
        + String.join(", ", known)
        + Suggestion.didYouMean(stated, known);
  }

  private Objective.Comparison comparison(String sign) {
    return Arrays.stream(Objective.Comparison.values())
        .filter(comparison -> comparison.toString().equals(sign))
        .findFirst()
        .orElseThrow(() -> wrong("instead of '" + sign + "' write <=, <, >= or >"));
  }

  /** What stands before the name, if anything. */
  private Objective.@Nullable Kind kind(List<String> words, boolean each) {
    if (words.isEmpty()) {
      throw wrong("a name is missing after 'each'; " + example);
    }
    if (words.size() == 1) {
      return null;
    }
    final List<String> known =
        Arrays.stream(Objective.Kind.values()).map(Objective.Kind::toString).toList();
    final Objective.Kind kind =
        Arrays.stream(Objective.Kind.values())
            .filter(k -> k.toString().equalsIgnoreCase(words.get(0)))
            .findFirst()
            .orElseThrow(() -> wrong(notAKind(words.get(0), known)));
    if (words.size() > 2) {
      throw wrong("one name is allowed after '" + kind + "', not " + (words.size() - 1) + " words");
    }
    if (each && kind == Objective.Kind.MACHINE) {
      throw wrong("a machine has no members; leave out 'each'");
    }
    return kind;
  }

  private static String notAKind(String stated, List<String> known) {
    return "'"
        + stated
        + "' is no kind; allowed before the name: each, "
        + String.join(", ", known)
        + Suggestion.didYouMean(stated, with(known, "each"));
  }

  private static List<String> with(List<String> known, String more) {
    final List<String> all = new ArrayList<>(known);
    all.add(more);
    return all;
  }

  private double limit(Metric metric, String value) {
    if (value.isEmpty()) {
      throw wrong("a value is missing; " + example);
    }
    try {
      return metric.dimension().parse(value);
    } catch (InvalidQuantityException e) {
      throw wrong("the value '" + value + "' of " + metric + ": " + e.allowed());
    }
  }

  private Qualifier qualifier(Objective read, String stated) {
    final Metric metric = read.metric();
    if (stated.isEmpty()) {
      throw wrong("a qualifier is missing; write " + readings(read));
    }
    final Qualifier qualifier;
    try {
      qualifier = Qualifier.parse(stated.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
    } catch (InvalidQuantityException e) {
      throw wrong(e.allowed());
    }
    if (!qualifier.form().fits(metric.of())) {
      throw wrong(
          "'"
              + qualifier
              + "' does not fit "
              + metric
              + ", which has a value "
              + metric.of()
              + "; write "
              + readings(read));
    }
    return qualifier;
  }

  /** The objective with each qualifier that fits. */
  private static String readings(Objective read) {
    return read.metric().qualifiers().stream()
        .map(qualifier -> "'" + read.with(qualifier) + "'")
        .collect(Collectors.joining(" or "));
  }
}
