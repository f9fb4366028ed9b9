package org.drsim.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import org.drsim.study.StudyResult;
import org.jfree.chart.JFreeChart;

/**
 * The RPO over time of the machines of a run, for people: a panel per machine; of more than six
 * machines the five with the highest RPO.
 */
public final class RpoChart {

  /** Of the SVG, in pixels. */
  public static final int WIDTH = 1200;

  /** Of the SVG, in pixels. */
  public static final int HEIGHT = 600;

  /** How many pixels the PNG has for each of the SVG's, in both directions. */
  public static final int SHARPNESS = 2;

  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, WIDTH, HEIGHT);

  private final String title;
  private final JFreeChart chart;

  private RpoChart(String title, JFreeChart chart) {
    this.title = title;
    this.chart = chart;
  }

  /**
   * Draws the first replication of a run.
   *
   * @param title name of the scenario
   * @throws ChartException if this Java cannot draw
   */
  public static RpoChart of(String title, StudyResult result) {
    try {
      ChartFonts fonts = ChartFonts.load();
      String shown = ChartText.printable(title);
      return new RpoChart(shown, new RpoLayout(shown, result, fonts).chart());
    } catch (LinkageError | InternalError problem) {
      throw new ChartException(problem);
    }
  }

  /** Writes the picture with texts as text; equal charts give equal bytes. */
  public void writeSvg(OutputStream stream) throws IOException {
    SvgPicture picture = new SvgPicture(WIDTH, HEIGHT);
    chart.draw(picture.canvas(), AREA);
    picture.write("RPO over time: " + title, stream);
  }

  /** Writes the picture in pixels. */
  public void writePng(OutputStream stream) throws IOException {
    BufferedImage image =
        new BufferedImage(WIDTH * SHARPNESS, HEIGHT * SHARPNESS, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      canvas.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      canvas.scale(SHARPNESS, SHARPNESS);
      chart.draw(canvas, AREA);
    } finally {
      canvas.dispose();
    }
    ImageIO.write(image, "png", stream);
  }
}
