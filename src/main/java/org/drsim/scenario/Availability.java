package org.drsim.scenario;

/**
 * The availability set that a machine is in.
 *
 * @param set its name
 * @param faultDomains over how many its machines are spread
 */
@Shorthand("set")
public record Availability(
    @Identifier String set, @Default("2") @InRange(from = "1", to = "3") int faultDomains) {

  /** Where a set states none. */
  static final int FAULT_DOMAINS = 2;
}
