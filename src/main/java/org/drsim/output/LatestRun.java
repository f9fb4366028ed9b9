package org.drsim.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * {@code latest} beside the runs of a scenario: a symbolic link to the newest, or a text file with
 * its name where links are not possible.
 */
final class LatestRun {

  static final String NAME = "latest";

  private LatestRun() {}

  /** Replaced in one step, so that a reader always finds one run or the other. */
  static void point(Path folder) throws IOException {
    Path latest = folder.resolveSibling(NAME);
    Path fresh =
        folder.resolveSibling(
            ".partial-" + ProcessHandle.current().pid() + "-" + NAME + "-" + folder.getFileName());
    Files.deleteIfExists(fresh);
    try {
      writePointer(fresh, folder);
      Files.move(fresh, latest, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private static void writePointer(Path pointer, Path folder) throws IOException {
    Path name = folder.getFileName();
    try {
      Files.createSymbolicLink(pointer, name);
    } catch (IOException | UnsupportedOperationException noLinks) {
      // Windows without the privilege, or a file system such as FAT.
      Files.writeString(pointer, name + "\n", StandardCharsets.UTF_8);
    }
  }
}
