package org.drsim.scenario;

/**
 * One fault domain of an availability set: what its machines there share, such as a rack.
 *
 * @param faultDomain from 0; the machines of a set go to its fault domains in turn, in the order of
 *     the scenario
 */
public record RackName(@Identifier String set, @InRange(from = "0", to = "2") int faultDomain) {

  @Override
  public String toString() {
    return set + "/" + faultDomain;
  }
}
