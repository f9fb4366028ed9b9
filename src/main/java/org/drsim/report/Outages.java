package org.drsim.report;

import java.util.ArrayList;
import java.util.List;
import org.drsim.report.LinePlot.Band;

/** When something was broken. */
final class Outages {

  private Outages() {}

  /** The first so many, on a time axis; those that do not end last to the end of the run. */
  static List<Band> bands(Json summary, double end, int most) {
    final List<Band> bands = new ArrayList<>();
    for (final Json outage : summary.get("outages").items()) {
      if (bands.size() < most) {
        final double to = outage.number("endSeconds");
        bands.add(
            new Band(
                outage.number("startSeconds"), Double.isNaN(to) ? end : to, outage.text("fault")));
      }
    }
    return bands;
  }
}
