package org.drsim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.drsim.output.FolderPage;
import org.drsim.report.Report;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;
import org.jspecify.annotations.Nullable;

/** The pages of folders of results. */
final class ReportPages {

  private ReportPages() {}

  /** Of a folder with this scenario. */
  static FolderPage of(Scenario scenario) {
    return new FolderPage(Report.FILE, (folder, stream) -> Report.write(folder, scenario, stream));
  }

  /** Of a folder whose scenario, if any, is read from it. */
  static FolderPage ofStored(Console console) {
    return new FolderPage(
        Report.FILE, (folder, stream) -> Report.write(folder, scenario(folder, console), stream));
  }

  /**
   * The scenario of a folder; null where it has none by its nature, or with a note where this
   * version cannot read it.
   */
  static @Nullable Scenario scenario(Path folder, Console console) {
    final Path file = folder.resolve("scenario.yaml");
    if (Files.isRegularFile(folder.resolve("profile.json"))) {
      return null;
    }
    if (!Files.isRegularFile(file)) {
      console.note(folder + " has no scenario.yaml: the report leaves the scenario out");
      return null;
    }
    try {
      return ScenarioFiles.readStored(file);
    } catch (InvalidScenarioException e) {
      console.note(
          "the report leaves the scenario out, which this version does not read: "
              + e.problems().get(0));
      return null;
    }
  }
}
