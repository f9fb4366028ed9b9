package org.drsim.replication;

import java.util.Collections;
import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.flow.FlowNetworks;
import org.drsim.flow.FlowPath;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/** Ways without any limit or latency. */
final class Settings {

  private Settings() {}

  static PathSettings of(
      Simulator simulator,
      MarkerGrid markers,
      @Nullable AppMarkers appMarkers,
      BatchRule rule,
      int disks) {
    final FlowPath fast = new FlowNetworks(simulator, 0).path(List.of(), Double.POSITIVE_INFINITY);
    final IntervalDraw nothing =
        new IntervalDraw(Distribution.constant(0), new RandomNumbers(1, 0).stream("vm", "nothing"));
    final ProtectedDisk disk = new ProtectedDisk(1L << 40, 1, Double.POSITIVE_INFINITY, null);
    return new PathSettings(
        "vm",
        0,
        markers,
        appMarkers,
        rule,
        true,
        Long.MAX_VALUE,
        fast,
        nothing,
        Long.MAX_VALUE,
        fast,
        nothing,
        Collections.nCopies(disks, disk),
        nothing,
        nothing,
        Conservation.AT_EVERY_EVENT);
  }
}
