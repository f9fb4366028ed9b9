package org.drsim.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.quantity.Durations;
import org.drsim.quantity.ReadingUnit;
import org.drsim.quantity.Share;
import org.drsim.statistics.Estimates;
import org.drsim.study.OutageRow;
import org.drsim.study.StudyResult;

/**
 * In which share of outages all was back within each time.
 *
 * @param plan its name; empty where nobody failed over
 * @param fault of outages in which nobody failed over; otherwise empty
 * @param seconds of all outages, in ascending order; positive infinity where not all came back
 */
record RtoCurve(String plan, String fault, List<Double> seconds) {

  /** With fewer that ended there is no curve worth looking at. */
  private static final int FEWEST = 5;

  private static final double P95 = 0.95;

  /** Of what can be shown, in the order of the first outages. */
  static List<RtoCurve> all(StudyResult result) {
    final double runSeconds = Durations.seconds(result.scenario().simulation().duration());
    final Map<List<String>, List<Double>> values = new LinkedHashMap<>();
    for (final OutageRow row : result.allOutages().rows()) {
      final String plan = row.plan();
      final boolean ofPlan = plan != null && row.concernsPlan(runSeconds);
      if (ofPlan || (plan == null && !Double.isNaN(row.rtoSeconds()))) {
        values
            .computeIfAbsent(
                ofPlan ? List.of(plan, "") : List.of("", row.fault()), one -> new ArrayList<>())
            .add(row.rtoSeconds());
      }
    }
    final List<RtoCurve> curves = new ArrayList<>();
    values.forEach(
        (name, all) -> {
          all.sort(Comparator.naturalOrder());
          curves.add(new RtoCurve(name.get(0), name.get(1), all));
        });
    return curves.stream().filter(curve -> curve.finite() >= FEWEST).toList();
  }

  int finite() {
    return (int) seconds.stream().filter(one -> one < Double.POSITIVE_INFINITY).count();
  }

  double longest() {
    return seconds.get(finite() - 1);
  }

  /** Not a number where there are too few outages; may be infinite. */
  double quantile(double share) {
    return Estimates.quantile(seconds.stream().mapToDouble(Double::doubleValue).toArray(), share)
        .value();
  }

  /** From none to all that came back: seconds, and shares of outages. */
  double[][] steps() {
    final double[][] points = new double[2][2 * finite()];
    for (int i = 0; i < finite(); i++) {
      Arrays.fill(points[0], 2 * i, 2 * i + 2, seconds.get(i));
      points[1][2 * i] = (double) i / seconds.size();
      points[1][2 * i + 1] = (i + 1.0) / seconds.size();
    }
    return points;
  }

  /** For the key, with figures. */
  String name() {
    final int never = seconds.size() - finite();
    return (plan.isEmpty()
            ? "no failover, outage “" + ChartText.printable(fault) + "”"
            : ChartText.printable(plan))
        + " ("
        + figure("p50 ", 0.5)
        + figure("p95 ", P95)
        + seconds.size()
        + " outages"
        + (never == 0 ? "" : ", not back in " + share(never))
        + ")";
  }

  private String figure(String name, double share) {
    final double value = quantile(share);
    return Double.isNaN(value)
        ? ""
        : name
            + (value < Double.POSITIVE_INFINITY ? ReadingUnit.duration(value) : "not back")
            + ", ";
  }

  private String share(int number) {
    return new Share(StrictMath.rint(1000.0 * number / seconds.size()) / 1000).toString();
  }
}
