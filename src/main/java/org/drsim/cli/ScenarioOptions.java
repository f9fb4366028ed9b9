package org.drsim.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenarios, and what to change in them. */
final class ScenarioOptions {

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files (YAML or JSON).")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description =
          "Replace a value of the scenario, such as simulation.duration=12h or 'links[a->b].bandwidth=1 Gbit/s'.")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all random numbers.")
  private @Nullable Long seed;

  @Option(names = "--replications", paramLabel = "N", description = "Number of independent runs.")
  private @Nullable Integer replications;

  List<Path> files() {
    return files;
  }

  /** Later ones win, so the flags of their own go last. */
  List<Setting> overrides() throws InvalidScenarioException {
    final List<Setting> overrides = new ArrayList<>();
    for (final String setting : settings) {
      overrides.add(Setting.parse(setting));
    }
    if (seed != null) {
      overrides.add(new Setting("simulation.seed", seed.toString()));
    }
    if (replications != null) {
      overrides.add(new Setting("simulation.replications", replications.toString()));
    }
    return overrides;
  }
}
