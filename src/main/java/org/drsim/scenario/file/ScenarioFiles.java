package org.drsim.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Assumption;
import org.drsim.scenario.Bearing;
import org.drsim.scenario.Catalogue;
import org.drsim.scenario.Completion;
import org.drsim.scenario.Finding;
import org.drsim.scenario.PatternChecks;
import org.drsim.scenario.ProductRules;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.ScenarioChecks;
import org.drsim.scenario.TraceWorkload;
import org.jspecify.annotations.Nullable;

/** Reads scenario files. A file is untrusted: whatever it holds, the outcome is one of two. */
public final class ScenarioFiles {

  private static final Catalogue CATALOGUE = CatalogueResource.load();

  private final Path file;
  private final Path folder;
  private final Problems problems = new Problems();
  private final Ledger ledger = new Ledger();

  private ScenarioFiles(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /**
   * The scenario of a file, complete.
   *
   * @param settings values from the command line, applied in their order
   * @throws InvalidScenarioException with all problems of the file and the settings
   */
  public static ReadScenario read(Path file, List<Setting> settings)
      throws InvalidScenarioException {
    return read(file, folderOf(file), settings);
  }

  /**
   * The scenario of a file, complete.
   *
   * @param folder where the files are that it names, or below
   * @param settings values from the command line, applied in their order
   * @throws InvalidScenarioException with all problems of the file and the settings
   */
  public static ReadScenario read(Path file, Path folder, List<Setting> settings)
      throws InvalidScenarioException {
    return new ScenarioFiles(file, folder).read(settings);
  }

  /** Where the files that a scenario names are, if nobody says otherwise. */
  public static Path folderOf(Path file) {
    return file.resolveSibling("");
  }

  private ReadScenario read(List<Setting> settings) throws InvalidScenarioException {
    final Node.Mapping stated = Settings.apply(tree(), settings, problems);
    Expansion.check(stated, problems);
    final Node.Mapping expanded = named(Expansion.expand(ProductProfile.layUnder(stated)));
    final Binder binder = new Binder(problems, ledger);
    final Scenario bound = binder.scenario(expanded);
    final Optional<ReadScenario> complete =
        Optional.ofNullable(bound)
            .map(scenario -> complete(scenario, binder, new Positions(expanded)));
    problems.throwIfAny();
    return complete.orElseThrow();
  }

  private Node.Mapping tree() throws InvalidScenarioException {
    final Place origin = Place.ofFile(file.toString());
    final Optional<Node> root = YamlTree.parse(SourceText.read(file), origin);
    if (root.isEmpty()) {
      throw Problems.only(origin, "", "the file is empty; a scenario states at least its machines");
    }
    if (!(new DuplicateKeys(problems).removed(root.get(), Where.ROOT)
        instanceof Node.Mapping map)) {
      throw Problems.only(
          root.get().place(),
          "",
          root.get().kind() + "; a scenario is a mapping of keys such as 'machines'");
    }
    return map;
  }

  /** A scenario without a name is called like its file. */
  private Node.Mapping named(Node.Mapping root) {
    if (root.get("name") != null) {
      return root;
    }
    final Path last = file.getFileName();
    final String name = last == null ? "" : last.toString().replaceFirst("(?<=.)\\.[^.]*$", "");
    return root.with("name", new Node.Scalar(Text.shown(name), false, root.place()));
  }

  private ReadScenario complete(Scenario bound, Binder binder, Positions positions) {
    final boolean standIns = problems.count() > 0;
    final Completion.Completed completed = Completion.complete(bound, CATALOGUE);
    final List<Finding> findings = new ArrayList<>(completed.findings());
    final Set<String> unreadable = binder.unreadable();
    findings.addAll(ScenarioChecks.check(completed.scenario(), unreadable, binder.allMachines()));
    findings.addAll(PatternChecks.check(completed.scenario(), unreadable));
    // Whose rules hold is not known where either could not be read.
    if (!problems.isAt("product") && !problems.isAt("strict")) {
      findings.addAll(ProductRules.check(completed.scenario()));
    }
    for (final Finding finding : findings) {
      // Some of the values compared may stand in for unreadable ones.
      if (!problems.isFull() && !(standIns && finding.compares())) {
        problems.add(positions.of(finding.path()), finding.path(), finding.message());
      }
    }
    final List<Path> files = files(completed.scenario(), positions);
    final List<Assumption> assumptions = new ArrayList<>(ledger.assumptions());
    assumptions.addAll(completed.assumptions());
    final Bearing bearing = new Bearing(completed.scenario());
    assumptions.removeIf(assumption -> !bearing.of(assumption.path()));
    return new ReadScenario(
        completed.scenario(),
        List.copyOf(assumptions),
        files,
        path -> positions.of(path).toString());
  }

  private List<Path> files(Scenario scenario, Positions positions) {
    final Set<Path> files = new LinkedHashSet<>();
    files.add(file);
    scenario.workloads().stream()
        .filter(TraceWorkload.class::isInstance)
        .map(TraceWorkload.class::cast)
        .map(workload -> trace(workload, positions))
        .forEach(trace -> Optional.ofNullable(trace).ifPresent(files::add));
    return List.copyOf(files);
  }

  private @Nullable Path trace(TraceWorkload workload, Positions positions) {
    try {
      return CompanionFiles.resolve(folder, workload.trace());
    } catch (InvalidQuantityException e) {
      final String path = "workloads[" + workload.name() + "].trace";
      problems.add(positions.of(path), path, Text.quote(e.found()) + "; " + e.allowed());
      return null;
    }
  }
}
