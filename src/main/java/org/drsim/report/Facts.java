package org.drsim.report;

/** Names and what belongs to them, one below the other. */
final class Facts {

  private final Element list = Element.of("dl").ofClass("facts");

  Facts add(String name, String value) {
    list.add(
        Element.of(
            "div",
            SettingPath.fill(Element.of("dt"), name),
            Element.of("dd", Element.of("bdi", value))));
    return this;
  }

  /** Program, digests and seed of a manifest; what it does not have is left out. */
  Facts addOrigin(Json manifest) {
    add("Program", manifest.text("tool", "name") + " " + manifest.text("tool", "version"));
    for (final Json input : manifest.get("inputs").items()) {
      add("Reads " + input.text("name"), "SHA-256 " + input.text("sha256"));
    }
    return this;
  }

  Element element() {
    return list;
  }
}
