package org.drsim.chart;

import org.drsim.study.StudyResult;

/**
 * The RPO over time of the machines of a run, for people: a panel for each curve that differs; of
 * more than six the highest, that of the machine in the middle, and the lowest.
 */
public final class RpoChart {

  private static final int HEIGHT = 600;

  private RpoChart() {}

  /**
   * Draws the first replication of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static Picture of(String title, StudyResult result) {
    String shown = ChartText.printable(title);
    return Picture.draw(
        "RPO over time: " + shown, HEIGHT, style -> new RpoLayout(shown, result, style).chart());
  }
}
