package org.drsim.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.drsim.output.ComparedResult;
import org.drsim.output.ComparisonDocument;
import org.drsim.report.StoredRun;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioDifferences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets two results against each other. */
@Command(
    name = "compare",
    description =
        "Compare two runs, or two design points of a study: what changed, and by how much. Or a run with"
            + " the RPO that a service logged.",
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
      "  drsim compare reports/slots/latest#0 reports/slots/latest#3",
      "    (design points of a study that was made with --replications-csv)",
      "  drsim compare --log rpo.csv reports/shop/latest",
      "  drsim compare --log rpo.csv --machine vm-1 --clock-offset 2min reports/shop/latest"
    })
final class CompareCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "Folder of a run, or FOLDER#POINT of a study with --replications-csv.")
  private String one;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "B",
      description = "Folder of a run, or FOLDER#POINT; not with --log.")
  private @Nullable String other;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "RPO log of Site Recovery to set against run A.")
  private @Nullable Path log;

  @Mixin private LogOptions logOptions;

  @Mixin private ResultOptions results;

  @Option(names = "--no-charts", description = "Leave the chart of a log out.")
  private boolean noCharts;

  @Spec private CommandSpec spec;
  private final Commands commands;

  CompareCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    if (log == null && logOptions.isAnyGiven()) {
      throw mistake("--machine, --log-means and --clock-offset belong to --log FILE");
    }
    if ((log == null) == (other == null)) {
      throw mistake(
          log == null
              ? "name two results, or --log FILE and one run"
              : "--log compares one run with the log; leave '" + other + "' out");
    }
    final LogCompare.Settings settings =
        new LogCompare.Settings(
            results.out(),
            logOptions.machines(),
            logOptions.meaning(),
            logOptions.offsetSeconds(),
            results.format(),
            !noCharts,
            results.quiet());
    final Console console = results.quiet() ? commands.console().quiet() : commands.console();
    try {
      if (log != null) {
        new LogCompare(console, settings).execute(log, one);
      } else if (other != null) {
        compare(other, console.out());
      }
      return ExitCode.DONE.number();
    } catch (Exception failure) {
      return Failures.report(failure, console).number();
    }
  }

  private void compare(String second, PrintStream stream) throws Exception {
    final ComparedResult first = read(one);
    final ComparedResult result = read(second);
    final ComparisonDocument document =
        ComparisonDocument.of(first, result, changes(first, result));
    if (document.isEmpty()) {
      throw new InvalidRequestException(one + " and " + second + " have no figure in common");
    }
    if (!results.quiet()) {
      switch (results.format()) {
        case TABLE -> document.writeLines(stream);
        case JSON -> document.writeJson(stream);
        case CSV -> document.writeCsv(stream);
      }
      stream.flush();
    }
  }

  /** A difference to a part of some results would be a wrong one. */
  private static ComparedResult read(String name) throws IOException {
    StoredRun.check(ComparedResult.folder(name));
    return ComparedResult.read(name);
  }

  private ParameterException mistake(String text) {
    return new ParameterException(spec.commandLine(), text);
  }

  /** Of two points of a study what they name; otherwise what differs between the scenarios. */
  private static List<List<String>> changes(ComparedResult one, ComparedResult other)
      throws InvalidScenarioException, IOException {
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
