package org.drsim.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.JFreeChart;

/** A chart that can be written in two formats. */
public final class Picture {

  /** Of the SVG, in pixels. */
  public static final int WIDTH = 1200;

  /** How many pixels the PNG has for each of the SVG's, in both directions. */
  public static final int SHARPNESS = 2;

  private final String title;
  private final JFreeChart chart;
  private final int height;
  private final ChartFonts fonts;

  private Picture(String title, JFreeChart chart, int height, ChartFonts fonts) {
    this.fonts = fonts;
    this.title = title;
    this.chart = chart;
    this.height = height;
  }

  /**
   * Draws.
   *
   * @param title of the document
   * @param height of the SVG, in pixels
   * @throws ChartException if this Java cannot draw
   */
  static Picture draw(String title, int height, Function<ChartStyle, JFreeChart> chart) {
    try {
      final ChartFonts fonts = ChartFonts.load();
      return new Picture(title, chart.apply(new ChartStyle(fonts)), height, fonts);
    } catch (LinkageError | InternalError problem) {
      throw new ChartException(problem);
    }
  }

  /** Writes the picture with texts as text; equal charts give equal bytes. */
  public void writeSvg(OutputStream stream) throws IOException {
    SvgPicture picture = new SvgPicture(WIDTH, height, fonts);
    chart.draw(picture.canvas(), area());
    picture.write(title, stream);
  }

  /** Writes the picture in pixels. */
  public void writePng(OutputStream stream) throws IOException {
    BufferedImage image =
        new BufferedImage(WIDTH * SHARPNESS, height * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      canvas.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      canvas.scale(SHARPNESS, SHARPNESS);
      chart.draw(canvas, area());
    } finally {
      canvas.dispose();
    }
    // Without the library's own file beside it, which a full disk breaks in another thread.
    try (ImageOutputStream png = new MemoryCacheImageOutputStream(stream)) {
      ImageIO.write(image, "png", png);
    }
  }

  private Rectangle2D area() {
    return new Rectangle2D.Double(0, 0, WIDTH, height);
  }
}
