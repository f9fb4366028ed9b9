package org.drsim.chart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What is really on a picture: the shapes and texts of its SVG, read back. */
final class Drawn {

  /**
   * A filled or outlined shape, in pixels.
   *
   * @param isSolid whether nothing is seen through it
   */
  record Shape(Path2D path, String fill, String stroke, boolean isSolid) {

    /** Whether any of its lines runs through a box. */
    boolean crosses(Rectangle2D box) {
      final double[] at = new double[6];
      double x = 0;
      double y = 0;
      for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
        final int kind = i.currentSegment(at);
        if (kind == PathIterator.SEG_LINETO && box.intersectsLine(x, y, at[0], at[1])) {
          return true;
        }
        x = kind == PathIterator.SEG_CLOSE ? x : at[0];
        y = kind == PathIterator.SEG_CLOSE ? y : at[1];
      }
      return false;
    }

    Rectangle2D bounds() {
      return path.getBounds2D();
    }
  }

  /** A text, where it begins and how long it is. */
  record Text(String text, double x, double y, double width) {

    /** What small letters take, which all texts have. */
    Rectangle2D box() {
      return new Rectangle2D.Double(x, y - 8, width, 8);
    }
  }

  private final String svg;
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();

  private Drawn(String svg) {
    this.svg = svg;
    try {
      final Document document =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
      visit(document.getDocumentElement(), "none", "none", true);
    } catch (Exception e) {
      throw new AssertionError("no SVG", e);
    }
  }

  static Drawn of(Picture picture) {
    try {
      final ByteArrayOutputStream stream = new ByteArrayOutputStream();
      picture.writeSvg(stream);
      return new Drawn(stream.toString(UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  String svg() {
    return svg;
  }

  List<String> texts() {
    return texts.stream().map(Text::text).toList();
  }

  /** Where a text begins, in pixels. */
  Text text(String wanted) {
    return texts.stream().filter(text -> text.text().equals(wanted)).findFirst().orElseThrow();
  }

  /** Texts of a kind, from above. */
  List<Text> texts(Predicate<String> wanted) {
    return texts.stream()
        .filter(text -> wanted.test(text.text()))
        .sorted(Comparator.comparingDouble(Text::y))
        .toList();
  }

  /** Filled with white, through which nothing is seen. */
  List<Shape> solidWhite() {
    return shapes.stream().filter(one -> one.fill().equals("white") && one.isSolid()).toList();
  }

  /** Filled with a colour, in the order of drawing. */
  List<Shape> filled(Color colour) {
    return shapes.stream().filter(shape -> shape.fill().equals(rgb(colour))).toList();
  }

  /** Lines of a colour, in the order of drawing. */
  List<Shape> lines(Color colour) {
    return shapes.stream()
        .filter(shape -> shape.stroke().equals(rgb(colour)) && shape.fill().equals("none"))
        .toList();
  }

  /** From pixels to the numbers at the horizontal axis. */
  DoubleUnaryOperator alongTheAxis() {
    return linear(
        marksBelow(),
        valuesBelow().stream().mapToDouble(text -> Double.parseDouble(text.text())).toArray());
  }

  /** From pixels to seconds on a horizontal axis of durations that is logarithmic. */
  DoubleUnaryOperator alongTheDurations() {
    final DoubleUnaryOperator logarithm =
        linear(
            marksBelow(),
            valuesBelow().stream().mapToDouble(text -> StrictMath.log10(seconds(text))).toArray());
    return pixel -> StrictMath.pow(10, logarithm.applyAsDouble(pixel));
  }

  /** From pixels to the numbers at the vertical axis of the only plot. */
  DoubleUnaryOperator upTheAxis() {
    return linear(
        marksBeside(),
        valuesBeside("").stream().mapToDouble(text -> Double.parseDouble(text.text())).toArray());
  }

  /** From pixels to percents on a vertical axis. */
  DoubleUnaryOperator upThePercents() {
    return linear(
        marksBeside(),
        valuesBeside(" %").stream()
            .mapToDouble(text -> Double.parseDouble(text.text().split(" ")[0]))
            .toArray());
  }

  /** From pixels to shares on a vertical axis that is logarithmic. */
  DoubleUnaryOperator upTheShares() {
    final DoubleUnaryOperator logarithm =
        linear(
            marksBeside(),
            valuesBeside(" %").stream()
                .mapToDouble(
                    text -> StrictMath.log10(Double.parseDouble(text.text().split(" ")[0]) / 100))
                .toArray());
    return pixel -> StrictMath.pow(10, logarithm.applyAsDouble(pixel));
  }

  /** The texts at the horizontal axis: the lowest that begin with a number, but for the key. */
  private List<Text> valuesBelow() {
    final double bottom =
        lines(ChartStyle.GRID).stream()
            .mapToDouble(line -> line.bounds().getMaxY())
            .max()
            .orElseThrow();
    return texts.stream()
        .filter(text -> text.text().matches("-?\\d+(\\.\\d+)?( (s|min|h|d))?"))
        .filter(text -> text.y() > bottom + 8 && text.y() < bottom + 20)
        .sorted(Comparator.comparingDouble(Text::x))
        .toList();
  }

  private List<Text> valuesBeside(String unit) {
    final double left = marksBelow()[0];
    return texts.stream()
        .filter(text -> text.text().matches("-?\\d+(\\.\\d+)?" + unit))
        .filter(text -> text.x() < left && valuesBelow().stream().noneMatch(text::equals))
        .sorted(Comparator.comparingDouble(Text::y))
        .toList();
  }

  private double[] marksBelow() {
    return lines(ChartStyle.GRID).stream()
        .filter(line -> line.bounds().getWidth() < 0.01 && isMark(line.bounds().getHeight()))
        .mapToDouble(line -> line.bounds().getX())
        .distinct()
        .sorted()
        .toArray();
  }

  /** The marks on an axis, one for each text. */
  private static boolean isMark(double length) {
    return length > 0.5 && length < 4;
  }

  private double[] marksBeside() {
    return lines(ChartStyle.GRID).stream()
        .filter(line -> line.bounds().getHeight() < 0.01 && isMark(line.bounds().getWidth()))
        .mapToDouble(line -> line.bounds().getY())
        .distinct()
        .sorted()
        .toArray();
  }

  private static double seconds(Text text) {
    final String[] parts = text.text().split(" ");
    return Double.parseDouble(parts[0])
        * switch (parts[1]) {
          case "s" -> 1;
          case "min" -> 60;
          case "h" -> 3600;
          default -> 86_400;
        };
  }

  private static DoubleUnaryOperator linear(double[] pixels, double[] numbers) {
    if (pixels.length != numbers.length || pixels.length < 2) {
      throw new AssertionError(pixels.length + " lines, " + numbers.length + " numbers");
    }
    final int last = pixels.length - 1;
    final double slope = (numbers[last] - numbers[0]) / (pixels[last] - pixels[0]);
    return pixel -> numbers[0] + (pixel - pixels[0]) * slope;
  }

  static String rgb(Color colour) {
    return "rgb(" + colour.getRed() + "," + colour.getGreen() + "," + colour.getBlue() + ")";
  }

  private void visit(Node node, String fill, String stroke, boolean solid) {
    String ownFill = fill;
    String ownStroke = stroke;
    boolean ownSolid = solid;
    if (node instanceof Element element) {
      ownFill = element.hasAttribute("fill") ? element.getAttribute("fill") : fill;
      ownStroke = element.hasAttribute("stroke") ? element.getAttribute("stroke") : stroke;
      ownSolid =
          element.hasAttribute("fill-opacity") ? number(element, "fill-opacity") == 1 : solid;
      if (element.getTagName().equals("defs")) {
        return;
      }
      take(element, ownFill, ownStroke, ownSolid);
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      visit(child, ownFill, ownStroke, ownSolid);
    }
  }

  private void take(Element element, String fill, String stroke, boolean solid) {
    switch (element.getTagName()) {
      case "rect" -> {
        final double x = number(element, "x");
        final double y = number(element, "y");
        final Path2D box =
            new Path2D.Double(
                new Rectangle2D.Double(x, y, number(element, "width"), number(element, "height")));
        shapes.add(new Shape(box, fill, stroke, solid));
      }
      case "line" -> {
        final Path2D line = new Path2D.Double();
        line.moveTo(number(element, "x1"), number(element, "y1"));
        line.lineTo(number(element, "x2"), number(element, "y2"));
        shapes.add(new Shape(line, "none", stroke, solid));
      }
      case "path" -> shapes.add(new Shape(path(element.getAttribute("d")), fill, stroke, solid));
      case "polygon", "polyline" ->
          shapes.add(
              new Shape(
                  path("M" + element.getAttribute("points").trim() + "Z"), fill, stroke, solid));
      case "text" ->
          texts.add(
              new Text(
                  element.getTextContent(),
                  number(element, "x"),
                  number(element, "y"),
                  element.hasAttribute("textLength") ? number(element, "textLength") : 0));
      default -> {}
    }
  }

  private static double number(Element element, String name) {
    return Double.parseDouble(element.getAttribute(name));
  }

  /** Of straight pieces, which is all that charts are made of. */
  private static Path2D path(String text) {
    final Path2D path = new Path2D.Double();
    final String[] parts = text.replaceAll("([MLZ])", " $1 ").trim().split("[ ,]+");
    boolean first = false;
    for (int i = 0; i < parts.length; i++) {
      switch (parts[i]) {
        case "M" -> first = true;
        case "L" -> first = false;
        case "Z" -> path.closePath();
        default -> {
          final double x = Double.parseDouble(parts[i]);
          final double y = Double.parseDouble(parts[++i]);
          if (first) {
            path.moveTo(x, y);
            first = false;
          } else {
            path.lineTo(x, y);
          }
        }
      }
    }
    return path;
  }
}
