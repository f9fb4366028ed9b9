package org.drsim.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/**
 * {@code latest} beside the runs of a scenario: a symbolic link to the newest, or a text file with
 * its name where links are not possible.
 */
final class LatestRun {

  static final String NAME = "latest";

  private static final Pattern RUN = Pattern.compile("[0-9a-f]{12}\\R");

  /** In bytes; no pointer is longer. */
  private static final int LONGEST = 14;

  private LatestRun() {}

  /**
   * Replaced in one step, so that a reader always finds one run or the other.
   *
   * @throws IOException also if something else has the name, which is left alone
   */
  static void point(Path folder) throws IOException {
    Path latest = folder.resolveSibling(NAME);
    if (Files.isRegularFile(latest, LinkOption.NOFOLLOW_LINKS) && !isPointer(latest)) {
      throw new IOException("it is a file of another kind");
    }
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

  /** Whether it is one line with the name of a folder of results. */
  private static boolean isPointer(Path file) throws IOException {
    return Files.size(file) <= LONGEST
        && RUN.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).matches();
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
