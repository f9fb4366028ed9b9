package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drsim.sweep.Comparison;

/** A comparison as a table. */
final class ComparisonCsv {

  static final Table TABLE =
      Table.of(
          "drsim compare",
          "figure of two results, on standard output with --format csv",
          column("figure", "what is compared"),
          column("unit", "s, B or share"),
          column("one", "in the first; mean over replications"),
          column("other", "in the second"),
          column("difference", "other − one"),
          column("low", "end of its 95 % confidence interval"),
          column("high", "end of its 95 % confidence interval"),
          column("n", "replications it rests on; 0 for a figure of all together"),
          column("paired", "true where differences are taken replication by replication"),
          column("finding", "smaller, larger, same or not-shown"));

  private ComparisonCsv() {}

  static void write(ComparisonDocument document, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (final Comparison one : document.comparisons()) {
            add(table, one);
          }
          for (final Map.Entry<String, List<Double>> total : document.totals().entrySet()) {
            final double first = total.getValue().get(0);
            final double second = total.getValue().get(1);
            table.text(total.getKey()).text("s").number(first).number(second);
            table.number(second - first).text("").text("").number(0).text("false").text("");
            table.endRow();
          }
        });
  }

  private static void add(CsvTable table, Comparison one) throws IOException {
    table.text(one.figure()).text(one.unit());
    table.number(one.one().value()).number(one.other().value());
    table.number(one.difference().value()).number(one.difference().low());
    table.number(one.difference().high()).number(one.difference().n());
    table.text(Boolean.toString(one.paired())).text(word(one)).endRow();
  }

  static String word(Comparison comparison) {
    return comparison.finding().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
