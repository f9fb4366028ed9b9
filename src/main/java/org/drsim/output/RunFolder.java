package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The folder of one run, {@code <reports>/<scenario>/<run id>/}. It is written under a temporary
 * name and appears under its own only when whole. Beside it, {@code latest} names the newest run.
 *
 * @param path of the folder
 * @param kept whether an equal run had been written before; its files were verified and kept
 * @param remark why {@code latest} does not name it, if so
 */
public record RunFolder(Path path, boolean kept, Optional<String> remark) {

  /** Has ready what files of results are written with; it takes its time when first used. */
  public static void prepare() {
    Digest.sha256();
    JsonDocument.write(OutputStream.nullOutputStream(), json -> json.number("none", 1.0 / 3));
  }

  /** Writes a run without a page. */
  public static RunFolder write(Path reports, RunOutput output, List<RunFile> further) {
    return write(reports, output, further, null);
  }

  /**
   * Writes a run.
   *
   * @param further charts and the like
   * @param page made of the other files; null for none
   * @throws OutputException if it cannot be written or an existing folder of this run differs;
   *     nothing half-written is left
   */
  public static RunFolder write(
      Path reports, RunOutput output, List<RunFile> further, @Nullable FolderPage page) {
    List<RunFile> files = new ArrayList<>(RunFile.ofEveryRun(output));
    files.addAll(further);
    return writeNewest(reports, output.name(), output.runId(), files, page);
  }

  /** Writes a folder to which {@code latest} then leads, with a page of it where there is one. */
  static RunFolder writeNewest(
      Path reports, String name, String id, List<RunFile> files, @Nullable FolderPage page) {
    RunFolder written = write(reports, name, id, files, page);
    return new RunFolder(written.path(), written.kept(), pointLatest(written.path()));
  }

  /**
   * Writes a folder to which {@code latest} does not lead, as it is not of a run.
   *
   * @param name of the scenario
   * @param id name of the folder
   * @param page made of the files; null for none
   */
  static RunFolder write(
      Path reports, String name, String id, List<RunFile> files, @Nullable FolderPage page) {
    Path runs = reports.resolve(FolderName.of(name));
    Path folder = runs.resolve(id);
    try {
      Files.createDirectories(runs);
      PartialFolder.removeLeftovers(runs);
      return new RunFolder(folder, writeWhole(runs, id, files, page), Optional.empty());
    } catch (IOException problem) {
      throw failure(folder, problem);
    } catch (UncheckedIOException | JacksonException problem) {
      // Both wrap what the stream below them throws.
      throw problem.getCause() instanceof IOException cause ? failure(folder, cause) : problem;
    }
  }

  /** The results are whole whatever becomes of the pointer to them. */
  private static Optional<String> pointLatest(Path folder) {
    try {
      LatestRun.point(folder);
      return Optional.empty();
    } catch (IOException problem) {
      return Optional.of(
          folder.resolveSibling(LatestRun.NAME) + " does not lead to it: " + Reason.of(problem));
    }
  }

  /** True if an equal run was there. */
  private static boolean writeWhole(
      Path runs, String runId, List<RunFile> files, @Nullable FolderPage page) throws IOException {
    Path folder = runs.resolve(runId);
    boolean isFree = isFree(folder);
    try (PartialFolder partial = PartialFolder.create(runs, runId)) {
      for (RunFile file : files) {
        partial.write(file);
      }
      if (page != null && isFree) {
        partial.write(page.of(partial.path()));
      }
      if (isFree && appear(partial, folder)) {
        return false;
      }
      new ExistingFolder(folder).gain(partial, files, page);
      return true;
    }
  }

  /** Whether nothing is there that could be lost. */
  private static boolean isFree(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return !Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  /** False if another process was faster. */
  private static boolean appear(PartialFolder partial, Path folder) throws IOException {
    try {
      partial.become(folder);
      return true;
    } catch (FileSystemException problem) {
      if (Files.isDirectory(folder)) {
        return false;
      }
      throw problem;
    }
  }

  private static OutputException failure(Path folder, IOException problem) {
    return new OutputException(
        "cannot write the results to " + folder + ": " + Reason.of(problem), problem);
  }
}
