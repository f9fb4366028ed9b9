package org.drsim.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.drsim.measure.RpoStatistics;
import org.drsim.measure.SawTooth;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.Objective;
import org.drsim.scenario.ProductRules;
import org.drsim.study.MachineReport;
import org.drsim.study.StudyResult;
import org.jspecify.annotations.Nullable;

/** What a chart says in words. */
final class ChartText {

  /** Between the parts of a legend. */
  static final String SEPARATOR = "   ·   ";

  private static final int LONGEST_NAME = 80;

  private ChartText() {}

  /** Bounded, and without the control characters that XML forbids. */
  static String printable(String name) {
    String clean = name.replaceAll("\\p{C}", "?");
    return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME - 1) + "…";
  }

  /** Which machines are shown, and the figures if it is one panel. */
  static String subtitle(StudyResult result, RpoSelection of, @Nullable MachineReport only) {
    boolean single = of.shown().size() == 1;
    return "RPO against crash-consistent recovery points of "
        + (single ? of.shown().get(0).name() : result.series().size() + " machines" + how(of))
        + (of.isComplete() ? "" : ofOne(result) + " shown")
        + (single ? " · " + figures(only) : "")
        + reality(result);
  }

  private static String how(RpoSelection selection) {
    if (!selection.isComplete()) {
      return ", the highest, the median and the lowest";
    }
    return selection.hasAlike() ? ", those alike in one panel" : "";
  }

  /** Curves are of one replication, so that another machine may have the highest figure. */
  private static String ofOne(StudyResult result) {
    return result.replications() > 1 ? " in one replication" : "";
  }

  /** Warns of results that are not those of the real service. */
  static String reality(StudyResult result) {
    return result.scenario().strict()
            && result.scenario().product().equals(ProductRules.AZURE_SITE_RECOVERY)
        ? ""
        : " · not the real service";
  }

  /** Explains {@link TimeShading}. */
  static String times(StudyResult result) {
    return (result.scenario().simulation().warmUp().isZero()
            ? ""
            : SEPARATOR + "grey background: warm-up")
        + (FaultBand.of(result).isEmpty()
            ? ""
            : SEPARATOR + "orange background: a fault is under way");
  }

  /** Says whether a chart of all of them is of several. */
  static String replications(StudyResult result) {
    return result.replications() > 1
        ? SEPARATOR + "of all " + result.replications() + " replications"
        : "";
  }

  /** Says which a chart is of that shows one of several. */
  static String oneReplication(StudyResult result) {
    return result.replications() > 1
        ? SEPARATOR + "one of " + result.replications() + " replications"
        : "";
  }

  /** For example {@code mean 2.63 min · p95 4.9 min · max 5.31 min}; what grows has no mean. */
  static String figures(@Nullable MachineReport machine) {
    final RpoStatistics rpo = machine == null ? null : machine.rpo();
    if (machine == null || rpo == null) {
      return "no recovery point at any time";
    }
    final Double growth = machine.growthPerHour();
    return (growth == null
            ? "mean " + ReadingUnit.duration(rpo.meanSeconds())
            : "no mean, grows by " + ReadingUnit.duration(growth) + " per h")
        + " · p95 "
        + ReadingUnit.duration(rpo.p95Seconds())
        + " · max "
        + ReadingUnit.duration(rpo.maxSeconds());
  }

  /** For example {@code rpo <= 15 min for 99 % of time}. */
  static String limit(Objective objective) {
    return objective.metric()
        + " "
        + objective.comparison()
        + " "
        + ReadingUnit.duration(objective.limit())
        + " "
        + objective.qualifier();
  }

  /** How to read lines and colours. */
  static String legend(StudyResult result, List<SawTooth> shown, boolean mean, boolean warmUp) {
    final List<String> parts = new ArrayList<>();
    shown.stream()
        .filter(RpoPanel::isBand)
        .findFirst()
        .ifPresent(
            series ->
                parts.add(
                    "band: lowest to highest within "
                        + ReadingUnit.duration(RpoPanel.bandSeconds(series))
                        + ", line: their mean"));
    if (mean) {
      parts.add(warmUp ? "dashed: mean after the warm-up" : "dashed: mean");
    }
    if (warmUp) {
      parts.add("shaded: warm-up, not counted");
    }
    if (shown.stream().anyMatch(ChartText::hasGap)) {
      parts.add("gap: no RPO, machine down or failed over");
    }
    if (result.replications() > 1) {
      parts.add("curve: one of " + result.replications() + " replications, figures: all");
    }
    return String.join(SEPARATOR, parts);
  }

  private static boolean hasGap(SawTooth series) {
    return IntStream.range(0, series.drops()).anyMatch(series::isGap);
  }
}
