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
import org.drsim.scenario.Default;
import org.drsim.scenario.Finding;
import org.drsim.scenario.PatternChecks;
import org.drsim.scenario.ProductRules;
import org.drsim.scenario.Replications;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.ScenarioChecks;
import org.drsim.scenario.TraceWorkload;
import org.jspecify.annotations.Nullable;

/** Reads scenario files. A file is untrusted: whatever it holds, the outcome is one of two. */
public final class ScenarioFiles {

  private static final Catalogue CATALOGUE = CatalogueResource.load();

  private static final String SIMULATION = "simulation";

  private final Path file;
  private final Path folder;
  private final boolean withCompanions;
  private final Problems problems = new Problems();
  private final Ledger ledger = new Ledger();

  private ScenarioFiles(Path file, Path folder, boolean withCompanions) {
    this.file = file;
    this.folder = folder;
    this.withCompanions = withCompanions;
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
    return new ScenarioFiles(file, folder, true).read(settings);
  }

  /**
   * The scenario of a folder of results, to be looked at and not to be run: the traces that it
   * names need not be there.
   *
   * @throws InvalidScenarioException if this version would not simulate it
   */
  public static Scenario readStored(Path file) throws InvalidScenarioException {
    return readStored(file, List.of());
  }

  /** The same with other values, such as those of a design point. */
  static Scenario readStored(Path file, List<Setting> settings) throws InvalidScenarioException {
    return new ScenarioFiles(file, folderOf(file), false).read(settings).scenario();
  }

  /** Has ready what every reading needs; it takes its time when first used. */
  public static void prepare() {
    ProductRules.PRODUCTS.forEach(ProductProfile::of);
  }

  /** Where the files that a scenario names are, if nobody says otherwise. */
  public static Path folderOf(Path file) {
    return file.resolveSibling("");
  }

  /** The scenario that stands inside another file. */
  static ReadScenario read(Node.Mapping tree, Path file, Path folder, List<Setting> settings)
      throws InvalidScenarioException {
    final ScenarioFiles run = new ScenarioFiles(file, folder, true);
    final Inclusion inclusion = new Inclusion(folder, run.problems);
    return run.read(inclusion, inclusion.of(tree, file), settings);
  }

  private ReadScenario read(List<Setting> settings) throws InvalidScenarioException {
    final Inclusion inclusion = new Inclusion(folder, problems);
    return read(inclusion, inclusion.of(file), settings);
  }

  private ReadScenario read(Inclusion inclusion, Node.Mapping tree, List<Setting> settings)
      throws InvalidScenarioException {
    final Node.Mapping stated = named(Settings.apply(tree, settings, problems));
    if (stated.entry(Inclusion.INCLUDE) != null) {
      problems.add(
          stated.entry(Inclusion.INCLUDE).keyPlace(),
          Inclusion.INCLUDE,
          "stated on the command line; allowed is in a file");
    }
    Expansion.check(stated, problems);
    final Node.Mapping expanded = Expansion.expand(ProductProfile.layUnder(stated), problems);
    final Binder binder = new Binder(problems, ledger, inclusion.isWhole());
    ledger.takeOver(Carried.by(expanded));
    final Scenario bound = binder.scenario(expanded);
    final Positions positions = new Positions(expanded);
    final Optional<ReadScenario> complete =
        Optional.ofNullable(bound)
            .filter(scenario -> inclusion.isWhole())
            .map(
                scenario ->
                    new ReadScenario(
                        complete(scenario, binder, positions),
                        files(scenario, positions, inclusion.files()),
                        () -> text(stated, scenario.simulation().replications()),
                        path -> positions.of(path).toString()));
    problems.throwIfAny();
    return complete.orElseThrow();
  }

  private static String text(Node.Mapping root, Replications replications) {
    final Node.Mapping simulation =
        root.get(SIMULATION) instanceof Node.Mapping stated
            ? stated
            : new Node.Mapping(List.of(), root.place());
    final Node number = new Node.Scalar(replications.toString(), true, root.place());
    return FlowText.file(
        root.with(SIMULATION, simulation.with("replications", number)),
        FileKeys.of(Shape.of(Scenario.class)));
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

  private Scenario complete(Scenario bound, Binder binder, Positions positions) {
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
        final String path = binder.kept().inFile(finding.path());
        problems.add(positions.of(path), path, finding.message());
      }
    }
    return completed
        .scenario()
        .assuming(thatCount(ledger.assumptions(completed.assumptions()), completed.scenario()));
  }

  /** Those that results depend on; what one product publishes says nothing about another. */
  private static List<Assumption> thatCount(List<Assumption> assumptions, Scenario scenario) {
    final Bearing bearing = new Bearing(scenario);
    final boolean reference = scenario.product().equals(ProductRules.AZURE_SITE_RECOVERY);
    return assumptions.stream()
        .filter(assumption -> bearing.of(assumption.path()))
        .filter(assumption -> reference || assumption.grade() != Default.Grade.PUBLISHED)
        .toList();
  }

  private List<Path> files(Scenario scenario, Positions positions, List<Path> included) {
    final Set<Path> files = new LinkedHashSet<>();
    files.add(file);
    files.addAll(included);
    if (!withCompanions) {
      return List.copyOf(files);
    }
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
