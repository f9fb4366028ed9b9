package org.drsim.measure;

import org.drsim.replication.Marker;
import org.drsim.replication.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Splits the RPO by its causes. While point k is the newest one, from a(k) to a(k+1), the RPO is
 * a(k) − m(k), which is split by the stages of point k, plus the time since a(k), which is split by
 * what point k+1 was doing meanwhile: before its marker it did not exist, then it was at one stage
 * after the other.
 */
final class BudgetMeter {

  private static final Stage[] STAGES = Stage.values();

  private final double fromSeconds;
  private final RpoBudget budget = new RpoBudget();
  private final ResyncTimes resyncs;

  /** The newest point; null before the first, and for the one there was at the start. */
  private @Nullable Marker newest;

  /** Since when it has been; not a number before the first. */
  private double newestSince = Double.NaN;

  /**
   * @param fromSeconds when measuring begins
   */
  BudgetMeter(double fromSeconds, ResyncTimes resyncs) {
    this.fromSeconds = fromSeconds;
    this.resyncs = resyncs;
  }

  /** A point that there was at the start, as if it had been available at its marker. */
  void begin(double marker) {
    newestSince = marker;
  }

  /** A point became available, at a time to which its marker bears witness or later. */
  void available(Marker marker, double now) {
    book(marker, now);
    newest = marker;
    newestSince = now;
  }

  /**
   * Closes the books.
   *
   * @param oldestUnderway the oldest marker that will be a point; null if there is none
   */
  RpoBudget end(double now, @Nullable Marker oldestUnderway) {
    book(oldestUnderway, now);
    newestSince = now;
    return budget;
  }

  private void book(@Nullable Marker next, double now) {
    final double start = Math.max(newestSince, fromSeconds);
    // Not so before the first point, either: nothing is less than not a number.
    if (start < now) {
      bookNewest(now - start);
      final double marked = next == null ? now : Math.max(next.seconds(), newestSince);
      bookBeforeMarker(newestSince, marked, start, now);
      if (next != null) {
        bookStages(next, start, now);
      }
    }
  }

  private void bookNewest(double length) {
    if (newest != null) {
      for (int i = 0; i < STAGES.length; i++) {
        final double end = i + 1 < STAGES.length ? newest.entered(STAGES[i + 1]) : newestSince;
        final double took = end - newest.entered(STAGES[i]);
        budget.add(BudgetPart.of(STAGES[i]), took * length);
      }
    }
  }

  private void bookBeforeMarker(double from, double to, double start, double now) {
    double since = from;
    for (int i = 0; i < resyncs.size(); i++) {
      final double begins = Math.min(Math.max(resyncs.begin(i), since), to);
      final double ends = Math.min(Math.max(resyncs.end(i), begins), to);
      grow(BudgetPart.WAITING_FOR_MARKER, since, begins, start, now);
      grow(BudgetPart.RESYNC, begins, ends, start, now);
      since = ends;
    }
    grow(BudgetPart.WAITING_FOR_MARKER, since, to, start, now);
  }

  private void bookStages(Marker next, double start, double now) {
    for (int i = 0; i < STAGES.length && !Double.isNaN(next.entered(STAGES[i])); i++) {
      final double end = i + 1 < STAGES.length ? next.entered(STAGES[i + 1]) : Double.NaN;
      final double from = Math.max(next.entered(STAGES[i]), newestSince);
      final double to = Double.isNaN(end) ? now : Math.max(end, newestSince);
      grow(BudgetPart.of(STAGES[i]), from, to, start, now);
    }
  }

  /**
   * From {@code from} to {@code to} the RPO grows by a part, and keeps it afterwards: adds the
   * integral of that from {@code start} to {@code now}.
   */
  private void grow(BudgetPart part, double from, double to, double start, double now) {
    if (to > from) {
      budget.add(part, grown(from, to, now) - grown(from, to, start));
    }
  }

  private static double grown(double from, double to, double now) {
    final double rising = Math.max(0, Math.min(now, to) - from);
    return rising * rising / 2 + Math.max(0, now - to) * (to - from);
  }
}
