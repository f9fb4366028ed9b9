package org.drsim.report;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** What a folder of results holds. The scenario is what was simulated, where it can be read. */
public final class StoredRun {

  private final Path folder;
  private final @Nullable Scenario scenario;
  private final Json summary;
  private final Json manifest;

  /** Of results that this program can read. */
  private static final int SCHEMA_VERSION = 1;

  private StoredRun(Path folder, @Nullable Scenario scenario, Json summary, Json manifest) {
    this.folder = folder;
    this.scenario = scenario;
    this.summary = summary;
    this.manifest = manifest;
  }

  /**
   * Opens a folder of results.
   *
   * @param scenario null where it cannot be read
   * @throws ReportException if there are no results, or they are damaged
   * @throws IOException if they cannot be read
   */
  public static StoredRun open(Path folder, @Nullable Scenario scenario) throws IOException {
    final Json summary = document(folder, "summary.json");
    final Json manifest = document(folder, "manifest.json");
    if (Files.isRegularFile(folder.resolve("summary.json"))) {
      checkSummary(folder.resolve("summary.json"), summary);
      checkIsThere(folder.resolve("manifest.json"), manifest);
    }
    checkManifest(folder.resolve("manifest.json"), manifest);
    checkTables(folder, manifest);
    return new StoredRun(folder, scenario, summary, manifest);
  }

  /**
   * Whether a folder holds whole results that this program can read, for whoever reads them itself.
   *
   * @throws ReportException if not
   * @throws IOException if they cannot be read
   */
  public static void check(Path folder) throws IOException {
    open(folder, null);
  }

  private static void checkSummary(Path file, Json summary) {
    final double version = summary.number("schemaVersion");
    checkVersion(file, "schemaVersion", version);
    final boolean hasMachines =
        !summary.text("study").isEmpty() || !summary.get("machines").items().isEmpty();
    if (Double.isNaN(version) || !hasMachines) {
      throw new ReportException(
          file
              + " is damaged: it has no "
              + (hasMachines ? "schemaVersion" : "machines")
              + "; make these results again",
          null);
    }
  }

  /** Without it nobody knows whether the tables are whole. */
  private static void checkIsThere(Path manifest, Json content) {
    if (Double.isNaN(content.number("formats", "summary"))) {
      throw new ReportException(
          manifest
              + (Files.isRegularFile(manifest) ? " is damaged: it has no formats" : " is missing")
              + "; make these results again",
          null);
    }
  }

  private static void checkManifest(Path file, Json manifest) {
    for (final String format : List.of("summary", "manifest")) {
      checkVersion(file, "formats." + format, manifest.number("formats", format));
    }
  }

  /** One that is not stated is checked by whoever needs it. */
  private static void checkVersion(Path file, String key, double version) {
    if (!Double.isNaN(version) && version != SCHEMA_VERSION) {
      throw new ReportException(
          file
              + ": "
              + key
              + " "
              + Math.round(version)
              + "; allowed is "
              + SCHEMA_VERSION
              + ", the one of this program",
          null);
    }
  }

  /** A page of a part of the results would be a wrong one. */
  private static void checkTables(Path folder, Json manifest) throws IOException {
    for (final Json table : manifest.get("tables").items()) {
      final Path file = folder.resolve(table.text("name"));
      final long size = Math.round(table.number("bytes"));
      if (!Files.isRegularFile(file)) {
        throw new ReportException(file + " is missing: make these results again", null);
      }
      if (Files.size(file) != size) {
        throw new ReportException(
            String.format(
                Locale.ROOT,
                "%s was changed or cut: it has %,d bytes, of %,d that were written; make these"
                    + " results again",
                file,
                Files.size(file),
                size),
            null);
      }
    }
  }

  private static Json document(Path folder, String name) throws IOException {
    final Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return Json.NOTHING;
    }
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
      return Json.read(stream);
    } catch (JacksonException e) {
      throw new ReportException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  Optional<Scenario> scenario() {
    return Optional.ofNullable(scenario);
  }

  Json summary() {
    return summary;
  }

  Json manifest() {
    return manifest;
  }

  Json document(String name) throws IOException {
    return document(folder, name);
  }

  /** A file as it is. */
  byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(folder.resolve(file));
  }

  /** Names of the files of a folder in it, in order. */
  List<String> files(String below) throws IOException {
    final Path inner = folder.resolve(below);
    if (!Files.isDirectory(inner)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(inner)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  boolean has(String file) {
    return Files.isRegularFile(folder.resolve(file));
  }

  /** The rows of a table, none where there is no such file. */
  void read(String file, Consumer<StoredTable.Row> rows) throws IOException {
    if (has(file)) {
      try (BufferedReader reader =
          Files.newBufferedReader(folder.resolve(file), StandardCharsets.UTF_8)) {
        StoredTable.read(String.valueOf(folder.resolve(file)), reader, rows);
      }
    }
  }
}
