package org.drsim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Properties;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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
   * The version, and what this program is made of where that is known: one that is being worked on
   * changes without a new version, and equal sources give equal results wherever they are built.
   */
  static String build() {
    return Build.TEXT;
  }

  /**
   * Found out once. In a class of its own: what is made of the parser's old classes has no place in
   * Java's archive of classes, nor have its lambdas.
   */
  private static final class Build {

    static final String TEXT = found();

    private static String found() {
      try {
        final CodeSource source = Version.class.getProtectionDomain().getCodeSource();
        final Path program = source == null ? null : Path.of(source.getLocation().toURI());
        return program == null || !Files.isRegularFile(program)
            ? number()
            : number() + " of " + checkSum(program);
      } catch (IOException | URISyntaxException e) {
        return number();
      }
    }

    /** Of all that simulates, in hexadecimal; who distributes the work is not of it. */
    private static String checkSum(Path program) throws IOException {
      final List<String> lines = new ArrayList<>();
      try (ZipFile jar = new ZipFile(program.toFile())) {
        for (final Enumeration<? extends ZipEntry> all = jar.entries(); all.hasMoreElements(); ) {
          final ZipEntry entry = all.nextElement();
          final String name = entry.getName();
          if (name.startsWith("org/drsim/")
              && !name.startsWith("org/drsim/spark/")
              && !entry.isDirectory()) {
            lines.add(name + " " + entry.getCrc() + "\n");
          }
        }
      }
      Collections.sort(lines);
      final CRC32 sum = new CRC32();
      lines.forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
      return Long.toHexString(sum.getValue());
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {"drsim " + number()};
  }
}
