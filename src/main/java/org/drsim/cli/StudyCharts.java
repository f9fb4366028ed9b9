package org.drsim.cli;

import java.util.List;
import org.drsim.output.RunFile;
import org.drsim.output.StudyDocument;

/** The charts of a study. */
final class StudyCharts {

  private StudyCharts() {}

  static List<RunFile> of(StudyDocument study) {
    return List.of();
  }
}
