package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drsim.engine.RandomNumbers;
import org.drsim.scenario.Scenario;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Goal;
import org.drsim.sweep.PathValue;
import org.drsim.sweep.StudyFile;
import org.jspecify.annotations.Nullable;

/** A study file that was read, and the scenario of each of its points. */
public final class ReadStudy {

  private static final String SEED = "simulation.seed";
  private static final String OBJECTIVES = "objectives";

  private final Path file;
  private final Path folder;
  private final StudyFile study;
  private final PathReader paths;
  private final Node.@Nullable Mapping inline;
  private final List<Setting> settings;
  private final Node.Mapping root;

  /**
   * Of a file.
   *
   * @param file of the scenario
   * @param folder where the files are that it names
   * @param inline the scenario, where it stands in the study's file
   * @param settings from the command line
   * @param root of the study's file
   */
  ReadStudy(
      StudyFile study,
      PathReader paths,
      Path file,
      Path folder,
      Node.@Nullable Mapping inline,
      List<Setting> settings,
      Node.Mapping root) {
    this.root = root;
    this.study = study;
    this.paths = paths;
    this.file = file;
    this.folder = folder;
    this.inline = inline;
    this.settings = List.copyOf(settings);
  }

  public StudyFile study() {
    return study;
  }

  /** Where the files are that the scenario names. */
  public Path folder() {
    return folder;
  }

  /** The scenario as it is, before anything is varied. */
  public ReadScenario base() throws InvalidScenarioException {
    return at(List.of());
  }

  /**
   * The scenario of a point.
   *
   * @throws InvalidScenarioException with all its problems, at their places in the study's file
   *     where the point is at fault
   */
  public ReadScenario at(DesignPoint point, Scenario base) throws InvalidScenarioException {
    final List<PathValue> values = new ArrayList<>(point.values());
    if (!study.commonRandomNumbers()) {
      final long own =
          new RandomNumbers(base.simulation().seed(), 0)
              .stream("point " + point.index(), "seed").bits(0);
      values.add(new PathValue(SEED, Long.toString(own)));
    }
    return at(values);
  }

  private ReadScenario at(List<PathValue> values) throws InvalidScenarioException {
    final Map<String, PathValue> known = new LinkedHashMap<>();
    final List<Setting> all = new ArrayList<>();
    replications().ifPresent(all::add);
    for (final PathValue value : study.set()) {
      all.add(setting(value, known));
    }
    all.addAll(settings);
    objectives().ifPresent(all::add);
    for (final PathValue value : values) {
      all.add(setting(value, known));
    }
    try {
      return inline == null
          ? ScenarioFiles.read(file, folder, all)
          : ScenarioFiles.read(inline, file, folder, all);
    } catch (InvalidScenarioException e) {
      throw new InvalidScenarioException(
          e.problems().stream().map(problem -> placed(problem, known)).toList());
    }
  }

  private Optional<Setting> replications() {
    return Optional.ofNullable(study.replications())
        .map(stated -> new Setting("simulation.replications", stated.toString()));
  }

  /** Those of the goal take the place of those of the scenario. */
  private Optional<Setting> objectives() {
    final Goal goal = study.goal();
    if (goal == null || goal.suchThat().isEmpty()) {
      return Optional.empty();
    }
    final String list =
        goal.suchThat().stream()
            .map(objective -> ScenarioPrinter.scalar(objective.toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    return Optional.of(new Setting(OBJECTIVES, list));
  }

  private static Setting setting(PathValue value, Map<String, PathValue> known) {
    final Setting setting = Setting.stating(value.path(), value.value());
    known.put(setting.place(), value);
    return setting;
  }

  private Problem placed(Problem problem, Map<String, PathValue> known) {
    if (problem.file().equals(objectives().map(Setting::place).orElse(""))) {
      return at(StudyKeys.GOAL, root.get(StudyKeys.GOAL), problem.message());
    }
    if (problem.file().equals(replications().map(Setting::place).orElse(""))) {
      return at("replications", root.get("replications"), problem.message());
    }
    final PathValue value = known.get(problem.file());
    final Optional<Place> place = value == null ? Optional.empty() : paths.placeOf(value);
    return place
        .map(
            at -> new Problem(at.file(), at.line(), at.column(), problem.path(), problem.message()))
        .orElse(problem);
  }

  /** A problem with the value of a key. */
  InvalidScenarioException problem(String key, String message) {
    return new InvalidScenarioException(List.of(at(key, root.get(key), message)));
  }

  /** A problem with a measure, which the file may not state. */
  Problem ofMeasure(int index, String message) {
    final Node list = root.get("measures");
    return list instanceof Node.Items items && index < items.items().size()
        ? at("measures[" + index + "]", items.items().get(index), message)
        : at("measures", list, message);
  }

  private Problem at(String path, @Nullable Node node, String message) {
    final Place place = node == null ? root.firstKey() : node.place();
    return new Problem(place.file(), place.line(), place.column(), path, message);
  }
}
