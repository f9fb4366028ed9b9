package org.drsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Which studies, and what to change in their scenarios. */
final class StudyFileOptions extends InputOptions {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Study files (YAML or JSON).")
  private List<Path> files = new ArrayList<>();

  @Override
  List<Path> files() {
    return files;
  }
}
