package org.drsim.scenario;

import java.time.Duration;
import java.util.List;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.jspecify.annotations.Nullable;

/**
 * A time in which some machines write more, or less, than usual: part of what is expected of them,
 * such as a month's end, and no fault. The writes are larger; they are not more.
 *
 * @param name by which it is told apart; filled in a complete scenario
 * @param machines that have it
 * @param at when it begins, in seconds from the start of the simulation
 * @param lasts how long, in seconds; null for to the end
 * @param factor on the size of every write
 * @param jitter each machine begins, and ends, up to so much later: a time of its own, evenly drawn
 */
public record Surge(
    @Nullable @Identifier String name,
    @OrSingle @AtLeastOne List<Selector> machines,
    @OnCalendar @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution at,
    @Nullable @Key("for") @Measured(Dimension.DURATION) @InRange(from = "1 ms") Distribution lasts,
    @InRange(from = "0", to = "1000") Double factor,
    @Default("0 s") Duration jitter) {

  /** The same surge, complete. */
  Surge of(String completeName, List<Selector> resolved) {
    return new Surge(completeName, resolved, at, lasts, factor, jitter);
  }
}
