package org.drsim.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that is made of the other files of its folder, and is made anew when they become more.
 *
 * @param path below the folder
 * @param content what to write
 */
public record FolderPage(String path, Content content) {

  /** Writes the page of a folder; leaves the stream open. */
  public interface Content {
    void writeTo(Path folder, OutputStream stream) throws IOException;
  }

  RunFile of(Path folder) {
    return new RunFile(path, true, stream -> content.writeTo(folder, stream));
  }

  /** Makes it of what the folder holds, in the place of one that is there. */
  public void replaceIn(Path folder) throws IOException {
    final Path fresh = folder.resolve(".partial-" + ProcessHandle.current().pid() + "-" + path);
    try {
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(fresh))) {
        content.writeTo(folder, stream);
      }
      final Path file = folder.resolve(path);
      if (!Files.exists(file) || Files.mismatch(file, fresh) >= 0) {
        Files.move(
            fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
