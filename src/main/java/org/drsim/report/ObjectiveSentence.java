package org.drsim.report;

import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;

/** What became of an objective, in a sentence for those who do not read its notation. */
final class ObjectiveSentence {

  private ObjectiveSentence() {}

  /**
   * @param report of the objective in a summary
   */
  static String of(Json report) {
    final String expression = report.text("expression");
    try {
      final Objective objective = Objective.parse(expression);
      return sentence(objective, report);
    } catch (InvalidQuantityException e) {
      return expression + ": " + report.text("verdict");
    }
  }

  private static String sentence(Objective objective, Json report) {
    final String metric = words(objective.metric());
    final String limit =
        (objective.comparison().isUpperLimit() ? "at most " : "at least ")
            + amount(objective.metric(), objective.limit());
    final double value = report.number("value");
    if (Double.isNaN(value) && report.text("reason").contains("the value is infinite")) {
      return capital(metric)
          + " of "
          + objective.subject()
          + " has no end; wanted is "
          + limit
          + ".";
    }
    if (Double.isNaN(value)) {
      return capital(metric) + " of " + objective.subject() + ": " + report.text("reason") + ".";
    }
    final String who = report.text("worst").isEmpty() ? objective.subject() : report.text("worst");
    final String qualifier = objective.qualifier().toString();
    final Qualifier.Form form = objective.qualifier().form();
    if (form == Qualifier.Form.MEAN || form == Qualifier.Form.WORST) {
      return (form == Qualifier.Form.MEAN ? "The mean " : "The largest ")
          + metric
          + " of "
          + who
          + " is "
          + amount(objective.metric(), value)
          + "; wanted is "
          + limit
          + ".";
    }
    return capital(metric)
        + " of "
        + who
        + " is "
        + limit
        + (form == Qualifier.Form.TIME ? " for " : " in ")
        + Figures.share(value)
        + (form == Qualifier.Form.TIME ? " of the time" : " of outages")
        + "; wanted is "
        + qualifier
        + ".";
  }

  private static String capital(String text) {
    return "The " + text;
  }

  /** A value of a metric, in a unit that reads well. */
  static String amount(Metric metric, double value) {
    return switch (metric) {
      case LOSS_BYTES -> Figures.bytes(value);
      case AVAILABILITY -> Figures.share(value);
      default -> Double.isInfinite(value) ? "without end" : Figures.duration(value);
    };
  }

  private static String words(Metric metric) {
    return switch (metric) {
      case RPO -> "age of the newest recovery point (RPO)";
      case RPO_APP -> "age of the newest application-consistent point";
      case RPO_MULTI_VM -> "age of the newest point in common";
      case RPO_LATEST -> "age of the newest data that survive with the cache account";
      case RPO_LATEST_CACHE_LOST -> "age of the newest data that survive without the cache account";
      case LAG -> "lag of replication";
      case LOSS -> "data lost, in time,";
      case LOSS_BYTES -> "data lost";
      case RTO -> "time without service (RTO)";
      case AVAILABILITY -> "availability";
      case UNPROTECTED -> "time without protection";
    };
  }
}
