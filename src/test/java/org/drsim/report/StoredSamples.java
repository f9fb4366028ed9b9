package org.drsim.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;

/** Results that the repository holds, and their pages. */
final class StoredSamples {

  /** One machine, no fault. */
  static final Path CALM = Path.of("reports/samples/replay-a-database");

  /** A region is lost; one of three objectives is missed. */
  static final Path LOST = Path.of("reports/samples/the-region-is-lost");

  private StoredSamples() {}

  static String page(Path folder) throws IOException, InvalidScenarioException {
    final ByteArrayOutputStream page = new ByteArrayOutputStream();
    Report.write(folder, ScenarioFiles.readStored(folder.resolve("scenario.yaml")), page);
    return page.toString(StandardCharsets.UTF_8);
  }

  /** The page of a folder as a file. */
  static Path file(Path folder, Path target) throws IOException, InvalidScenarioException {
    return Files.writeString(target, page(folder));
  }

  static Json summary(Path folder) throws IOException {
    return StoredRun.open(folder, null).summary();
  }
}
