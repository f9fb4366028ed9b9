package org.drsim.report;

import java.util.ArrayList;
import java.util.List;

/** What the results come from, and how to have them again. */
final class OriginSection {

  private OriginSection() {}

  static Section of(StoredRun run) {
    final Json manifest = run.manifest();
    final Element facts = Element.of("dl").ofClass("facts");
    add(facts, "Program", manifest.text("tool", "name") + " " + manifest.text("tool", "version"));
    add(facts, "Run", manifest.text("runId"));
    add(facts, "Scenario", manifest.text("scenario", "name"));
    add(facts, "Digest of the scenario (SHA-256)", manifest.text("scenario", "sha256"));
    add(facts, "Seed", whole(manifest.number("seed")));
    add(facts, "Replications", whole(manifest.number("replications")));
    add(facts, "Events simulated", Figures.plain(manifest.number("events")));
    for (final Json input : manifest.get("inputs").items()) {
      add(facts, "Reads " + input.text("name"), "SHA-256 " + input.text("sha256"));
    }
    final List<Node> content = new ArrayList<>();
    content.add(facts);
    content.add(
        Element.of(
            "p", "The same version gives the same bytes again, from the folder of this page:"));
    content.add(Element.of("pre", Element.of("code", command(manifest))).with("tabindex", "0"));
    content.add(
        Element.of(
            "p",
            manifest.get("inputs").items().isEmpty()
                ? "scenario.yaml is complete: it states every value, also those of the ledger."
                : "scenario.yaml is complete but for the files that it reads: put them beside it,"
                    + " under the names above."));
    content.add(files());
    return new Section("origin", "Origin and files", content);
  }

  private static String command(Json manifest) {
    final double only = manifest.number("replication");
    return "drsim run scenario.yaml" + (Double.isNaN(only) ? "" : " --replication " + whole(only));
  }

  private static String whole(double number) {
    return Double.isNaN(number) ? Figures.NOTHING : Long.toString((long) number);
  }

  private static void add(Element facts, String name, String value) {
    facts.add(
        Element.of("div", Element.of("dt", name), Element.of("dd", Element.of("bdi", value))));
  }

  private static Element files() {
    final Element list = Element.of("p", "Beside this page: ");
    String comma = "";
    for (final String file :
        List.of(
            "summary.json",
            "scenario.yaml",
            "rpo.csv",
            "resources.csv",
            "assumptions.csv",
            "manifest.json")) {
      list.add(comma).add(Element.of("a", file).with("href", file));
      comma = ", ";
    }
    return list.add(". The manual says what is in them.");
  }
}
