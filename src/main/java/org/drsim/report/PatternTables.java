package org.drsim.report;

import java.util.Map;
import java.util.Optional;
import org.drsim.report.DataTable.Cell;

/** The rate by hour of the day and by day of the week. */
final class PatternTables {

  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  private PatternTables() {}

  /** Nothing where no hour and no day is known. */
  static Optional<Element> of(Json pattern) {
    final Map<String, Json> hours = pattern.get("hours").members();
    final Map<String, Json> days = pattern.get("days").members();
    if (hours.isEmpty() && days.isEmpty()) {
      return Optional.empty();
    }
    final DataTable table =
        new DataTable("Rate over the mean rate, " + pattern.text("timeZone"))
            .text("When")
            .numbers("Rate over the mean");
    hours.forEach((hour, one) -> table.row(Cell.of(hour + ":00 to " + hour + ":59"), factor(one)));
    days.forEach((day, one) -> table.row(Cell.of(named(day)), factor(one)));
    return Optional.of(table.element());
  }

  private static String named(String day) {
    return day.matches("[1-7]") ? DAYS[day.charAt(0) - '1'] : day;
  }

  private static Cell factor(Json one) {
    return Cell.plain(one.number());
  }
}
