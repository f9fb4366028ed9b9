package org.drsim.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An instant whose state becomes a recovery point, and when it came to each stage of its way. It is
 * a point of the machine's crash-consistent grid, an app-consistent one, or both.
 */
@SuppressWarnings("EnumOrdinal") // An EnumMap would box every number.
public final class Marker {

  /** Of a marker that lies before the simulation. */
  public static final long UNKNOWN_BYTES = -1;

  private static final long NONE = Long.MIN_VALUE;

  /** When it came to each stage, of one that has come to none. */
  private static final double[] NOWHERE = new double[Stage.COUNT];

  static {
    Arrays.fill(NOWHERE, Double.NaN);
  }

  private final double seconds;
  private final long crashNumber;
  private final long appNumber;
  private final double[] entered = NOWHERE.clone();
  private double available = Double.NaN;

  /** What it did in vain, in its order. */
  private List<Cut> cuts = List.of();

  /** When its point is to be available, while that is being made. */
  private double due;

  /** Whether it cannot be one that the consistency group has in common. */
  private boolean alone;

  /** Written by its machine up to then, in bytes. */
  private long writtenBytes = UNKNOWN_BYTES;

  private Marker(double seconds, long crashNumber, long appNumber) {
    this.seconds = seconds;
    this.crashNumber = crashNumber;
    this.appNumber = appNumber;
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

  /**
   * Bytes that its machine had written since the start of the simulation; {@link #UNKNOWN_BYTES}
   * where that is not known.
   */
  public long writtenBytes() {
    return writtenBytes;
  }

  void written(long bytes) {
    writtenBytes = bytes;
  }

  /** The members of the consistency group could not agree on it. */
  public void standAlone() {
    alone = true;
  }

  public boolean isAlone() {
    return alone;
  }

  double due() {
    return due;
  }

  void dueAt(double seconds) {
    due = seconds;
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

  /**
   * Time at a stage that was cut, so that it had to be done again.
   *
   * @param from in seconds
   * @param to in seconds, later
   */
  public record Cut(Stage stage, double from, double to) {}

  /** Times at stages that were cut, in their order; mostly none. */
  public List<Cut> cuts() {
    return cuts;
  }

  /** It will come to a stage again, and to those after it. */
  void leave(Stage stage, double now) {
    for (int i = stage.ordinal(); i < entered.length && entered[i] < now; i++) {
      final boolean last = i + 1 == entered.length || !(entered[i + 1] < now);
      cut(Stage.at(i), entered[i], last ? now : entered[i + 1]);
    }
    Arrays.fill(entered, stage.ordinal(), entered.length, Double.NaN);
  }

  private void cut(Stage stage, double from, double to) {
    if (to > from) {
      cuts = cuts.isEmpty() ? new ArrayList<>(2) : cuts;
      cuts.add(new Cut(stage, from, to));
    }
  }

  void becomeAvailable(double now) {
    available = now;
    entered[Stage.GROUP_WAIT.ordinal()] = now;
  }
}
