package org.drsim.measure;

import org.drsim.replication.Marker;
import org.drsim.replication.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Splits the RPO by its causes. While point k is the newest one, from a(k) to a(k+1), the RPO is
 * a(k) − m(k), which is split by the stages of point k, plus the time since a(k), which is split by
 * what point k+1 was doing meanwhile: before its marker it did not exist, then it was at one stage
 * after the other. Where a fault held the stage, or kept markers from being made, that is the
 * cause.
 */
final class BudgetMeter {

  private static final Stage[] STAGES = Stage.values();

  private final double fromSeconds;
  private final RpoBudget budget = new RpoBudget();
  private final Spans resyncs;
  private final StopTimes stops;

  /** The newest point; null before the first, and for the one there was at the start. */
  private @Nullable Marker newest;

  /** Since when it has been; not a number before the first. */
  private double newestSince = Double.NaN;

  /**
   * @param fromSeconds when measuring begins
   */
  BudgetMeter(double fromSeconds, Spans resyncs, StopTimes stops) {
    this.fromSeconds = fromSeconds;
    this.resyncs = resyncs;
    this.stops = stops;
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
      if (stops.pauses().isEmpty()) {
        book(next, start, now, now);
      } else {
        stops.pauses().split(start, now, (a, b) -> {}, (a, b) -> book(next, a, b, now));
      }
    }
  }

  /** Books the time from {@code start} to {@code end}, in which there was an RPO. */
  private void book(@Nullable Marker next, double start, double end, double now) {
    bookNewest(end - start);
    final double marked = next == null ? now : Math.max(next.seconds(), newestSince);
    bookBeforeMarker(newestSince, marked, start, end);
    if (next != null) {
      bookStages(next, start, end, now);
    }
  }

  private void bookNewest(double length) {
    if (newest != null) {
      for (int i = 0; i < STAGES.length; i++) {
        final double begin = newest.entered(STAGES[i]);
        final double end = i + 1 < STAGES.length ? newest.entered(STAGES[i + 1]) : newestSince;
        if (newest.cuts().isEmpty()) {
          final double blocked = stops.at(STAGES[i]).overlap(begin, end);
          budget.add(BudgetPart.BLOCKED, blocked * length);
          budget.add(BudgetPart.of(STAGES[i]), (end - begin - blocked) * length);
        } else {
          pieces(newest, STAGES[i], begin, end, (part, a, b) -> budget.add(part, (b - a) * length));
        }
      }
    }
  }

  private void bookBeforeMarker(double from, double to, double start, double end) {
    if (resyncs.isEmpty() && stops.atSource().isEmpty()) {
      grow(BudgetPart.WAITING_FOR_MARKER, from, to, start, end);
    } else {
      stops
          .atSource()
          .split(
              from,
              to,
              (a, b) -> grow(BudgetPart.BLOCKED, a, b, start, end),
              (a, b) ->
                  resyncs.split(
                      a,
                      b,
                      (c, d) -> grow(BudgetPart.RESYNC, c, d, start, end),
                      (c, d) -> grow(BudgetPart.WAITING_FOR_MARKER, c, d, start, end)));
    }
  }

  private void bookStages(Marker next, double start, double end, double now) {
    for (int i = 0; i < STAGES.length && !Double.isNaN(next.entered(STAGES[i])); i++) {
      final double left = i + 1 < STAGES.length ? next.entered(STAGES[i + 1]) : Double.NaN;
      final double from = Math.max(next.entered(STAGES[i]), newestSince);
      final double to = Double.isNaN(left) ? now : Math.max(left, newestSince);
      pieces(next, STAGES[i], from, to, (part, a, b) -> grow(part, a, b, start, end));
    }
  }

  /** Some time, and what it is due to. */
  @FunctionalInterface
  private interface Piece {

    void lasts(BudgetPart part, double from, double to);
  }

  /** Cuts time of a marker at a stage by what it is due to: also to what was done in vain. */
  private void pieces(Marker marker, Stage stage, double from, double to, Piece piece) {
    double since = from;
    for (final Marker.Cut cut : marker.cuts()) {
      final double begin = Math.max(cut.from(), since);
      final double end = Math.min(cut.to(), to);
      if (begin < end) {
        heldOrNot(stage, since, begin, piece);
        piece.lasts(BudgetPart.of(cut.stage()), begin, end);
        since = end;
      }
    }
    heldOrNot(stage, since, to, piece);
  }

  private void heldOrNot(Stage stage, double from, double to, Piece piece) {
    final Spans held = stops.at(stage);
    if (held.isEmpty()) {
      piece.lasts(BudgetPart.of(stage), from, to);
    } else {
      held.split(
          from,
          to,
          (a, b) -> piece.lasts(BudgetPart.BLOCKED, a, b),
          (a, b) -> piece.lasts(BudgetPart.of(stage), a, b));
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
