package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Frequency;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/**
 * Writes at random.
 *
 * @param rate of writes; with a pattern its mean over a week, with {@code onOff} the one while on,
 *     which is above the mean
 * @param size of one write
 * @param arrivals how writes follow each other
 * @param onOff when it writes; null for always. A file may state it as {@code arrivals: {onOff:
 *     …}}, where the writes while on are Poisson
 * @param cell width of the cells in which count and bytes are drawn together
 * @param exact whether every write is drawn by itself instead
 * @param pattern name of the pattern that the rate follows; null for a flat one
 * @param overwrites share of the bytes that is written over before a change batch closes
 */
@ChosenBy("rate")
public record RandomWorkload(
    @Identifier String name,
    @InRange(from = "0.001 /d", to = "1000000 /s") Frequency rate,
    @Measured(Dimension.SIZE) @InRange(from = "1 B") Distribution size,
    @Default("poisson") Arrivals arrivals,
    @Nullable OnOff onOff,
    @Default("5 s") @InRange(from = "1 ms", to = "1000 s") Duration cell,
    @Default("false") boolean exact,
    @Nullable String pattern,
    @Default("0 %") @InRange(to = "99 %") Share overwrites)
    implements Workload {

  /** How writes follow each other. */
  public enum Arrivals {
    POISSON,
    REGULAR
  }
}
