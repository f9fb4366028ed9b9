package org.drsim.report;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.drsim.report.LinePlot.Level;

/** The rate of all writes over time, for the script. */
final class WriteRates {

  private static final int MOST_POINTS = 4000;

  private final TreeMap<Double, Double> bytes = new TreeMap<>();
  private final Set<Double> lengths = new HashSet<>();

  private WriteRates() {}

  /**
   * The rate of all disks together over time, as the page draws it.
   *
   * @param disk whose rows count, of the only one or of the sum
   * @param whole of the profile: what its chart shows
   * @return nothing where the disks were looked at in intervals of different length
   */
  static Optional<Map<String, Object>> of(StoredRun run, String disk, Json whole)
      throws IOException {
    final WriteRates rates = new WriteRates();
    run.read(
        "rates.csv",
        row -> {
          if (row.text("disk").equals(disk)) {
            rates.lengths.add(row.number("seconds"));
            rates.bytes.merge(row.number("startSeconds"), row.number("bytes"), Double::sum);
          }
        });
    return rates.lengths.size() == 1 ? Optional.of(rates.chart(whole)) : Optional.empty();
  }

  private Map<String, Object> chart(Json whole) {
    final double length = lengths.iterator().next();
    final double[] times = new double[2 * bytes.size()];
    final double[] values = new double[2 * bytes.size()];
    int count = 0;
    for (final Map.Entry<Double, Double> one : bytes.entrySet()) {
      for (final double time : new double[] {one.getKey(), one.getKey() + length}) {
        times[count] = time;
        values[count++] = one.getValue() / length;
      }
    }
    final Thinning thinned = Thinning.of(times, values, MOST_POINTS);
    final double mean = whole.number("meanBytesPerSecond");
    final Map<String, Object> chart =
        ChartData.of(
            "Write rate over time",
            null,
            List.of(),
            Double.isFinite(mean)
                ? List.of(new Level(mean, "mean, " + Figures.bytes(mean) + "/s"))
                : List.of(),
            List.of(
                new Curve(
                    "mean of each " + Figures.duration(length),
                    thinned.times(),
                    thinned.values())));
    chart.put("unit", "rate");
    return chart;
  }
}
