package org.drsim.cli;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a study in a folder that holds them all. Sent to another process they are taken
 * along, byte by byte, and lie in a folder of that process.
 */
final class StudyFolder implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BLOCK = 1 << 16;

  private transient Path folder;

  /** Relative to the folder. */
  private transient List<Path> files;

  /**
   * Of files.
   *
   * @param base a folder, at or above which theirs is
   */
  StudyFolder(Path base, List<Path> files) {
    final Set<Path> all = new LinkedHashSet<>();
    files.forEach(file -> all.add(file.toAbsolutePath().normalize()));
    folder = base.toAbsolutePath().normalize();
    while (!all.stream().allMatch(file -> file.startsWith(folder)) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    this.files = all.stream().map(folder::relativize).toList();
  }

  /** What the other methods call a file or folder at or below it. */
  String nameOf(Path path) {
    return folder.relativize(path.toAbsolutePath().normalize()).toString();
  }

  /** Where a file or folder is in this process. */
  Path at(String name) {
    return folder.resolve(name);
  }

  private void writeObject(ObjectOutputStream out) throws IOException {
    out.writeInt(files.size());
    for (final Path file : files) {
      out.writeObject(file.toString());
      out.writeLong(Files.size(folder.resolve(file)));
      Files.copy(folder.resolve(file), out);
    }
  }

  private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
    folder = Files.createTempDirectory("drsim-study-");
    Runtime.getRuntime().addShutdownHook(new Thread(new Removal(folder)));
    final List<Path> read = new ArrayList<>();
    final int count = in.readInt();
    for (int i = 0; i < count; i++) {
      final Path file = folder.resolve((String) in.readObject()).normalize();
      if (!file.startsWith(folder)) {
        throw new InvalidObjectException("a file outside of the study's folder: " + file);
      }
      Files.createDirectories(file.resolveSibling(""));
      copy(in, in.readLong(), file);
      read.add(folder.relativize(file));
    }
    files = read;
  }

  private static void copy(ObjectInputStream in, long size, Path file) throws IOException {
    final byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long left = size; left > 0; ) {
        final int length = (int) Math.min(left, BLOCK);
        in.readFully(block, 0, length);
        out.write(block, 0, length);
        left -= length;
      }
    }
  }

  /** Of what was unpacked, when the process ends. */
  private record Removal(Path folder) implements Runnable {

    @Override
    public void run() {
      try {
        org.apache.commons.io.FileUtils.deleteDirectory(folder.toFile());
      } catch (IOException e) {
        // It lies where the system keeps what nobody needs for long.
      }
    }
  }
}
