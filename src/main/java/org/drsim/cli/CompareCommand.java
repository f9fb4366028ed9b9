package org.drsim.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.drsim.output.ComparedResult;
import org.drsim.output.ComparisonDocument;
import org.drsim.report.StoredRun;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioDifferences;
import org.drsim.scenario.file.ScenarioDifferences.Variant;
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
        "Compare two runs or design points of studies: what changed, and by how much. Or a run with the"
            + " RPO that a service logged.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Where both have the same seed, replication k has the same draws in both, and differences are",
      "taken replication by replication; otherwise they count as independent.",
      "",
      "A run is set against a design point in what both have by replication: RTO and loss of plans",
      "and, of runs of one replication, the RPO.",
      "",
      "Examples:",
      "  drsim compare reports/shop/latest reports/shop/4f0c66b0a6b3",
      "  drsim compare reports/slots/latest#0 reports/slots/latest#3",
      "    (design points of a study that was made with --replications-csv)",
      "  drsim compare reports/shop/latest reports/slots/latest#3",
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
        compare(other, console);
      }
      return ExitCode.DONE.number();
    } catch (Exception failure) {
      return Failures.report(failure, console).number();
    }
  }

  private void compare(String second, Console console) throws Exception {
    final ComparedResult first = read(one);
    final ComparedResult result = read(second);
    checkSteadyState(first, result);
    final ComparedResult a = first.inTermsOf(result);
    final ComparedResult b = result.inTermsOf(first);
    final ComparisonDocument document = ComparisonDocument.of(a, b, changes(first, result));
    final String left = first.isPoint() == result.isPoint() ? "" : notKept(a, b);
    if (document.isEmpty()) {
      throw new InvalidRequestException(
          one
              + " and "
              + second
              + " have no figure in common"
              + (left.isEmpty() ? "" : ": " + left));
    }
    if (!results.quiet()) {
      write(document, console.out());
      if (!left.isEmpty()) {
        console.note(left);
      }
    }
  }

  private void write(ComparisonDocument document, PrintStream stream) throws IOException {
    switch (results.format()) {
      case TABLE -> document.writeLines(stream);
      case JSON -> document.writeJson(stream);
      case CSV -> document.writeCsv(stream);
    }
    stream.flush();
  }

  /** Means of the same name, one of which leaves out what the other holds. */
  private static void checkSteadyState(ComparedResult one, ComparedResult other)
      throws InvalidRequestException, IOException {
    if (one.isOfSteadyState() != other.isOfSteadyState()) {
      final ComparedResult steady = one.isOfSteadyState() ? one : other;
      throw new InvalidRequestException(
          steady.name()
              + " is of a study with steadyState, of which the beginning is left out; allowed is a"
              + " design point of another such study");
    }
  }

  /** What a point has by replication and the run beside it has not; empty where there is none. */
  private static String notKept(ComparedResult one, ComparedResult other) {
    final ComparedResult point = one.isPoint() ? one : other;
    final Set<String> measures = point.notIn(one.isPoint() ? other : one);
    return measures.isEmpty()
        ? ""
        : "a run does not keep by replication what a study does of "
            + String.join(", ", measures)
            + "; that takes a study of it with --replications-csv, and two design points";
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
    final Variant first = variant(one);
    final Variant second = variant(other);
    return Files.isSameFile(first.file(), second.file())
        ? named(first.values(), second.values())
        : ScenarioDifferences.between(first, second).stream()
            .map(d -> List.of(d.path(), d.one(), d.other()))
            .toList();
  }

  private static Variant variant(ComparedResult result) {
    return new Variant(result.folder().resolve("scenario.yaml"), result.values());
  }

  private static List<List<String>> named(Map<String, String> one, Map<String, String> other) {
    final Set<String> paths = new LinkedHashSet<>(one.keySet());
    paths.addAll(other.keySet());
    return paths.stream()
        .map(path -> List.of(path, one.getOrDefault(path, ""), other.getOrDefault(path, "")))
        .filter(change -> !change.get(1).equals(change.get(2)))
        .toList();
  }
}
