package org.drsim.cli;

import java.util.List;
import org.drsim.chart.ChartException;
import org.drsim.chart.RpoChart;
import org.drsim.output.RunFile;
import org.drsim.output.RunOutput;

/** The charts of a run as files of its folder. */
final class ChartFiles {

  private ChartFiles() {}

  /**
   * @throws ChartException if this Java cannot draw
   */
  static List<RunFile> of(RunOutput output) {
    final RpoChart chart = RpoChart.of(output.name(), output.result());
    return List.of(
        new RunFile("charts/rpo.svg", true, chart::writeSvg),
        // Compression differs between versions of Java.
        new RunFile("charts/rpo.png", false, chart::writePng));
  }
}
