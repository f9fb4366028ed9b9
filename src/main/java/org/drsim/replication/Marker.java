package org.drsim.replication;

import java.util.Arrays;

/**
 * An instant whose state becomes a recovery point, and when it came to each stage of its way. It is
 * a point of the machine's crash-consistent grid, an app-consistent one, or both.
 */
@SuppressWarnings("EnumOrdinal") // An EnumMap would box every number.
public final class Marker {

  private static final long NONE = Long.MIN_VALUE;

  private final double seconds;
  private final long crashNumber;
  private final long appNumber;
  private final double[] entered = new double[Stage.COUNT];
  private double available = Double.NaN;

  private Marker(double seconds, long crashNumber, long appNumber) {
    this.seconds = seconds;
    this.crashNumber = crashNumber;
    this.appNumber = appNumber;
    Arrays.fill(entered, Double.NaN);
    entered[0] = seconds;
  }

  static Marker crashConsistent(double seconds, long number) {
    return new Marker(seconds, number, NONE);
  }

  static Marker appConsistent(double seconds, long request) {
    return new Marker(seconds, NONE, request);
  }

  static Marker both(double seconds, long number, long request) {
    return new Marker(seconds, number, request);
  }

  /** The instant, in simulated seconds. */
  public double seconds() {
    return seconds;
  }

  /** Whether it belongs to the crash-consistent grid. */
  public boolean isCrashConsistent() {
    return crashNumber != NONE;
  }

  public boolean isAppConsistent() {
    return appNumber != NONE;
  }

  /** Its number on the crash-consistent grid. */
  public long crashNumber() {
    return crashNumber;
  }

  /** The number of the request for an app-consistent point. */
  public long appNumber() {
    return appNumber;
  }

  /** When it came to a stage; not a number where it has not. */
  public double entered(Stage stage) {
    return entered[stage.ordinal()];
  }

  /** When its recovery point became available; not a number before. */
  public double availableSeconds() {
    return available;
  }

  void enter(Stage stage, double now) {
    entered[stage.ordinal()] = now;
  }

  void becomeAvailable(double now) {
    available = now;
    entered[Stage.GROUP_WAIT.ordinal()] = now;
  }
}
