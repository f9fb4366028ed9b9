package org.drsim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.drsim.output.ComparedResult;
import org.drsim.output.ComparisonDocument;
import org.drsim.output.ResultFormat;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioDifferences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets two results against each other. */
@Command(
    name = "compare",
    description =
        "Compare two runs, or two design points of a study: what changed, and by how much.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Where both have the same seed, replication k has the same draws in both, and differences are",
      "taken replication by replication; otherwise the runs count as independent.",
      "",
      "Examples:",
      "  drsim compare reports/shop/latest reports/shop/4f0c66b0a6b3",
      "  drsim compare reports/slots/latest#0 reports/slots/latest#3"
    })
final class CompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "A", description = "Folder of a run, or FOLDER#POINT.")
  private String one;

  @Parameters(index = "1", paramLabel = "B", description = "Folder of a run, or FOLDER#POINT.")
  private String other;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "Sentences (table), json or csv (default: ${DEFAULT-VALUE}).")
  private ResultFormat format;

  private final Commands commands;

  CompareCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    final Console console = commands.console();
    try {
      final ComparedResult first = ComparedResult.read(one);
      final ComparedResult second = ComparedResult.read(other);
      final ComparisonDocument document =
          ComparisonDocument.of(first, second, changes(first, second));
      if (document.isEmpty()) {
        throw new InvalidRequestException(one + " and " + other + " have no figure in common");
      }
      switch (format) {
        case TABLE -> document.writeLines(console.out());
        case JSON -> document.writeJson(console.out());
        case CSV -> document.writeCsv(console.out());
      }
      console.out().flush();
      return ExitCode.DONE.number();
    } catch (Exception failure) {
      return Failures.report(failure, console).number();
    }
  }

  /** Of two points of a study what they name; otherwise what differs between the scenarios. */
  private static List<List<String>> changes(ComparedResult one, ComparedResult other)
      throws InvalidScenarioException, java.io.IOException {
    final List<List<String>> changes = new ArrayList<>();
    final Path first = one.folder().resolve("scenario.yaml");
    final Path second = other.folder().resolve("scenario.yaml");
    if (!Files.isSameFile(first, second)) {
      ScenarioDifferences.between(first, second)
          .forEach(d -> changes.add(List.of(d.path(), d.one(), d.other())));
    }
    final Set<String> paths = new LinkedHashSet<>(one.values().keySet());
    paths.addAll(other.values().keySet());
    for (final String path : paths) {
      final String a = one.values().getOrDefault(path, "");
      final String b = other.values().getOrDefault(path, "");
      if (!a.equals(b)) {
        changes.add(List.of(path, a, b));
      }
    }
    return changes;
  }
}
