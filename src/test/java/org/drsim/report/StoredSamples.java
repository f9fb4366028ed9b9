package org.drsim.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.scenario.file.ScenarioFiles;

/** Results that the repository holds, and their pages. */
final class StoredSamples {

  /** One machine, no fault. */
  static final Path CALM = Path.of("reports/samples/replay-a-database");

  /** A region is lost; one of three objectives is missed. */
  static final Path LOST = Path.of("reports/samples/the-region-is-lost");

  /** Of a recovery plan with more and more slots. */
  static final Path STUDY = Path.of("reports/samples/failover-slots");

  /** Of the trace that is replayed. */
  static final Path PROFILE = Path.of("reports/samples/profile-of-a-database");

  static final Path DECISION = Path.of("reports/samples/fail-over-or-wait");

  private StoredSamples() {}

  /** The pages of all kinds, by name: of commands, and of three runs compared. */
  static Map<String, Path> pages(Path folder) throws IOException, InvalidScenarioException {
    final Map<String, Path> pages = new LinkedHashMap<>();
    for (final Map.Entry<String, Path> one :
        Map.of("run", LOST, "calm", CALM, "study", STUDY, "profile", PROFILE, "decide", DECISION)
            .entrySet()) {
      pages.put(one.getKey(), file(one.getValue(), folder.resolve(one.getKey() + ".html")));
    }
    final Path compared = folder.resolve("compare.html");
    try (OutputStream stream = Files.newOutputStream(compared)) {
      Report.compare(List.of(run(LOST), run(CALM), run(LOST)), stream);
    }
    pages.put("compare", compared);
    return pages;
  }

  private static StoredRun run(Path folder) throws IOException, InvalidScenarioException {
    return StoredRun.open(folder, ScenarioFiles.readStored(folder.resolve("scenario.yaml")));
  }

  static String page(Path folder) throws IOException, InvalidScenarioException {
    final ByteArrayOutputStream page = new ByteArrayOutputStream();
    final Path scenario = folder.resolve("scenario.yaml");
    Report.write(folder, Files.exists(scenario) ? ScenarioFiles.readStored(scenario) : null, page);
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
