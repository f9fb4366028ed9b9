package org.drsim.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.drsim.run.LoggedEvent.What;

/**
 * What happened to the machines of one replication, in the order of its happening. Only the first
 * {@link #MOST_EVENTS} are kept, which a spreadsheet can still open and which take some 70 MB.
 */
public final class EventLog {

  /** About 34 days of one machine, or 2.7 hours of 300 machines, with batches of 15 s. */
  public static final int MOST_EVENTS = 1_000_000;

  private final int most;
  private final Set<What> wanted;
  private final List<LoggedEvent> events = new ArrayList<>();
  private double endSeconds = Double.NaN;

  public EventLog() {
    this(MOST_EVENTS);
  }

  /** With a bound of one's own. */
  public EventLog(int most) {
    this(most, EnumSet.allOf(What.class));
  }

  private EventLog(int most, Set<What> wanted) {
    this.most = most;
    this.wanted = wanted;
  }

  /** Only of recovery points that become available. */
  public static EventLog ofPoints() {
    return new EventLog(
        MOST_EVENTS, EnumSet.of(What.POINT_AVAILABLE, What.MULTI_VM_POINT_AVAILABLE));
  }

  /** Whether it takes what happens at a time; once it is full it takes nothing any more. */
  boolean takes(What what, double seconds) {
    if (!wanted.contains(what)) {
      return false;
    }
    if (events.size() < most) {
      return true;
    }
    if (Double.isNaN(endSeconds)) {
      endSeconds = seconds;
    }
    return false;
  }

  void add(LoggedEvent event) {
    events.add(event);
  }

  public List<LoggedEvent> events() {
    return Collections.unmodifiableList(events);
  }

  /** When the first thing happened that is left out; not a number where nothing is. */
  public double truncatedSeconds() {
    return endSeconds;
  }

  /** Up to where it goes, in words; nothing if it is whole. */
  public Optional<String> truncation() {
    return Double.isNaN(endSeconds)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "the event log is full: its %,d rows end at %.3f s of the simulation",
                most,
                endSeconds));
  }
}
