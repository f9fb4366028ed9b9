package org.drsim.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder being written: {@code .partial-<process id>-<final name>-<random>} beside its final
 * place. Closing removes it, unless it became the final folder.
 */
final class PartialFolder implements Closeable {

  private static final String PREFIX = ".partial-";
  private static final Pattern NAME = Pattern.compile("\\.partial-(\\d+)-.*");

  /** Writing takes seconds; what is this old was left by a killed process. */
  private static final Duration OLD = Duration.ofHours(1);

  /**
   * For folders of processes that are gone. Not zero: on shared storage the process may be alive on
   * another computer.
   */
  private static final Duration QUIET = Duration.ofMinutes(1);

  private final Path path;

  private PartialFolder(Path path) {
    this.path = path;
  }

  /** For the folder {@code name} below {@code parent}. */
  static PartialFolder create(Path parent, String name) throws IOException {
    String prefix = PREFIX + ProcessHandle.current().pid() + "-" + name + "-";
    Path unique = Files.createTempDirectory(parent, prefix);
    // Temporary folders are private; results are as readable as any other new folder.
    Files.delete(unique);
    return new PartialFolder(Files.createDirectory(unique));
  }

  /** A file that is removed like a folder if its process is killed. */
  static Path createFile(Path parent, String name) throws IOException {
    return Files.createTempFile(
        parent, PREFIX + ProcessHandle.current().pid() + "-" + name + "-", "");
  }

  Path path() {
    return path;
  }

  /** Writes a file and waits until it is on the disk. */
  void write(RunFile file) throws IOException {
    Path target = path.resolve(file.path());
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    try (FileChannel channel =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      file.content().writeTo(stream);
      stream.flush();
      channel.force(true);
    }
  }

  /** Takes its final name; fails if there is a folder with content already. */
  void become(Path folder) throws IOException {
    force(path);
    Files.move(path, folder, StandardCopyOption.ATOMIC_MOVE);
    force(Objects.requireNonNull(path.getParent()));
  }

  @Override
  public void close() throws IOException {
    if (Files.exists(path)) {
      removeTree(path);
    }
  }

  /** Removes what killed runs left below a folder. What cannot be removed stays. */
  static void removeLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> partials = Files.newDirectoryStream(parent, PREFIX + "*")) {
      partials.forEach(PartialFolder::removeIfLeftOver);
    }
  }

  private static void removeIfLeftOver(Path partial) {
    try {
      if (isLeftOver(partial)) {
        removeTree(partial);
      }
    } catch (IOException | NumberFormatException gone) {
      // Another run beside this one has just finished with it, or the name is not one of ours.
    }
  }

  private static boolean isLeftOver(Path partial) throws IOException {
    Instant changed = Files.getLastModifiedTime(partial, LinkOption.NOFOLLOW_LINKS).toInstant();
    Duration age = Duration.between(changed, Instant.now());
    Matcher name = NAME.matcher(String.valueOf(partial.getFileName()));
    boolean alive = !name.matches() || ProcessHandle.of(Long.parseLong(name.group(1))).isPresent();
    return age.compareTo(alive ? OLD : QUIET) > 0;
  }

  private static void removeTree(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Makes the entries of a folder durable, where the system can. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Windows opens no folders, and needs no forcing: its file systems journal names.
    }
  }
}
