package org.drsim.report;

import java.util.ArrayList;
import java.util.List;

/** What the colours of areas mean. */
final class AreaKey {

  private AreaKey() {}

  static Element of(List<String> names) {
    final List<Node> items = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      items.add(
          Element.of(
              "li",
              Element.of(
                      "svg",
                      Element.of("rect")
                          .ofClass("fill f" + (i + 1))
                          .with("width", "14")
                          .with("height", "12"))
                  .with("viewBox", "0 0 14 12")
                  .with("aria-hidden", "true")
                  .ofClass("box"),
              Element.of("bdi", names.get(i))));
    }
    return Element.of("ul").ofClass("key").add(items);
  }
}
