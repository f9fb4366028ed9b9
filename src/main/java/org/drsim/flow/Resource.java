package org.drsim.flow;

/** Something with a capacity that flows share. */
public final class Resource {

  private final String name;
  private final String kind;
  private final Usage usage;
  private double capacity;
  private double capacityByteSeconds;
  private double capacitySince;

  private FlowNetwork network;
  private double usedRate;
  private double usedSince;

  /** What all its flows would take at their caps; infinite flows are counted apart. */
  private double demand;

  private long unbounded;

  // Scratch of the filling.
  double left;
  long open;

  Resource(String name, String kind, double capacity, Usage usage, FlowNetwork network) {
    this.name = name;
    this.kind = kind;
    this.capacity = capacity;
    this.usage = usage;
    this.network = network;
  }

  public String name() {
    return name;
  }

  /** What it is, as results call it. */
  public String kind() {
    return kind;
  }

  /** In bytes per second; positive infinity for no limit. */
  public double capacity() {
    return capacity;
  }

  /** What passes now, in bytes per second. */
  public double rate() {
    return usedRate;
  }

  /** Changes the capacity from now on. */
  public void changeCapacity(double bytesPerSecond, double now) {
    requireNotNegative(bytesPerSecond);
    if (bytesPerSecond == Double.POSITIVE_INFINITY || capacity == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          name + ": from or to no limit; an unlimited resource stays so");
    }
    capacityByteSeconds += capacity * (now - capacitySince);
    capacitySince = now;
    capacity = bytesPerSecond;
    network.capacityChanged();
  }

  static void requireNotNegative(double number) {
    if (!(number >= 0)) {
      throw new IllegalArgumentException(number + " is negative or not a number");
    }
  }

  /** What passed, brought up to a time. */
  public Usage usage(double now) {
    settle(now);
    return usage;
  }

  /** The mean capacity from 0 up to a time. */
  public double meanCapacity(double now) {
    return now > 0 ? (capacityByteSeconds + capacity * (now - capacitySince)) / now : capacity;
  }

  boolean isLimited() {
    return capacity < Double.POSITIVE_INFINITY;
  }

  FlowNetwork network() {
    return network;
  }

  void belongTo(FlowNetwork merged) {
    network = merged;
  }

  void joined(double cap) {
    if (cap < Double.POSITIVE_INFINITY) {
      demand += cap;
    } else {
      unbounded++;
    }
  }

  void left(double cap) {
    if (cap < Double.POSITIVE_INFINITY) {
      demand -= cap;
    } else {
      unbounded--;
    }
  }

  /** Sums the demand up anew: where large and small caps come and go, the small ones suffer. */
  void resetDemand() {
    demand = 0;
  }

  void addDemand(double cap, long flows) {
    if (cap < Double.POSITIVE_INFINITY) {
      demand += cap * flows;
    }
  }

  /** Whether all flows can run at their caps, up to the rounding of their sum. */
  boolean hasRoom() {
    return unbounded == 0 && demand <= capacity * (1 + FlowNetwork.ROUNDING);
  }

  void forgetFlows(double now) {
    changeRate(-usedRate, now);
    usedRate = 0;
    demand = 0;
    unbounded = 0;
  }

  void changeRate(double change, double now) {
    settle(now);
    usedRate += change;
  }

  void passed(double bytes, double now) {
    settle(now);
    usage.addAt(now, bytes);
  }

  private void settle(double now) {
    usage.add(usedSince, now, usedRate);
    usedSince = now;
  }
}
