package org.drsim.output;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The page of the manual on the files of a run, made of what the program knows of them. */
final class ResultsReference {

  private static final String INTRODUCTION =
      """
      # Files of a run

      This page is made by the program, of the declarations that its files are written from. Times are seconds from the start of
      the simulation, amounts are bytes; names carry their units. A number that does not exist is empty in a table and `null` in
      JSON. Tables are comma-separated values by RFC 4180, in UTF-8, lines ending in a line feed; a text that a spreadsheet would
      take for a formula begins with an apostrophe.

      `scenario.yaml` is the resolved scenario: it states every value, lists under `assumed` those that nobody had stated, and runs
      again by itself with the same results (its traces stay where they are: `--inputs` names their folder);
      `manifest.json` names version, digests and settings that shape the results; `run-info.json` tells when, where and how long
      it ran, and is the only file that differs between equal runs; `charts/` has the charts as SVG and PNG; `report.html` is all
      of it as a [page for people](report.md).

      A folder appears whole under its name. One that is there already is compared with what the same run gives now: equal results
      are kept, and gain what they lack, such as charts. A folder or link with anything else in it, and a folder or link where a
      file of the results goes, is left as it is, and the run refused. What you put beside the results stays.

      """;

  private final StringBuilder text = new StringBuilder(INTRODUCTION);

  String text() {
    for (final Table table : Tables.ALL) {
      text.append("## `").append(table.file()).append("`\n\nOne row for each ");
      text.append(table.rows()).append(".\n\n| Column | |\n|---|---|\n");
      for (final Table.Column column : table.columns()) {
        addRow(column.name(), column.meaning());
      }
      text.append('\n');
    }
    addSummary("summary.json", SummarySchema.OF_RUN, "--summary");
    text.append('\n');
    addSummary("summary.json of a study", SummarySchema.OF_STUDY, "--study-summary");
    addDocument("manifest.json", "What the results depend on", ManifestJson.MEMBERS);
    addDocument("run-info.json", "When, where and how fast", RunInfoJson.MEMBERS);
    return text.toString();
  }

  private void addDocument(String file, String what, List<Table.Column> members) {
    text.append("\n## `").append(file).append("`\n\n").append(what);
    text.append(".\n\n| Member | |\n|---|---|\n");
    members.forEach(member -> addRow(member.name(), member.meaning()));
  }

  private void addRow(String name, String meaning) {
    text.append("| `").append(name).append("` | ").append(meaning.replace("|", "\\|"));
    text.append(" |\n");
  }

  private void addSummary(String title, SummarySchema of, String option) {
    final Map<String, Object> schema = Json.read(of.text().getBytes(StandardCharsets.UTF_8));
    text.append("## `").append(title).append("`\n\nIts JSON Schema: `drsim schema ");
    text.append(option).append("`. Members may be added in later versions");
    text.append(", none changes its meaning without a new `schemaVersion`.\n\n");
    text.append("| Member | |\n|---|---|\n");
    addMembers("", schema);
    for (final Map.Entry<String, Object> part : object(schema, "$defs").entrySet()) {
      text.append("\n### A part of it: ").append(part.getKey());
      text.append("\n\n| Member | |\n|---|---|\n");
      addMembers("", cast(part.getValue()));
    }
  }

  private void addMembers(String prefix, Map<String, Object> schema) {
    for (final Map.Entry<String, Object> member : object(schema, "properties").entrySet()) {
      final Map<String, Object> one = cast(member.getValue());
      addRow(prefix + member.getKey(), meaning(one));
      addMembers(prefix + member.getKey() + ".", one);
      addMembers(prefix + member.getKey() + "[].", object(one, "items"));
    }
  }

  /** What it says of itself, and of which part it is. */
  private static String meaning(Map<String, Object> schema) {
    final String said = String.valueOf(schema.getOrDefault("description", ""));
    final Object part = schema.getOrDefault("$ref", object(schema, "items").get("$ref"));
    final String name = part == null ? "" : "*" + part.toString().replace("#/$defs/", "") + "*";
    return said.isEmpty() || name.isEmpty() ? said + name : said + "; " + name;
  }

  private static Map<String, Object> object(Map<String, Object> parent, String name) {
    return cast(parent.getOrDefault(name, Map.of()));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(Object value) {
    return value instanceof Map ? (Map<String, Object>) value : Map.of();
  }
}
