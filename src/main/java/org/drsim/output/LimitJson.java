package org.drsim.output;

import org.drsim.study.LimitReport;

/** One limit in a summary. */
final class LimitJson {

  private LimitJson() {}

  static void add(JsonDocument json, LimitReport limit) {
    json.text("name", limit.name()).text("kind", limit.kind());
    json.number("capacityBytesPerSecond", limit.capacityBytesPerSecond());
    json.number("meanUtilisation", limit.meanUtilisation());
    json.number("maxUtilisation5min", limit.busiestUtilisation());
    json.number("rpoSeconds", limit.rpoSeconds());
  }
}
