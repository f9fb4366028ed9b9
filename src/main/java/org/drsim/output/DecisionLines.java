package org.drsim.output;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.drsim.quantity.ReadingUnit;
import org.drsim.study.BreakEven;
import org.drsim.study.Decision;
import org.drsim.study.DecisionRow;
import org.drsim.study.LeftOut;

/** Whether to fail over now or to wait, on a terminal of 80 columns. */
final class DecisionLines {

  /** More are in the file. */
  private static final int MOST_ROWS = 25;

  private static final int WIDTH = 80;
  private static final double PERCENT = 100;

  private final DecisionDocument document;
  private final Decision decision;
  private final StringBuilder text = new StringBuilder();

  DecisionLines(DecisionDocument document) {
    this.document = document;
    this.decision = document.decision();
  }

  String text() {
    addTitle();
    addRows();
    text.append('\n').append(breakEven()).append('\n').append(rule()).append('\n');
    if (decision.stuck() > 0) {
      final boolean always =
          decision.rows().stream().allMatch(row -> row.stuck() == decision.stuck());
      text.append(always ? "in " : "in up to ")
          .append(decision.stuck())
          .append(" of ")
          .append(document.replications());
      text.append(" replications something stayed down:\n  counted until the outage ends\n");
    }
    return text.toString();
  }

  private void addTitle() {
    text.append(ResultTable.printable(document.name(), WIDTH)).append('\n');
    text.append("outage ").append(ResultTable.printable(decision.fault(), 40)).append(", lasts ");
    text.append(ResultTable.printable(document.lasts(), WIDTH)).append('\n');
    addFailover();
    text.append("\n(means of ").append(document.replications()).append(" replications)\n");
    addLeftOut();
    text.append('\n');
  }

  /** That of each time is in the file. */
  private void addFailover() {
    final List<DecisionRow> rows = decision.rows();
    final DecisionRow last = rows.get(rows.size() - 1);
    final String first = failover(rows.get(0), "");
    text.append("a failover takes ").append(failover(rows.get(0), " from its decision"));
    if (!failover(last, "").equals(first)) {
      text.append("\nif decided at once; after ");
      text.append(ReadingUnit.duration(last.afterSeconds())).append(" it takes ");
      text.append(failover(last, ""));
    } else if (!rows.stream().allMatch(row -> failover(row, "").equals(first))) {
      text.append("\nif decided at once or after ");
      text.append(ReadingUnit.duration(last.afterSeconds()));
      text.append("; in between it differs, see decision.csv");
    }
  }

  private static String failover(DecisionRow row, String since) {
    return ReadingUnit.duration(row.backSeconds())
        + since
        + " and loses "
        + ReadingUnit.duration(row.lossSeconds())
        + (Double.isFinite(row.lossBytes()) ? ", " + ReadingUnit.bytes(row.lossBytes()) : "");
  }

  private void addLeftOut() {
    final LeftOut leftOut = document.leftOut();
    addLeftOut(leftOut.beganInWarmUp(), "as the outage began within the warm-up");
    addLeftOut(leftOut.withoutFailover(), "in which no failover began by the end");
  }

  private void addLeftOut(int number, String why) {
    if (number > 0) {
      text.append("left out: ").append(number).append(" of ");
      text.append(document.replications() + document.leftOut().count());
      text.append(" replications, ").append(why).append('\n');
    }
  }

  private void addRows() {
    final List<DecisionRow> rows = decision.rows();
    add("down", "still", "goes on", "cost of waiting", "", "of failing over", "", "cheaper");
    add("for", "down", "for, mean", "mean", "90 %", "mean", "90 %", "");
    final int every = 1 + (rows.size() - 1) / MOST_ROWS;
    for (int i = 0; i < rows.size(); i += every) {
      add(rows.get(i));
    }
    if (every > 1) {
      text.append("each ").append(every).append("th of ").append(rows.size());
      text.append("; all are in decision.csv\n");
    }
  }

  private void add(DecisionRow row) {
    add(
        ReadingUnit.duration(row.afterSeconds()),
        new ReadingUnit("%", 1).text(row.stillDown() * PERCENT),
        ReadingUnit.duration(row.remainingSeconds()),
        money(row.waitMean()),
        money(row.waitP90()),
        money(row.failOverMean()),
        money(row.failOverP90()),
        (row.failOver() ? "fail over" : "wait") + (row.isSure() ? "" : " ?"));
  }

  private void add(String... cells) {
    // A heading over two columns reaches into the second.
    text.append(
        String.format(
                Locale.ROOT,
                cells[4].isEmpty()
                    ? "%-9s%7s%11s%20s%s%20s%s  %s"
                    : "%-9s%7s%11s%10s%10s%10s%10s  %s",
                (Object[]) cells)
            .stripTrailing());
    text.append('\n');
  }

  static String money(double amount) {
    return String.format(Locale.ROOT, Math.abs(amount) < 100 ? "%.2f" : "%,.0f", amount);
  }

  private String breakEven() {
    final BreakEven breakEven = decision.breakEven();
    final String first = breakEven.failOverFirst() ? "failing over" : "waiting";
    if (Double.isInfinite(breakEven.seconds())) {
      return first
          + " is cheaper at each of these times"
          + (breakEven.lowSeconds() < Double.POSITIVE_INFINITY
              ? ",\n  not with certainty: the other may be from "
                  + ReadingUnit.duration(breakEven.lowSeconds())
                  + " on"
              : "");
    }
    return "break-even after "
        + ReadingUnit.duration(breakEven.seconds())
        + interval(breakEven)
        + ":\n  "
        + first
        + " is cheaper before, "
        + (breakEven.failOverFirst() ? "waiting" : "failing over")
        + " then";
  }

  private static String interval(BreakEven breakEven) {
    return Double.isNaN(breakEven.lowSeconds())
        ? ""
        : " (95 %: "
            + ReadingUnit.duration(breakEven.lowSeconds())
            + " to "
            + (Double.isInfinite(breakEven.highSeconds())
                ? "later than all of these"
                : ReadingUnit.duration(breakEven.highSeconds()))
            + ")";
  }

  private String rule() {
    final Optional<DecisionRow> best = decision.cheapestRule();
    final String waiting = money(decision.rows().get(0).waitMean());
    if (best.isEmpty()) {
      return "cheapest rule: never fail over, " + waiting + " expected";
    }
    final String cost = money(best.get().ruleMean());
    final boolean last = best.get().equals(decision.rows().get(decision.rows().size() - 1));
    return "cheapest rule: "
        + (best.get().afterSeconds() == 0
            ? "fail over at once"
            : "wait "
                + ReadingUnit.duration(best.get().afterSeconds())
                + (last ? " or longer" : "")
                + ", then fail over")
        + ", "
        + cost
        + " expected\n  (never failing over: "
        + waiting
        + ")";
  }
}
