package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An element of HTML or SVG, which grows as it is filled. */
final class Element implements Node {

  private static final Set<String> EMPTY =
      Set.of("br", "circle", "img", "input", "line", "meta", "path", "rect", "wbr");

  private final String name;
  private final StringBuilder attributes = new StringBuilder();
  private final List<Node> children = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  /**
   * @param name a word of the program's own
   */
  static Element of(String name, Node... children) {
    return new Element(name).add(children);
  }

  /**
   * @param name a word of the program's own
   * @param text of any origin
   */
  static Element of(String name, String text) {
    return new Element(name).add(text);
  }

  /**
   * @param attribute a word of the program's own
   * @param value of any origin, except for what a browser would follow or run
   */
  Element with(String attribute, String value) {
    attributes.append(' ').append(attribute).append("=\"");
    Text.appendEscaped(attributes, value);
    attributes.append('"');
    return this;
  }

  /** A coordinate of a picture, to a tenth. */
  Element at(String attribute, double value) {
    return with(attribute, Coordinate.text(value));
  }

  Element ofClass(String names) {
    return with("class", names);
  }

  Element add(Node... nodes) {
    children.addAll(List.of(nodes));
    return this;
  }

  Element add(List<? extends Node> nodes) {
    children.addAll(nodes);
    return this;
  }

  Element add(String text) {
    children.add(new Text(text));
    return this;
  }

  @Override
  public void writeTo(StringBuilder page) {
    page.append('<').append(name).append(attributes);
    if (children.isEmpty() && EMPTY.contains(name)) {
      page.append("/>");
      return;
    }
    page.append('>');
    for (final Node child : children) {
      child.writeTo(page);
    }
    page.append("</").append(name).append('>');
  }
}
