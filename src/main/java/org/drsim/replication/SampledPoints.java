package org.drsim.replication;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToLongFunction;
import org.drsim.engine.Nanoseconds;
import org.jspecify.annotations.Nullable;

/**
 * The recovery points of a machine whose replication is not simulated: those of its sample, over
 * and over, as far as faults let them come. What had passed the part that a fault cut becomes a
 * point as ever; what had not waits, and comes when the cut has been made up for.
 */
public final class SampledPoints implements RecoveryPoints {

  private final PathSample sample;

  /** Which instant of the sample the start of the simulation is. */
  private final double shift;

  private final Retention retention;
  private final boolean appConsistent;
  private final SampledStops stops;
  private final DoubleSupplier clock;
  private final DoubleToLongFunction written;
  private List<SampledPoints> members = List.of();

  /** Those before are deleted. */
  private double from = Double.NEGATIVE_INFINITY;

  /**
   * @param stops what faults do to the way of its writes
   * @param clock in simulated seconds
   * @param written bytes by a time, which is not negative
   */
  public SampledPoints(
      PathSample sample,
      double shift,
      Retention retention,
      boolean appConsistent,
      SampledStops stops,
      DoubleSupplier clock,
      DoubleToLongFunction written) {
    this.sample = sample;
    this.shift = shift;
    this.retention = retention;
    this.appConsistent = appConsistent;
    this.stops = stops;
    this.clock = clock;
    this.written = written;
  }

  /** All of a consistency group, whose points in common are those that each of them has. */
  public void share(List<SampledPoints> all) {
    members = List.copyOf(all);
  }

  @Override
  public void deleteAll() {
    from = clock.getAsDouble();
  }

  @Override
  public boolean knowsWhatIsOnItsWay() {
    return false;
  }

  @Override
  public List<RecoveryPoint> all() {
    final double now = clock.getAsDouble();
    final Cursor newest = newest(now);
    if (newest == null) {
      return List.of();
    }
    final double oldest = newest.markerSeconds() - retention.seconds() - Retention.WIDE_SLOT;
    final double base = StrictMath.floor(oldest / Retention.DAY) * Retention.DAY;
    // Its slots and its nanoseconds are those of the first days.
    final PointStore store = new PointStore(retention, appConsistent, true);
    for (final Cursor at = cursor(oldest);
        at.markerSeconds() <= newest.markerSeconds();
        at.next()) {
      if (isThere(at, now)) {
        add(store, at, base, now);
      }
    }
    return store.all().stream().map(point -> later(point, base)).toList();
  }

  /** How long markers take to become points where nothing disturbs them, as a mean. */
  public double usualPassageSeconds() {
    return sample.usualSeconds();
  }

  /** Whether there is none now. */
  public boolean isEmpty() {
    return newest(clock.getAsDouble()) == null;
  }

  /** When the next marker will be a point if nothing cuts its way; infinite where none comes. */
  public double nextSeconds() {
    if (sample.markers().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    final double now = clock.getAsDouble();
    final Cursor at = cursor(now);
    while (at.markerSeconds() <= now) {
      at.next();
    }
    return Nanoseconds.round(at.markerSeconds() + at.passage().available());
  }

  private void add(PointStore store, Cursor at, double base, double now) {
    final PathSample.Passage passage = at.passage();
    final Marker marker = marker(passage, at.markerSeconds() - base);
    marker.written(
        at.markerSeconds() < 0 ? Marker.UNKNOWN_BYTES : written.applyAsLong(at.markerSeconds()));
    store.add(marker);
    if (!members.isEmpty() && allHave(at, false, now)) {
      store.isCommon(marker, passage.appConsistent() && allHave(at, true, now));
    }
  }

  private boolean allHave(Cursor at, boolean asAppConsistent, double now) {
    for (final SampledPoints member : members) {
      if (!member.has(at, asAppConsistent, now)) {
        return false;
      }
    }
    return true;
  }

  private static Marker marker(PathSample.Passage passage, double seconds) {
    return passage.appConsistent()
        ? passage.crashConsistent() ? Marker.both(seconds, 0, 0) : Marker.appConsistent(seconds, 0)
        : Marker.crashConsistent(seconds, 0);
  }

  private static RecoveryPoint later(RecoveryPoint point, double seconds) {
    return new RecoveryPoint(
        point.markerSeconds() + seconds,
        point.writtenBytes(),
        point.appConsistent(),
        point.multiVm(),
        point.multiVmAppConsistent());
  }

  private boolean has(Cursor of, boolean asAppConsistent, double now) {
    final double seconds = of.passage().seconds();
    final int place = sample.firstFrom(seconds);
    if (place == sample.markers().size() || sample.markers().get(place).seconds() != seconds) {
      return false;
    }
    final Cursor own = new Cursor(of.period, place);
    return (!asAppConsistent || own.passage().appConsistent()) && isThere(own, now);
  }

  private boolean isThere(Cursor at, double now) {
    return at.markerSeconds() > from && stops.has(at.markerSeconds(), at.passage(), now);
  }

  private @Nullable Cursor newest(double now) {
    if (sample.markers().isEmpty()) {
      return null;
    }
    final double earliest = Math.max(from, -retention.seconds());
    final Cursor at = cursor(now);
    while (at.markerSeconds() > earliest) {
      if (isThere(at, now)) {
        return at;
      }
      at.previous();
    }
    return null;
  }

  private Cursor cursor(double seconds) {
    final double inSample = seconds + shift;
    final double period = StrictMath.floor(inSample / sample.periodSeconds());
    return new Cursor(period, sample.firstFrom(inSample - period * sample.periodSeconds()));
  }

  /** A marker of one of the repetitions. */
  private final class Cursor {

    private double period;
    private int place;

    private Cursor(double period, int place) {
      this.period = period;
      this.place = place;
      normalise();
    }

    private PathSample.Passage passage() {
      return sample.markers().get(place);
    }

    private double markerSeconds() {
      return passage().seconds() + (period * sample.periodSeconds() - shift);
    }

    private void next() {
      place++;
      normalise();
    }

    private void previous() {
      place--;
      normalise();
    }

    private void normalise() {
      final int size = sample.markers().size();
      if (place >= size) {
        place -= size;
        period++;
      } else if (place < 0) {
        place += size;
        period--;
      }
    }
  }
}
