package org.drsim.report;

/** The main figures, large. */
final class Tiles {

  private final Element list = Element.of("dl").ofClass("tiles large");

  /**
   * @param of what the figure belongs to
   */
  Tiles add(String name, String figure, String of) {
    list.add(
        Element.of(
            "div",
            Element.of("dt", name),
            Element.of("dd", Element.of("b", figure), Element.of("span", Element.of("bdi", of)))));
    return this;
  }

  Element element() {
    return list;
  }
}
