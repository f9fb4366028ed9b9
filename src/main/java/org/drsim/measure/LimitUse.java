package org.drsim.measure;

/**
 * Something that holds the recovery points of a machine back.
 *
 * @param name of the limit or resource, or in words
 * @param kind of limit, as results call it
 * @param capacityBytesPerSecond not a number for what is not a rate; positive infinity for no limit
 * @param meanBytesPerSecond of what passes there, by all machines that share it
 * @param busiestBytesPerSecond in the busiest five minutes
 * @param rpoSecondSeconds how much of the RPO it costs, integrated over time
 */
public record LimitUse(
    String name,
    String kind,
    double capacityBytesPerSecond,
    double meanBytesPerSecond,
    double busiestBytesPerSecond,
    double rpoSecondSeconds) {

  /** Something else that costs as much and has no capacity. */
  public LimitUse insteadOf(String otherName, String otherKind) {
    return ofTime(otherName, otherKind, rpoSecondSeconds);
  }

  /** Something that is not a rate. */
  static LimitUse ofTime(String name, String kind, double rpoSecondSeconds) {
    return new LimitUse(name, kind, Double.NaN, Double.NaN, Double.NaN, rpoSecondSeconds);
  }
}
