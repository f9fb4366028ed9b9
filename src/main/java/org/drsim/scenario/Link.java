package org.drsim.scenario;

import org.drsim.quantity.DataRate;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A directed path between two regions, or two zones of one.
 *
 * @param latency one way, drawn once per marker interval; by default half the published round-trip
 *     time of the two regions
 */
public record Link(
    Location from,
    Location to,
    @Default("unlimited") @InRange(from = "1 B/s") DataRate bandwidth,
    @Nullable @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution latency) {

  /** The name by which paths and messages call a link: {@code from->to}. */
  public static String name(String from, String to) {
    return from + "->" + to;
  }

  /** The name by which paths and messages call this link. */
  public String name() {
    return name(from.toString(), to.toString());
  }

  /** The link over which a machine replicates: between regions or, within one, between zones. */
  public static Link of(Machine machine) {
    final Location to = machine.protection().to();
    final boolean within = to.isIn(machine.region());
    return new Link(
        new Location(machine.region(), within ? machine.zone() : null),
        within ? to : Location.of(to.region()),
        DataRate.UNLIMITED,
        null);
  }
}
