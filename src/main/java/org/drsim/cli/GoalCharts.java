package org.drsim.cli;

import java.util.ArrayList;
import java.util.List;
import org.drsim.chart.ConvergenceChart;
import org.drsim.chart.FrontChart;
import org.drsim.chart.SearchChart;
import org.drsim.chart.TornadoChart;
import org.drsim.output.RunFile;
import org.drsim.output.StudyDocument;
import org.drsim.sweep.goal.GoalResult;

/** The charts of a study's goal, and of how its replications settled. */
final class GoalCharts {

  /** Searches with charts of their own, from the first. */
  private static final int MOST_SEARCHES = 5;

  private GoalCharts() {}

  /**
   * @throws org.drsim.chart.ChartException if this Java cannot draw
   */
  static List<RunFile> of(StudyDocument study) {
    final List<RunFile> files = new ArrayList<>();
    final String title = study.study().name();
    ConvergenceChart.of(title, study.results(), study.outcome())
        .ifPresent(picture -> ChartFiles.add(files, "convergence", picture));
    study.goal().ifPresent(goal -> add(files, title, goal));
    return files;
  }

  private static void add(List<RunFile> files, String title, GoalResult goal) {
    if (goal instanceof GoalResult.Values values) {
      for (int i = 0; i < Math.min(MOST_SEARCHES, values.rows().size()); i++) {
        final GoalResult.Row row = values.rows().get(i);
        if (SearchChart.hasSomething(row)) {
          final String number = values.rows().size() > 1 ? "-" + (i + 1) : "";
          ChartFiles.add(files, "search" + number, SearchChart.of(title, row));
        }
      }
    } else if (goal instanceof GoalResult.Front front) {
      ChartFiles.add(files, "front", FrontChart.of(title, front));
    } else if (goal instanceof GoalResult.Effects effects) {
      ChartFiles.add(files, "tornado", TornadoChart.of(title, effects));
    }
  }
}
