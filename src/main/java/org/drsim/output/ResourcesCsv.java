package org.drsim.output;

import static org.drsim.output.Table.column;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.study.ResourceReport;

/** One row per thing that machines share. */
final class ResourcesCsv {

  static final Table TABLE =
      Table.of(
          "resources.csv",
          "thing that machines share",
          column("resource", "its name"),
          column("kind", "what it is"),
          column("capacityBytesPerSecond", "empty for unlimited"),
          column("meanBytesPerSecond", "mean use"),
          column("maxBytesPerSecond5min", "in the busiest five minutes"),
          column("meanUtilisation", "share of the capacity"),
          column("maxUtilisation5min", "in the busiest five minutes"),
          column("maxBacklogBytes", "most that waited for it"));

  private ResourcesCsv() {}

  static void write(List<ResourceReport> resources, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        TABLE,
        table -> {
          for (ResourceReport resource : resources) {
            addRow(table, resource);
          }
        });
  }

  private static void addRow(CsvTable table, ResourceReport resource) throws IOException {
    table.text(resource.name()).text(resource.kind());
    table.number(resource.capacityBytesPerSecond()).number(resource.meanBytesPerSecond());
    table.number(resource.busiestBytesPerSecond()).number(resource.meanUtilisation());
    table.number(resource.busiestUtilisation()).number(resource.maxBacklogBytes()).endRow();
  }
}
