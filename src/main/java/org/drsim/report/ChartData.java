package org.drsim.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.LinePlot.Band;
import org.drsim.report.LinePlot.Level;
import org.jspecify.annotations.Nullable;

/** The same curves for the script. */
final class ChartData {

  private ChartData() {}

  static Map<String, Object> of(
      String title,
      @Nullable Instant start,
      List<Band> bands,
      List<Level> levels,
      List<Curve> curves) {
    final Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", title);
    data.put("start", start(start));
    data.put(
        "bands",
        bands.stream().map(band -> List.<Object>of(band.from(), band.to(), band.name())).toList());
    data.put(
        "levels",
        levels.stream().map(level -> List.<Object>of(level.seconds(), level.name())).toList());
    data.put("curves", curves.stream().map(ChartData::curve).toList());
    return data;
  }

  /** In seconds of the calendar; not a number where there is none. */
  static double start(@Nullable Instant start) {
    return start == null ? Double.NaN : start.toEpochMilli() / 1000.0;
  }

  /** To the millisecond, which no picture shows. */
  private static double[] rounded(double[] seconds) {
    return Arrays.stream(seconds).map(value -> Math.rint(value * 1000) / 1000).toArray();
  }

  private static Map<String, Object> curve(Curve curve) {
    final Map<String, Object> data = new LinkedHashMap<>();
    data.put("name", curve.name());
    data.put("t", rounded(curve.times()));
    data.put("v", rounded(curve.values()));
    return data;
  }
}
