package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Suggestion;
import org.drsim.sweep.Constraint;
import org.drsim.sweep.Design;
import org.drsim.sweep.Designs;
import org.drsim.sweep.Goal;
import org.drsim.sweep.Quantities;
import org.drsim.sweep.StudyFile;
import org.drsim.sweep.Varied;
import org.jspecify.annotations.Nullable;

/** Reads study files; as untrusted as scenario files are. */
public final class StudyFiles {

  private static final Where VARY = Where.ROOT.key(StudyKeys.VARY);

  private final Path file;
  private final Path folder;
  private final List<Setting> settings;
  private final Problems problems = new Problems();
  private final PathReader paths = new PathReader(problems);

  private StudyFiles(Path file, Path folder, List<Setting> settings) {
    this.file = file;
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * What a study file says, before its points are looked at.
   *
   * @param folder where the files are that it and its scenario name, or below
   * @param settings values of the scenario from the command line
   * @throws InvalidScenarioException with all problems of the file
   */
  public static ReadStudy read(Path file, Path folder, List<Setting> settings)
      throws InvalidScenarioException {
    return new StudyFiles(file, folder, settings).read();
  }

  private ReadStudy read() throws InvalidScenarioException {
    final Node.Mapping root = root();
    Node.Mapping values = root;
    for (final String key : StudyKeys.OF_PATHS) {
      values = values.without(key);
    }
    final Binder binder = new Binder(problems, new Ledger(), true);
    final StudyKeys keys = (StudyKeys) binder.structure(values, StudyKeys.class, Where.ROOT);
    final List<Varied> vary = paths.vary(root.get(StudyKeys.VARY), VARY);
    if (root.get(StudyKeys.VARY) == null) {
      problems.add(root.firstKey(), VARY, "not stated; a study varies at least one path");
    } else if (root.get(StudyKeys.VARY) instanceof Node.Mapping map && map.entries().isEmpty()) {
      problems.add(varyPlace(root), VARY, "empty; a study varies at least one path");
    }
    final Node scenario = root.get(StudyKeys.SCENARIO);
    final Path named = scenario(root, scenario);
    final StudyFile study = keys == null ? null : study(keys, root, vary);
    if (study != null) {
      check(study, root);
      if (study.steadyState()) {
        checkMeans(study, new Positions(root), binder.kept());
      }
    }
    problems.throwIfAny();
    return new ReadStudy(
        Objects.requireNonNull(study),
        paths,
        Objects.requireNonNull(named),
        folder(named),
        scenario instanceof Node.Mapping inline ? inline : null,
        settings,
        root);
  }

  private Path folder(@Nullable Path scenario) {
    final Path parent = scenario == null ? null : scenario.getParent();
    return parent == null ? folder : parent;
  }

  private Node.Mapping root() throws InvalidScenarioException {
    final Place origin = Place.ofFile(file.toString());
    final Optional<Node> tree = YamlTree.parse(SourceText.read(file, origin), origin);
    if (tree.isPresent()
        && new DuplicateKeys(problems).removed(tree.get(), Where.ROOT)
            instanceof Node.Mapping map) {
      StudyKeys.refuseScenario(map, file);
      return map;
    }
    throw Problems.only(
        tree.map(Node::place).orElse(origin),
        "",
        tree.map(Node::kind).orElse("the file is empty")
            + "; a study is a mapping of keys such as 'scenario' and 'vary'");
  }

  /** The file of the scenario; null after a problem. */
  private @Nullable Path scenario(Node.Mapping root, @Nullable Node node) {
    final Where where = Where.ROOT.key(StudyKeys.SCENARIO);
    if (node instanceof Node.Mapping) {
      return file;
    }
    if (!(node instanceof Node.Scalar scalar)) {
      problems.add(
          node == null ? root.firstKey() : node.place(),
          where,
          (node == null ? "not stated" : node.kind())
              + "; allowed is the name of a scenario file, or a scenario");
      return null;
    }
    try {
      return CompanionFiles.resolve(folder, scalar.text());
    } catch (InvalidQuantityException e) {
      problems.add(node.place(), where, Text.quote(e.found()) + "; " + e.allowed());
      return null;
    }
  }

  private StudyFile study(StudyKeys keys, Node.Mapping root, List<Varied> vary) {
    final String name = keys.study();
    final Goal goal = keys.goal();
    return new StudyFile(
        name == null ? fileName() : name,
        root.text(StudyKeys.SCENARIO).orElse(""),
        paths.values(root.get(StudyKeys.SET), Where.ROOT.key(StudyKeys.SET)),
        goal == null ? vary : goal.withEnds(vary),
        keys.design(),
        keys.points() == null ? 0 : keys.points(),
        keys.seed(),
        keys.constraints(),
        exclusions(root.get(StudyKeys.EXCLUDE)),
        keys.measures(),
        goal,
        keys.replications(),
        keys.commonRandomNumbers(),
        keys.steadyState());
  }

  private String fileName() {
    final Path last = file.getFileName();
    return last == null ? "study" : Text.shown(last.toString().replaceFirst("(?<=.)\\.[^.]*$", ""));
  }

  private List<StudyFile.Exclusion> exclusions(@Nullable Node node) {
    final Where where = Where.ROOT.key(StudyKeys.EXCLUDE);
    final List<StudyFile.Exclusion> all = new ArrayList<>();
    if (node != null && !(node instanceof Node.Items)) {
      problems.add(
          node.place(),
          where,
          node.kind() + "; allowed is a list of mappings from paths to values");
    }
    if (node instanceof Node.Items list) {
      for (int i = 0; i < list.items().size(); i++) {
        all.add(
            new StudyFile.Exclusion(
                paths.values(list.items().get(i), where.item(Integer.toString(i)))));
      }
    }
    return all;
  }

  private void check(StudyFile study, Node.Mapping root) {
    final boolean drawn = study.design().isDrawn();
    checkPoints(drawn, root);
    if (!drawn) {
      study.vary().forEach(varied -> checkLevels(varied, study.design(), root));
    }
    if (Designs.size(study) > Designs.MOST_POINTS) {
      problems.add(
          varyPlace(root),
          VARY,
          String.format("%.0f points; allowed are %d", Designs.size(study), Designs.MOST_POINTS));
    }
    study.constraints().forEach(c -> checkPath(c, study, root));
    study.exclude().stream()
        .flatMap(e -> e.values().stream())
        .forEach(v -> checkVaried(v.path(), study, root, StudyKeys.EXCLUDE));
    if (study.goal() != null) {
      study.goal().paths().forEach(path -> checkVaried(path, study, root, StudyKeys.GOAL));
    }
    if (study.paths().contains("simulation.replications")) {
      problems.add(
          varyPlace(root),
          VARY,
          "'simulation.replications' is the same at all points; state replications");
    }
  }

  private void checkPoints(boolean drawn, Node.Mapping root) {
    final Node.Entry points = root.entry("points");
    if (drawn == (points == null)) {
      problems.add(
          points == null ? root.firstKey() : points.keyPlace(),
          "points",
          drawn
              ? "not stated; a drawn design needs a number of points"
              : "stated for a design that counts its points; allowed with random,"
                  + " latin-hypercube and sobol");
    }
  }

  private static Place varyPlace(Node.Mapping root) {
    final Node.Entry vary = root.entry(StudyKeys.VARY);
    return vary == null ? root.firstKey() : vary.keyPlace();
  }

  /**
   * @param kept which of the stated measures could be read
   */
  private void checkMeans(StudyFile study, Positions positions, KeptItems kept) {
    for (int i = 0; i < study.measures().size(); i++) {
      final Measure measure = study.measures().get(i);
      if (!measure.isMeanOverTime()) {
        final String path = kept.inFile("measures[" + i + "]");
        problems.add(
            positions.of(path),
            path,
            Text.quote(measure.toString())
                + " is no mean over time; allowed with steadyState are rpo, rpoApp, rpoMultiVm,"
                + " rpoLatest, rpoLatestCacheLost and lag with 'mean'");
      }
    }
  }

  private void checkLevels(Varied varied, Design design, Node.Mapping root) {
    if (varied.levels().isEmpty() && !problems.isAt(VARY.item(varied.path()).key("steps") + "")) {
      problems.add(
          place(varied.path(), root),
          VARY.item(varied.path()),
          "no values to count; a "
              + Scalars.print(design)
              + " design needs a list, or from, to and steps");
    }
  }

  private Place place(String path, Node.Mapping root) {
    return root.get(StudyKeys.VARY) instanceof Node.Mapping vary && vary.entry(path) != null
        ? Objects.requireNonNull(vary.entry(path)).keyPlace()
        : root.firstKey();
  }

  private void checkPath(Constraint constraint, StudyFile study, Node.Mapping root) {
    checkVaried(constraint.left(), study, root, "constraints");
    final boolean isWord = Quantities.number(constraint.right()).isEmpty();
    if (isWord && constraint.right().matches(".*[.\\[].*")) {
      checkVaried(constraint.right(), study, root, "constraints");
    }
  }

  /** What is stated and could not be read has its own problem already. */
  private static boolean isStated(String path, Node.Mapping root) {
    return root.get(StudyKeys.VARY) instanceof Node.Mapping vary && vary.entry(path) != null;
  }

  private void checkVaried(String path, StudyFile study, Node.Mapping root, String key) {
    if (!study.paths().contains(path) && !isStated(path, root)) {
      final Node.Entry entry = root.entry(key);
      problems.add(
          entry == null ? root.firstKey() : entry.value().place(),
          key,
          Text.quote(path)
              + " is not varied; varied are: "
              + Suggestion.list(study.paths())
              + Suggestion.didYouMean(path, study.paths()));
    }
  }
}
