package org.drsim.trace;

/** How a user answers what a file leaves out: as the key of a scenario and as an option. */
final class Asked {

  static final String FORMAT = "format (--trace-format)";
  static final String TIME_UNIT = "timeUnit (--time-unit)";
  static final String INTERVAL = "interval (--interval)";
  static final String DISK = "disk (--disk)";

  /** After a single report. */
  static final String TWO_OR_INTERVAL =
      "allowed are two or more, or state how long it is: " + INTERVAL;

  private Asked() {}
}
