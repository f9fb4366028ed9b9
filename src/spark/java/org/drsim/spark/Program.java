package org.drsim.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where this program is: a jar, with its libraries in the folder {@code lib} beside it. */
final class Program {

  private Program() {}

  /**
   * The program, then its libraries in the order of their names.
   *
   * @return nothing where it is not in a jar
   */
  static List<Path> jars() throws IOException {
    final Path program = program();
    if (!Files.isRegularFile(program)) {
      return List.of();
    }
    try (Stream<Path> libraries = Files.list(program.resolveSibling("lib"))) {
      return Stream.concat(
              Stream.of(program),
              libraries.filter(file -> file.toString().endsWith(".jar")).sorted())
          .toList();
    }
  }

  private static Path program() {
    try {
      return Path.of(Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
