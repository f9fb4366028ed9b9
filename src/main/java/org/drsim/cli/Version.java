package org.drsim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program, which is part of every result. */
final class Version implements IVersionProvider {

  /** As the build wrote it down. */
  static String number() {
    try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
      if (stream == null) {
        throw new IllegalStateException("version.properties is missing in the program");
      }
      final Properties properties = new Properties();
      properties.load(stream);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The version, and when this program was built where that is known: one that is being worked on
   * changes without a new version.
   */
  static String build() {
    try {
      final CodeSource source = Version.class.getProtectionDomain().getCodeSource();
      final Path program = source == null ? null : Path.of(source.getLocation().toURI());
      return program == null || !Files.isRegularFile(program)
          ? number()
          : number() + " of " + Files.getLastModifiedTime(program);
    } catch (IOException | URISyntaxException e) {
      return number();
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"drsim " + number()};
  }
}
