package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import org.drsim.chart.HeatMapChart;
import org.drsim.chart.ResponseChart;
import org.drsim.chart.SpreadChart;
import org.drsim.output.RunFile;
import org.drsim.output.StudyDocument;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Metric;

/** The charts of a study. */
final class StudyCharts {

  /** Measures with charts of their own. */
  private static final int MOST_MEASURES = 6;

  private StudyCharts() {}

  /**
   * @throws org.drsim.chart.ChartException if this Java cannot draw
   */
  static List<RunFile> of(StudyDocument study) {
    final List<RunFile> files = new ArrayList<>();
    final int measures = Math.min(MOST_MEASURES, study.study().measures().size());
    for (int i = 0; i < measures; i++) {
      final String number = "-" + (i + 1);
      if (HeatMapChart.fits(study.study())) {
        ChartFiles.add(
            files, "heat-map" + number, HeatMapChart.of(study.study(), study.results(), i));
      }
      if (ResponseChart.hasSomething(study.study(), study.results(), i)) {
        ChartFiles.add(
            files, "response" + number, ResponseChart.of(study.study(), study.results(), i));
      }
      addSpread(files, study, i, number);
    }
    return files;
  }

  private static void addSpread(
      List<RunFile> files, StudyDocument study, int index, String number) {
    final Measure measure = study.results().get(0).figures().get(index).measure();
    if (measure.observed().metric() != Metric.AVAILABILITY) {
      SpreadChart.of(study.study().name(), study.results(), study.outcome(), index)
          .ifPresent(picture -> ChartFiles.add(files, "distribution" + number, picture));
    }
  }
}
