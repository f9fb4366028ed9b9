package org.drsim.trace;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about a file beyond its content.
 *
 * @param format its grammar; told from the content where absent
 * @param disks which disks of it; all where empty
 * @param timeUnit of formats that do not state it (DiskSim family, replayer text)
 * @param action which event of a request counts in a block trace; where absent, the first of
 *     issued, completed, queued that the file has
 * @param interval between the reports of an iostat text without times
 * @param zone of clocks that state none; taken as UTC where absent
 */
public record TraceOptions(
    @Nullable TraceFormat format,
    List<String> disks,
    @Nullable TimeUnit timeUnit,
    @Nullable BlockAction action,
    @Nullable Duration interval,
    @Nullable ZoneOffset zone) {

  /** All disks of a file whose format is told from its content. */
  public static final TraceOptions NONE = new TraceOptions(null, List.of(), null, null, null, null);

  /** Copies the list. */
  public TraceOptions {
    disks = List.copyOf(disks);
  }

  /** The same, for a file of this format. */
  public TraceOptions withFormat(@Nullable TraceFormat stated) {
    return new TraceOptions(stated, disks, timeUnit, action, interval, zone);
  }

  /** The same, for these disks. */
  public TraceOptions withDisks(List<String> wanted) {
    return new TraceOptions(format, wanted, timeUnit, action, interval, zone);
  }

  /** The same, with times in this unit. */
  public TraceOptions withTimeUnit(@Nullable TimeUnit stated) {
    return new TraceOptions(format, disks, stated, action, interval, zone);
  }

  /** The same, for these events. */
  public TraceOptions withAction(@Nullable BlockAction wanted) {
    return new TraceOptions(format, disks, timeUnit, wanted, interval, zone);
  }

  /** The same, with reports at this distance. */
  public TraceOptions withInterval(@Nullable Duration stated) {
    return new TraceOptions(format, disks, timeUnit, action, stated, zone);
  }

  /** The same, with clocks of this zone. */
  public TraceOptions withZone(@Nullable ZoneOffset stated) {
    return new TraceOptions(format, disks, timeUnit, action, interval, stated);
  }
}
