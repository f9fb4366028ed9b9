package org.drsim.cli;

import java.nio.file.Path;
import java.util.List;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ReadScenario;
import org.drsim.scenario.file.ScenarioFiles;
import org.drsim.scenario.file.Setting;

/**
 * One scenario as the command line states it.
 *
 * @param file of the scenario
 * @param folder where the files are that it names
 * @param settings what to change in it
 */
record ScenarioInput(Path file, Path folder, List<Setting> settings) {

  /** The scenario, if it can be simulated. */
  ReadScenario read() throws InvalidScenarioException {
    return ScenarioFiles.read(file, folder, settings);
  }
}
