package org.drsim.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.drsim.profile.CoalescingCurve;
import org.drsim.profile.CoalescingWindow;
import org.drsim.profile.WeekPattern;
import org.drsim.profile.WorkloadModel;
import org.jspecify.annotations.Nullable;

/**
 * Entries of {@code workloads} of a scenario.
 *
 * @param comments what is to be known of them, a line each
 * @param patterns entries of {@code patterns} that they follow, a line each
 * @param workloads the entries, a line each
 */
public record WorkloadEntry(List<String> comments, List<String> patterns, List<String> workloads) {

  private static final double LEAST_VARIATION = 0.01;
  private static final double PERCENT = 100;

  public WorkloadEntry {
    comments = List.copyOf(comments);
    patterns = List.copyOf(patterns);
    workloads = List.copyOf(workloads);
  }

  /**
   * Replays a disk of a file.
   *
   * @param trace file, as the scenario will name it
   * @param disk of the file; null where it has no names
   * @param format of the file
   * @param scale factor on all sizes
   * @param align together, spread or random
   * @param coalesce whether each byte of a batch is sent once, by the addresses of the trace
   * @param overwrites share of the bytes that is written over before it is copied
   */
  public static String replay(
      String name,
      String trace,
      @Nullable String disk,
      String format,
      double scale,
      String align,
      boolean coalesce,
      double overwrites) {
    return "{name: "
        + name
        + ", trace: "
        + quoted(trace)
        + ", format: "
        + quoted(format)
        + (disk == null ? "" : ", disk: " + quoted(disk))
        + ", repeat: true, align: "
        + align
        + (scale == 1 ? "" : ", scale: " + Decimals.text(scale))
        + (coalesce ? ", coalesce: true" : "")
        + overwrites(overwrites)
        + "}";
  }

  /** A model; its pattern, where it has one, is called as it is. */
  public static String fitted(String name, WorkloadModel model, double scale, double overwrites) {
    return "{name: "
        + name
        + ", rate: "
        + number(model.writesPerSecond())
        + " /s, size: "
        + size(model.meanBytes() * scale, model.variation())
        + (model.on().isEmpty()
            ? ""
            : ", arrivals: {onOff: {on: "
                + durations(model.on())
                + ", off: "
                + durations(model.off())
                + "}}")
        + (model.pattern() == null ? "" : ", pattern: " + name)
        + overwrites(overwrites)
        + "}";
  }

  /** The pattern that a model follows. */
  public static List<String> pattern(String name, WorkloadModel model) {
    final WeekPattern pattern = model.pattern();
    if (pattern == null) {
      return List.of();
    }
    final boolean week = pattern.days().stream().allMatch(Double::isFinite);
    return List.of(
        "{name: "
            + name
            + ", hours: "
            + factors(pattern.hours())
            + (week ? ", days: " + factors(pattern.days()) : "")
            + ", timeZone: "
            + pattern.timeZone()
            + "}");
  }

  /** Share of the bytes that is written over within a window; 0 where that is not known. */
  public static double overwritten(
      @Nullable CoalescingCurve curve, @Nullable CoalescingWindow window) {
    return curve == null || window == null ? 0 : 1 - curve.ratio(window);
  }

  /** As it stands in a scenario, without indentation. */
  public String text() {
    final List<String> lines = new ArrayList<>();
    comments.forEach(comment -> lines.add("# " + comment));
    if (!patterns.isEmpty()) {
      lines.add("patterns:");
      patterns.forEach(pattern -> lines.add("  - " + pattern));
    }
    lines.add("workloads:");
    workloads.forEach(workload -> lines.add("  - " + workload));
    return String.join("\n", lines) + "\n";
  }

  private static String overwrites(double share) {
    // Scenarios allow up to 99 %.
    return share > 0 ? ", overwrites: " + number(Math.min(99, PERCENT * share)) + " %" : "";
  }

  private static String size(double mean, double variation) {
    return variation < LEAST_VARIATION
        ? StrictMath.round(mean) + " B"
        : "{lognormal: {mean: "
            + StrictMath.round(mean)
            + " B, sigma: "
            + number(StrictMath.sqrt(StrictMath.log(1 + variation * variation)))
            + "}}";
  }

  private static String durations(List<Double> seconds) {
    return "{empirical: ["
        + seconds.stream().map(one -> number(one) + " s").collect(Collectors.joining(", "))
        + "]}";
  }

  private static String factors(List<Double> factors) {
    return "["
        + factors.stream().map(WorkloadEntry::number).collect(Collectors.joining(", "))
        + "]";
  }

  private static String number(double value) {
    final String text = String.format(Locale.ROOT, "%.4f", value);
    return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
  }

  /** What YAML would take for something else. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
