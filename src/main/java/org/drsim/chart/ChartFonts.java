package org.drsim.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The typeface of all charts. It is ours, so that a chart has the same layout on every computer,
 * also on one without any font.
 */
final class ChartFonts {

  private static final String REGULAR = "Roboto-Regular.ttf";
  private static final String BOLD = "Roboto-Bold.ttf";
  private static final String JAVA_FONT_CONFIGURATION = "sun.awt.fontconfig";

  private final Font regular;
  private final Font bold;

  private ChartFonts() throws IOException, FontFormatException {
    regular = load(REGULAR);
    bold = load(BOLD);
  }

  /**
   * Loads the typeface.
   *
   * @throws ChartException if this Java cannot draw text
   */
  static ChartFonts load() {
    try {
      return loadWithOrWithoutSystemFonts();
    } catch (IOException | FontFormatException | LinkageError | InternalError problem) {
      throw new ChartException(problem);
    }
  }

  Font regular(float points) {
    return regular.deriveFont(points);
  }

  Font bold(float points) {
    return bold.deriveFont(Font.BOLD, points);
  }

  private static ChartFonts loadWithOrWithoutSystemFonts() throws IOException, FontFormatException {
    try {
      return new ChartFonts();
    } catch (InternalError | IOException noSystemFont) {
      // Java refuses even its own callers' fonts where the system has none: give it one.
      System.setProperty(JAVA_FONT_CONFIGURATION, ownConfiguration().toString());
      return new ChartFonts();
    }
  }

  private static Font load(String name) throws IOException, FontFormatException {
    try (InputStream stream = open(name)) {
      return Font.createFont(Font.TRUETYPE_FONT, stream);
    }
  }

  private static InputStream open(String name) throws IOException {
    InputStream stream = ChartFonts.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is missing from the program");
    }
    return stream;
  }

  /** A font configuration of Java in which every logical font is the bundled one. */
  private static Path ownConfiguration() throws IOException {
    Path folder = Files.createTempDirectory("drsim-font");
    Path font = folder.resolve(REGULAR);
    try (InputStream stream = open(REGULAR)) {
      Files.copy(stream, font, StandardCopyOption.REPLACE_EXISTING);
    }
    StringBuilder text = new StringBuilder("version=1\nsequence.allfonts=default\n");
    text.append("filename.Roboto=").append(font).append('\n');
    for (String family :
        new String[] {"serif", "sansserif", "monospaced", "dialog", "dialoginput"}) {
      for (String style : new String[] {"plain", "bold", "italic", "bolditalic"}) {
        text.append(family).append('.').append(style).append(".default=Roboto\n");
      }
    }
    Path configuration = folder.resolve("fontconfig.properties");
    Files.writeString(configuration, text, StandardCharsets.ISO_8859_1);
    for (Path file : new Path[] {folder, font, configuration}) {
      // The last one registered goes first.
      file.toFile().deleteOnExit();
    }
    return configuration;
  }
}
