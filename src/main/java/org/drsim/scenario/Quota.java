package org.drsim.scenario;

import org.drsim.quantity.Count;

/** How much of a region a subscription may use for machines made by failovers. */
public record Quota(
    @Default("unlimited") @InRange(from = "0") Count cores,
    @Default("unlimited") @InRange(from = "0") Count nics) {

  /** No limit. */
  public static final Quota UNLIMITED = new Quota(Count.UNLIMITED, Count.UNLIMITED);
}
