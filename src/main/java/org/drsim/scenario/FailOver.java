package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/** What a response does: it runs a recovery plan, or fails over machines one by one. */
@Shorthand("plan")
public sealed interface FailOver {

  /**
   * Runs a recovery plan.
   *
   * @param plan its name
   */
  @Shorthand("plan")
  @ChosenBy("plan")
  record Plan(@Identifier String plan) implements FailOver {}

  /**
   * Fails over single machines, each by itself.
   *
   * @param each the machines, in the order in which they are taken
   * @param inParallel how many at a time, as there are people who do it
   * @param handsOn work of a person on one machine before its failover starts
   */
  @ChosenBy("each")
  record Each(
      @OrSingle @AtLeastOne List<Selector> each,
      @Default("unlimited") @InRange(from = "1") Count inParallel,
      @Default("0 s") @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution handsOn)
      implements FailOver {

    /** The names of the machines, in a complete scenario. */
    public List<String> names() {
      return Selection.names(each);
    }
  }
}
