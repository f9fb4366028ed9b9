package org.drsim.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A canvas that becomes an SVG document: text stays text, and the same strokes the same bytes. */
final class SvgPicture {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final String FONT = "font-family";

  /** Where the reader's computer lacks our typeface. */
  private static final String FONTS = "Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif";

  /** Decimals of coordinates: a hundredth of a pixel is seen by nobody. */
  private static final int PRECISION = 2;

  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final SVGGraphics2D canvas;
  private final int width;
  private final int height;
  private final ChartFonts fonts;

  /**
   * @param fonts in which its texts were given their room
   */
  SvgPicture(int width, int height, ChartFonts fonts) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptyDocument());
    context.setComment(null);
    context.setPrecision(PRECISION);
    this.canvas = new SVGGraphics2D(context, false);
    this.canvas.setSVGCanvasSize(new Dimension(width, height));
    this.width = width;
    this.height = height;
    this.fonts = fonts;
  }

  Graphics2D canvas() {
    return canvas;
  }

  /** Writes the document; the stream stays open. */
  void write(String title, OutputStream stream) throws IOException {
    Element root = canvas.getRoot();
    root.setAttribute("viewBox", "0 0 " + width + " " + height);
    root.setAttribute("role", "img");
    Element name = root.getOwnerDocument().createElementNS(NAMESPACE, "title");
    name.setTextContent(title);
    root.insertBefore(name, root.getFirstChild());
    nameFonts(root);
    fitTexts(root, 0, Font.PLAIN);
    StringWriter document = new StringWriter();
    canvas.stream(root, document, false, false);
    // Without declaration and DTD it can also stand inside a page, and no reader asks the network.
    String text = document.toString();
    stream.write(text.substring(text.indexOf("<svg")).getBytes(StandardCharsets.UTF_8));
  }

  private static void nameFonts(Node node) {
    if (node instanceof Element element && element.hasAttribute(FONT)) {
      element.setAttribute(FONT, FONTS);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      nameFonts(child);
    }
  }

  /**
   * Texts take the room that they were given, whatever typeface the reader's computer has: else
   * those of a wider one run into what stands beside them.
   */
  private void fitTexts(Node node, float outerSize, int outerStyle) {
    float size = outerSize;
    int style = outerStyle;
    if (node instanceof Element element) {
      if (element.hasAttribute("font-size")) {
        size = Float.parseFloat(element.getAttribute("font-size").replace("px", ""));
      }
      if (element.hasAttribute("font-weight")) {
        style = element.getAttribute("font-weight").equals("bold") ? Font.BOLD : Font.PLAIN;
      }
      if (element.getTagName().equals("text")) {
        Font font = style == Font.BOLD ? fonts.bold(size) : fonts.regular(size);
        double length = font.getStringBounds(element.getTextContent(), UNHINTED).getWidth();
        element.setAttribute("textLength", String.format(Locale.ROOT, "%.1f", length));
        element.setAttribute("lengthAdjust", "spacingAndGlyphs");
      }
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      fitTexts(child, size, style);
    }
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException("the defaults of Java's own parser", impossible);
    }
  }
}
