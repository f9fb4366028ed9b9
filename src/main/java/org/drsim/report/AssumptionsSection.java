package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drsim.report.DataTable.Cell;

/** Every value that nobody stated and that the results depend on. */
final class AssumptionsSection {

  private static final int MOST = 300;
  private static final Pattern ADDRESS = Pattern.compile("https?://[\\w./%#?=&+~-]+");

  private AssumptionsSection() {}

  static Section of(StoredRun run) {
    final List<Json> all = run.summary().get("assumptions").items();
    final long assumed = all.stream().filter(one -> one.text("grade").equals("assumed")).count();
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                "The scenario does not state these "
                    + Figures.count(all.size(), "value")
                    + "; "
                    + assumed
                    + " of them have no published figure behind them. Stating them, or measuring"
                    + " them, makes the results yours."
                    + (all.size() > MOST ? " assumptions.csv has all." : ""))
            .ofClass("lead"));
    final DataTable table =
        new DataTable("Assumption ledger").sortable().text("Setting", "Value", "Grade", "Source");
    all.stream()
        .limit(MOST)
        .forEach(
            one ->
                table.row(
                    Cell.of(SettingPath.of(one.text("path"))),
                    Cell.name(Figures.drawn(one.text("value"))),
                    Cell.of(grade(one.text("grade"))),
                    Cell.of(linked(one.text("source")))));
    if (!table.isEmpty()) {
      content.add(table.element());
    }
    return new Section("assumptions", "Assumptions", content);
  }

  private static Element grade(String grade) {
    return Element.of("span", grade)
        .ofClass(grade.equals("assumed") ? "grade assumed" : "grade published");
  }

  /** Web addresses in a text become links, nothing else does. */
  static Element linked(String text) {
    final Element whole = Element.of("span");
    final Matcher addresses = ADDRESS.matcher(text);
    int done = 0;
    while (addresses.find()) {
      whole.add(text.substring(done, addresses.start()));
      whole.add(
          Element.of("a", addresses.group())
              .with("href", addresses.group())
              .with("rel", "noreferrer noopener"));
      done = addresses.end();
    }
    return whole.add(text.substring(done));
  }
}
