package org.drsim.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the colours of areas mean. */
final class AreaKey {

  private AreaKey() {}

  /** Of the colours in their order. */
  static Element of(List<String> names) {
    final Map<String, String> colours = new LinkedHashMap<>();
    names.forEach(name -> colours.put(name, "f" + (colours.size() + 1)));
    return of(colours);
  }

  /**
   * @param colours classes of the style of the page, by name
   */
  static Element of(Map<String, String> colours) {
    final List<Node> items = new ArrayList<>();
    colours.forEach(
        (name, colour) ->
            items.add(
                Element.of(
                    "li",
                    Element.of(
                            "svg",
                            Element.of("rect")
                                .ofClass("fill " + colour)
                                .with("width", "14")
                                .with("height", "12"))
                        .with("viewBox", "0 0 14 12")
                        .with("aria-hidden", "true")
                        .ofClass("box"),
                    Element.of("bdi", name))));
    return Element.of("ul").ofClass("key").add(items);
  }
}
