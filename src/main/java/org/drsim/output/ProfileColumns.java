package org.drsim.output;

import static org.drsim.output.Table.column;

import java.util.List;

/** The tables of a profile and what their columns mean. */
final class ProfileColumns {

  /** Most bins of time that are written. */
  static final int MOST_BINS = 10_000;

  static final Table DISKS =
      Table.of(
          "disks.csv",
          "disk of a trace (written by drsim profile)",
          column("disk", "its name in the file, or that of the file"),
          column("machine", "to which it belongs"),
          column("writes", "of at least a byte; 0 for counters"),
          column("writtenBytes", "by all of them"),
          column("reads", "read requests"),
          column("others", "flushes, discards and empty writes"),
          column("spanSeconds", "from the first record of the file to the last"),
          column("meanBytesPerSecond", "over the span"),
          column("peakMinuteBytes", "written in the busiest minute"),
          column("meanWriteBytes", "mean size of a write"),
          column("uniqueBytes", "different bytes written in the whole span"),
          column("hurst", "exponent; empty where the span is too short"),
          column("fits", "option for churn under which the disk fits; none"));

  static final Table RATES =
      Table.of(
          "rates.csv",
          "disk and bin of time of a trace, at most " + MOST_BINS + " bins (drsim profile)",
          column("disk", "its name; all for the sum of several"),
          column("startSeconds", "of the bin, since the first record"),
          column("seconds", "width of the bin"),
          column("bytes", "written in it"),
          column("writes", "in it; 0 for counters"));

  static final Table PERCENTILES =
      Table.of(
          "rate-percentiles.csv",
          "disk and length of windows (drsim profile); rates in bytes per second",
          column("disk", "its name; all for the sum of several"),
          column("windowSeconds", "length of the windows"),
          column("windows", "how many"),
          column("p50", "rate that half of the windows do not exceed"),
          column("p90", "the same for 90 %"),
          column("p95", "the same for 95 %"),
          column("p99", "the same for 99 %"),
          column("max", "of the busiest"),
          column("peakStartSeconds", "when that begins"));

  static final Table COALESCING =
      Table.of(
          "coalescing.csv",
          "disk and length of windows (drsim profile)",
          column("disk", "its name"),
          column("windowSeconds", "length of the windows; empty for the whole span"),
          column("uniqueBytes", "different bytes written in a window, over all windows"),
          column("ratio", "of them to the bytes written"));

  static final Table BANDWIDTH =
      Table.of(
          "bandwidth.csv",
          "disk, RPO and share of the time (drsim profile)",
          column("disk", "its name; all for the sum of several"),
          column("filling", "even, or bursty: the bytes of an interval of a counter all at once"),
          column("rpoSeconds", "age of the oldest byte not yet sent, and the fixed delay"),
          column("share", "of the time in which that is kept"),
          column("bytesPerSecond", "the smallest rate that keeps it"));

  static final Table LIMITS =
      Table.of(
          "limits.csv",
          "disk or machine and option for churn (drsim profile)",
          column("kind", "disk or machine"),
          column("name", "its name"),
          column("churn", "option: normal, high or enhanced"),
          column("limitBytesPerSecond", "published"),
          column("use", "mean rate over the limit"),
          column("worstAgeSeconds", "of the oldest byte behind that limit, with the fixed delay"),
          column("fits", "whether that is within the RPO asked for"));

  static final Table SNAPSHOTS =
      Table.of(
          "snapshots.csv",
          "disk and retention (drsim profile)",
          column("disk", "its name; all for the sum of several"),
          column("retentionDays", "how long recovery points are kept"),
          column("points", "kept in the long run"),
          column("bytes", "of all of them, at the mean rate of the trace"));

  static final Table PATTERN =
      Table.of(
          "pattern.csv",
          "disk and hour of the day or day of the week (drsim profile)",
          column("disk", "its name"),
          column("kind", "hour or day"),
          column("number", "hour from 0, day from 1 for Monday"),
          column("factor", "rate over the mean rate; empty where the trace does not reach"));

  static final List<Table> ALL =
      List.of(DISKS, RATES, PERCENTILES, COALESCING, BANDWIDTH, LIMITS, SNAPSHOTS, PATTERN);

  private ProfileColumns() {}
}
