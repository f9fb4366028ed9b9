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
    final Qualifier.Form form = objective.qualifier().form();
    final String limit =
        (objective.comparison().isUpperLimit() ? "at most " : "at least ")
            + amount(objective.metric(), objective.limit());
    if (Double.isNaN(report.number("value"))) {
      return withoutValue(objective, limit, report.text("reason"));
    }
    return form == Qualifier.Form.MEAN || form == Qualifier.Form.WORST
        ? oneValue(objective, limit, report)
        : share(objective, limit, report);
  }

  private static String withoutValue(Objective objective, String limit, String reason) {
    final String what = capital(words(objective.metric())) + " of " + objective.subject();
    return reason.contains("the value is infinite")
        ? what + " has no end; wanted is " + limit + "."
        : what + ": " + reason + ".";
  }

  private static String oneValue(Objective objective, String limit, Json report) {
    final String worst = objective.comparison().isUpperLimit() ? "The largest " : "The smallest ";
    return (objective.qualifier().form() == Qualifier.Form.MEAN ? "The mean " : worst)
        + words(objective.metric())
        + " of "
        + who(objective, report)
        + " is "
        + amount(objective.metric(), report.number("value"))
        + "; wanted is "
        + limit
        + ".";
  }

  private static String share(Objective objective, String limit, Json report) {
    final boolean time = objective.qualifier().form() == Qualifier.Form.TIME;
    return capital(words(objective.metric()))
        + " of "
        + who(objective, report)
        + " is "
        + limit
        + (time ? " for " : " in ")
        + Figures.exactShare(report.number("value"))
        + (time ? " of the time" : " of outages")
        + "; wanted is "
        + objective.qualifier()
        + ".";
  }

  private static String who(Objective objective, Json report) {
    final String worst = report.text("worst");
    return worst.isEmpty() ? objective.subject() : worst;
  }

  private static String capital(String text) {
    return "The " + text;
  }

  /** A value of a metric, in a unit that reads well. */
  static String amount(Metric metric, double value) {
    return switch (metric) {
      case LOSS_BYTES -> Figures.bytes(value);
      case AVAILABILITY -> Figures.exactShare(value);
      default -> Double.isInfinite(value) ? "without end" : Figures.duration(value);
    };
  }

  private static String words(Metric metric) {
    return switch (metric) {
      case RPO -> "age of the newest recovery point (RPO)";
      case RPO_APP -> "age of the newest application-consistent point";
      case RPO_MULTI_VM -> "age of the newest point in common";
      case RPO_LATEST ->
          "loss by a failover to the latest state at that instant, with the cache account,";
      case RPO_LATEST_CACHE_LOST ->
          "loss by a failover to the latest state at that instant, without the cache account,";
      case LAG -> "lag of replication";
      case LOSS -> "data lost, in time,";
      case LOSS_BYTES -> "data lost";
      case RTO -> "time without service (RTO)";
      case AVAILABILITY -> "availability";
      case UNPROTECTED -> "time without protection";
    };
  }
}
