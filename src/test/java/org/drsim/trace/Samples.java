package org.drsim.trace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;

/** Captured files: those of this project, and those that lie beside it where they are at hand. */
final class Samples {

  private Samples() {}

  /** A capture of this project. */
  static Path own(String name) {
    final URL found = Samples.class.getResource(name);
    try {
      return Path.of(found.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A capture beside the project; where it is not at hand, the test is skipped. */
  static Path beside(String name) throws IOException {
    Path folder = Path.of("").toRealPath();
    Path file = folder.resolve("shared/data").resolve(name);
    while (!Files.exists(file) && folder.getParent() != null) {
      folder = folder.getParent();
      file = folder.resolve("shared/data").resolve(name);
    }
    assumeTrue(Files.exists(file), name + " is not at hand");
    return file;
  }
}
