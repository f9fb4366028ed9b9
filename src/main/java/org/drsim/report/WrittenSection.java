package org.drsim.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drsim.report.DataTable.Cell;

/** How large writes are, and where on the disks they fall. */
final class WrittenSection {

  private WrittenSection() {}

  /** Nothing where neither is known of any disk. */
  static Optional<Section> of(List<Json> disks) {
    final List<Json> known =
        disks.stream()
            .filter(disk -> !disk.get("sizes").isNothing() || !disk.get("addresses").isNothing())
            .toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    final DataTable table =
        new DataTable("Sizes of writes, and the share of bytes in the regions written most")
            .sortable()
            .text("Disk")
            .numbers("Mean", "Median", "95 %", "Largest")
            .text("Most common")
            .numbers("Highest address", "Hottest 1 %", "Hottest 10 %", "Hottest 20 %");
    for (final Json disk : known.stream().limit(DisksSection.MOST_ROWS).toList()) {
      final Json sizes = disk.get("sizes");
      final Json addresses = disk.get("addresses");
      table.row(
          Cell.name(disk.text("name")),
          Cell.bytes(sizes.number("meanBytes")),
          Cell.bytes(sizes.number("medianBytes")),
          Cell.bytes(sizes.number("p95Bytes")),
          Cell.bytes(sizes.number("largestBytes")),
          Cell.of(common(sizes)),
          Cell.bytes(addresses.number("endBytes")),
          Cell.share(addresses.number("hottest1Percent")),
          Cell.share(addresses.number("hottest10Percent")),
          Cell.share(addresses.number("hottest20Percent")));
    }
    return Optional.of(
        new Section("sizes", "Sizes and addresses of writes", List.of(table.element())));
  }

  private static String common(Json sizes) {
    return sizes.get("common").items().stream()
        .limit(3)
        .map(
            one -> Figures.share(one.number("share")) + " of " + Figures.bytes(one.number("bytes")))
        .collect(Collectors.joining(", "));
  }
}
