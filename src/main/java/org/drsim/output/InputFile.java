package org.drsim.output;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A file that a scenario reads.
 *
 * @param name as the scenario names it
 * @param sha256 of its content, as 64 hexadecimal digits
 */
public record InputFile(String name, String sha256) {

  /**
   * Reads the file to digest it.
   *
   * @param name as the scenario names it
   * @param file where it is
   */
  public static InputFile of(String name, Path file) throws IOException {
    return new InputFile(name, Digest.ofFile(file));
  }
}
