package org.drsim.scenario.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.drsim.quantity.InvalidQuantityException;

/** Files that a scenario names, such as traces. */
final class CompanionFiles {

  private static final String OR_ELSEWHERE = " (or --inputs DIR for another folder)";

  private CompanionFiles() {}

  /**
   * The file of this name in a folder, or below it.
   *
   * @param name as the scenario states it, relative to the scenario
   * @throws InvalidQuantityException if the name is absolute or leads out of the folder, also by a
   *     symbolic link, or if there is no such file
   */
  static Path resolve(Path folder, String name) {
    return resolve(folder, folder, name);
  }

  /**
   * The file of this name in a folder below a folder.
   *
   * @param top which it must be in or below
   * @param folder from which it is named
   * @throws InvalidQuantityException as above
   */
  static Path resolve(Path top, Path folder, String name) {
    final Path file = below(top.normalize(), folder.normalize(), name);
    try {
      final boolean inside = file.toRealPath().startsWith(top.toAbsolutePath().toRealPath());
      if (!inside) {
        throw escapes(name);
      }
    } catch (IOException e) {
      throw new InvalidQuantityException(
          name, "there is no such file in the scenario's folder" + OR_ELSEWHERE);
    }
    if (!Files.isRegularFile(file)) {
      throw new InvalidQuantityException(name, "it is not a file; allowed is the name of a file");
    }
    return file;
  }

  private static Path below(Path top, Path folder, String name) {
    try {
      final Path relative = Path.of(name).normalize();
      final Path file = folder.resolve(relative).normalize();
      if (relative.isAbsolute()
          || !file.toAbsolutePath().normalize().startsWith(top.toAbsolutePath().normalize())) {
        throw escapes(name);
      }
      return file;
    } catch (InvalidPathException e) {
      throw new InvalidQuantityException(name, "allowed is the name of a file");
    }
  }

  private static InvalidQuantityException escapes(String name) {
    return new InvalidQuantityException(
        name,
        "allowed is a file in the folder of the scenario or below, by a relative name"
            + OR_ELSEWHERE);
  }
}
