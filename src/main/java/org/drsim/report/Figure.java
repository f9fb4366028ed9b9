package org.drsim.report;

/** Pictures with a caption; on small screens they scroll by themselves, also by keyboard. */
final class Figure {

  private Figure() {}

  static Element of(String caption, Node... content) {
    return Element.of("figure", Element.of("figcaption", caption))
        .add(content)
        .with("tabindex", "0");
  }
}
