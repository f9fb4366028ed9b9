package org.drsim.scenario;

import java.time.Duration;
import org.drsim.quantity.Dimension;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Share;
import org.jspecify.annotations.Nullable;

/** What a recovery plan does before or after a group of machines starts. */
public sealed interface PlanAction {

  /** What it is called, in words. */
  String title();

  /** How long it takes. */
  Distribution takes();

  /**
   * A script or runbook. When it fails in a failover that nobody had planned, the plan goes on:
   * Microsoft Learn, about recovery plan customization (2016).
   *
   * @param script what it does, in words
   * @param timeout after which it is stopped and has failed; null for none
   * @param fails probability that it fails at its end
   */
  @ChosenBy("script")
  record Script(
      String script,
      @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution takes,
      @Nullable @InRange(from = "0 s") Duration timeout,
      @Default(value = "0 %", grade = Default.Grade.ASSUMED, source = "no figure published")
          Share fails)
      implements PlanAction {

    @Override
    public String title() {
      return script;
    }
  }

  /**
   * Work of people, for which the plan waits.
   *
   * @param manual what they do, in words
   */
  @ChosenBy("manual")
  record Manual(
      String manual, @Measured(Dimension.DURATION) @InRange(from = "0 s") Distribution takes)
      implements PlanAction {

    @Override
    public String title() {
      return manual;
    }
  }
}
