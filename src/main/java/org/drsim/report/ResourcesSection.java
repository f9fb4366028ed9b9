package org.drsim.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.drsim.quantity.ReadingRate;
import org.drsim.report.DataTable.Cell;

/** How much of what was shared was used. */
final class ResourcesSection {

  private static final int MOST = 100;

  private ResourcesSection() {}

  static Optional<Section> of(StoredRun run) {
    final DataTable table =
        new DataTable("Resources, the busiest first")
            .sortable()
            .text("Resource", "Kind")
            .numbers(
                "Capacity",
                "Mean",
                "Busiest 5 min",
                "Used, mean",
                "Used, busiest 5 min",
                "Largest backlog");
    final List<Json> resources = run.summary().get("resources").items();
    resources.stream()
        .sorted(Comparator.comparingDouble(ResourcesSection::use).reversed())
        .limit(MOST)
        .forEach(one -> add(table, one));
    if (table.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Section(
            "resources",
            "Resources",
            List.of(
                Element.of(
                        "p",
                        "Shown are "
                            + Math.min(MOST, resources.size())
                            + " of "
                            + resources.size()
                            + "; resources.csv has all.")
                    .ofClass("lead"),
                table.element())));
  }

  private static double use(Json resource) {
    final double use = resource.number("maxUtilisation5min");
    return Double.isNaN(use) ? -1 : use;
  }

  private static void add(DataTable table, Json one) {
    table.row(
        Cell.name(one.text("name")),
        Cell.of(FaultWords.spaced(one.text("kind"))),
        rate(one, "capacityBytesPerSecond"),
        rate(one, "meanBytesPerSecond"),
        rate(one, "maxBytesPerSecond5min"),
        Cell.share(one.number("meanUtilisation")),
        Cell.share(one.number("maxUtilisation5min")),
        Cell.bytes(one.number("maxBacklogBytes")));
  }

  private static Cell rate(Json one, String member) {
    final double bytesPerSecond = one.number(member);
    return Cell.number(ReadingRate.of(one.text("kind"), bytesPerSecond), bytesPerSecond);
  }
}
