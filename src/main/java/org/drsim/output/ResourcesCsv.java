package org.drsim.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.drsim.study.ResourceReport;

/** One row per thing that machines share. */
final class ResourcesCsv {

  private static final List<String> HEADER =
      List.of(
          "resource",
          "kind",
          "capacityBytesPerSecond",
          "meanBytesPerSecond",
          "maxBytesPerSecond5min",
          "meanUtilisation",
          "maxUtilisation5min",
          "maxBacklogBytes");

  private ResourcesCsv() {}

  static void write(List<ResourceReport> resources, OutputStream stream) throws IOException {
    CsvTable.write(
        stream,
        HEADER,
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
