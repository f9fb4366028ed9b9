package org.drsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;
import org.drsim.scenario.file.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What to change in the scenarios of some files. */
abstract class InputOptions {

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Replace a value of the scenario, such as simulation.duration=12h or 'links[a->b].bandwidth=1 Gbit/s'.")
  private List<String> set = new ArrayList<>();

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description = "Where the files are that a scenario names (default: beside it).")
  private @Nullable Path inputs;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers.")
  private @Nullable Long seed;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Number of independent runs, or auto: as many as the objectives need.")
  private @Nullable String replications;

  /** Scenarios, or studies of them. */
  abstract List<Path> files();

  int count() {
    return files().size();
  }

  /** Every file with the same settings. */
  List<ScenarioInput> inputs() throws InvalidScenarioException {
    final List<Setting> all = settings();
    return files().stream().map(file -> new ScenarioInput(file, folder(file), all)).toList();
  }

  private Path folder(Path file) {
    return inputs == null ? ScenarioFiles.folderOf(file) : inputs;
  }

  /** Later ones win, so the flags of their own go last. */
  private List<Setting> settings() throws InvalidScenarioException {
    final List<Setting> all = new ArrayList<>();
    for (final String setting : set) {
      all.add(Setting.parse(setting));
    }
    if (seed != null) {
      all.add(Setting.of("--seed", "simulation.seed", seed.toString()));
    }
    if (replications != null) {
      all.add(Setting.of("--replications", "simulation.replications", replications));
    }
    return all;
  }
}
