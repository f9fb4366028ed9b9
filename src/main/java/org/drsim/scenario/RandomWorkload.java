package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Frequency;

/**
 * Writes at random.
 *
 * @param rate of writes
 * @param size of one write
 * @param arrivals how writes follow each other
 * @param cell width of the cells in which count and bytes are drawn together
 * @param exact whether every write is drawn by itself instead
 */
@ChosenBy("rate")
public record RandomWorkload(
    @Identifier String name,
    @InRange(from = "0.001 /d", to = "1000000 /s") Frequency rate,
    @Measured(Dimension.SIZE) @InRange(from = "1 B") Distribution size,
    @Default("poisson") Arrivals arrivals,
    @Default("5 s") @InRange(from = "1 ms", to = "1000 s") Duration cell,
    @Default("false") boolean exact)
    implements Workload {

  /** How writes follow each other. */
  public enum Arrivals {
    POISSON,
    REGULAR
  }
}
