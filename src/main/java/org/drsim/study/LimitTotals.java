package org.drsim.study;

import org.drsim.measure.LimitUse;

/** Adds up what replications, or machines, show of one limit. */
final class LimitTotals {

  private String name = "";
  private String kind = "";
  private double capacity = Double.NaN;
  private final Mean utilisation = new Mean();
  private double rpoSecondSeconds;

  boolean isOf(String otherName, String otherKind) {
    return name.equals(otherName) && kind.equals(otherKind);
  }

  String name() {
    return name;
  }

  String kind() {
    return kind;
  }

  /**
   * @param as the name under which it counts
   */
  void add(String as, LimitUse use) {
    name = as;
    kind = use.kind();
    capacity = Double.isNaN(capacity) ? use.capacityBytesPerSecond() : capacity;
    if (use.capacityBytesPerSecond() < Double.POSITIVE_INFINITY) {
      utilisation.add(
          use.meanBytesPerSecond() / use.capacityBytesPerSecond(),
          use.busiestBytesPerSecond() / use.capacityBytesPerSecond());
    }
    rpoSecondSeconds += use.rpoSecondSeconds();
  }

  void addAll(LimitTotals other) {
    name = other.name;
    kind = other.kind;
    capacity = Double.isNaN(capacity) ? other.capacity : capacity;
    utilisation.addAll(other.utilisation);
    rpoSecondSeconds += other.rpoSecondSeconds;
  }

  void pass(State state) {
    name = state.text(name);
    kind = state.text(kind);
    capacity = state.number(capacity);
    utilisation.pass(state);
    rpoSecondSeconds = state.number(rpoSecondSeconds);
  }

  /**
   * @param rpoSeconds for how long the RPO existed
   */
  LimitReport report(double rpoSeconds) {
    return new LimitReport(
        name,
        kind,
        capacity,
        utilisation.mean(),
        utilisation.max(),
        rpoSeconds > 0 ? rpoSecondSeconds / rpoSeconds : 0);
  }
}
