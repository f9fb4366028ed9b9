package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import org.drsim.report.DataTable.Cell;

/** Several disks, one by one and together. */
final class DisksSection {

  static final int MOST_ROWS = 500;
  private static final double MINUTE = 60;

  private DisksSection() {}

  static Section of(Json profile) {
    final List<Json> disks = profile.get("disks").items();
    final DataTable table =
        new DataTable("Disks")
            .sortable()
            .text("Disk", "Machine")
            .numbers("Writes", "Written", "Mean rate", "Busiest minute", "Mean write")
            .text("Fits");
    for (final Json disk : disks.stream().limit(MOST_ROWS).toList()) {
      table.row(
          Cell.name(disk.text("name")),
          Cell.name(disk.text("machine")),
          Cell.plain(disk.number("writes")),
          Cell.bytes(disk.number("writtenBytes")),
          ProfileReport.rate(disk.number("meanBytesPerSecond")),
          ProfileReport.rate(busiestMinute(disk)),
          Cell.bytes(disk.number("sizes", "meanBytes")),
          Cell.of(fits(disk.text("verdict", "fits"))));
    }
    final List<Node> content = new ArrayList<>(List.of(together(profile), table.element()));
    if (disks.size() > MOST_ROWS) {
      content.add(Element.of("p", MOST_ROWS + " of " + disks.size() + "; disks.csv has all."));
    }
    return new Section("disks", "Disks", content);
  }

  private static double busiestMinute(Json disk) {
    return disk.get("rates").items().stream()
        .filter(one -> one.number("windowSeconds") == MINUTE)
        .mapToDouble(one -> one.number("max"))
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String fits(String churn) {
    return churn.equals("none") ? "no" : "with " + churn + " churn";
  }

  private static Element together(Json profile) {
    final Json together = profile.get("together");
    return new Facts()
        .add(
            "Put together",
            together.isTrue("onCalendar") ? "by the calendar" : "from the first record of each")
        .add("Mean correlation of their rates", Figures.plain(together.number("meanCorrelation")))
        .add(
            "Peak of the sum over sum of the peaks",
            Figures.share(together.number("peakOfSumOverSumOfPeaks")))
        .element();
  }
}
