package org.drsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Parameters;

/** Which scenarios, and what to change in them. */
final class ScenarioOptions extends InputOptions {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files (YAML or JSON).")
  private List<Path> files = new ArrayList<>();

  @Override
  List<Path> files() {
    return files;
  }
}
