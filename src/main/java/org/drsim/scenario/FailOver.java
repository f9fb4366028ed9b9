package org.drsim.scenario;

import java.util.List;
import org.drsim.quantity.Count;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;

/** What a response does: it runs recovery plans, or fails over machines one by one. */
@Shorthand(value = "plan", list = true)
public sealed interface FailOver {

  /**
   * Runs recovery plans, several at a time as far as there are people who see to them.
   *
   * @param plan their names
   */
  @Shorthand(value = "plan", list = true)
  @ChosenBy("plan")
  record Plan(@OrSingle @AtLeastOne @Identifier List<String> plan) implements FailOver {}

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
