package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.drsim.output.FolderPage;
import org.drsim.report.Report;
import org.drsim.report.StoredRun;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the page of a folder of results from what is stored in it. */
@Command(
    name = "report",
    description = "Make the HTML report of a folder of results, or one page that compares several.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  drsim report reports/shop/latest",
      "  drsim report reports/shop/2f6c1a90b7de reports/shop/8c7f400b8dbc --out compared.html"
    })
final class ReportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      arity = "1..*",
      description = "Folder of a run, study, profile or decision; several runs are compared.")
  private List<Path> folders;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description =
          "Where the page goes, a file or a folder that exists (default: report.html in the folder;"
              + " comparison.html here for several).")
  private @Nullable Path out;

  @Spec private CommandSpec spec;
  private final Commands commands;

  ReportCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws Exception {
    for (final Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        throw new ParameterException(
            spec.commandLine(), folder + " is not a folder; allowed is the folder of a run");
      }
    }
    final FolderPage page = folders.size() == 1 ? ofOne() : ofSeveral();
    final Path target = target();
    page.replaceIn(target);
    commands.console().err().println("report: " + target.resolve(page.path()));
    return ExitCode.DONE.number();
  }

  /** The folder for the page. */
  private Path target() {
    if (out == null) {
      return folders.size() == 1 ? results(folders.get(0)) : Path.of("");
    }
    return Files.isDirectory(out) ? out : out.toAbsolutePath().resolveSibling("").normalize();
  }

  private FolderPage ofOne() {
    final Path folder = results(folders.get(0));
    final Scenario scenario = ReportPages.scenario(folder, commands.console());
    return new FolderPage(
        name(Report.FILE), (target, stream) -> Report.write(folder, scenario, stream));
  }

  private FolderPage ofSeveral() throws IOException {
    final List<StoredRun> runs = new ArrayList<>();
    for (final Path folder : folders) {
      final Path own = results(folder);
      runs.add(StoredRun.open(own, ReportPages.scenario(own, commands.console())));
    }
    return new FolderPage(
        name("comparison.html"), (target, stream) -> Report.compare(runs, stream));
  }

  private String name(String usual) {
    return out == null || Files.isDirectory(out) ? usual : String.valueOf(out.getFileName());
  }

  /** A folder of runs stands for the newest one. */
  private static Path results(Path folder) {
    final Path latest = folder.resolve("latest");
    return Files.isDirectory(latest) ? latest : folder;
  }
}
