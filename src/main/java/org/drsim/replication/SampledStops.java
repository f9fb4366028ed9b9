package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * What faults do to the way of a machine's writes where that is not simulated: how far uploading,
 * crossing and applying have come, and when there was no marker.
 */
public final class SampledStops {

  /**
   * From when on up to when, the end included.
   *
   * @param to positive infinity while it lasts
   */
  record Span(double from, double to) {}

  private final PathStops stops;
  private final DoubleSupplier clock;
  private final double mostWaitingSeconds;
  private final double keptSeconds;
  private final PathClock uploaded;
  private final PathClock arrived;
  private final PathClock available;

  /** When no marker was made. */
  private final List<Span> unmarked = new ArrayList<>();

  /** When what was marked came as a whole with the rest, which gives no points. */
  private final List<Span> mapped = new ArrayList<>();

  /** When the machine wrote nothing, or not where it is replicated from. */
  private final List<Span> down = new ArrayList<>();

  private boolean uploads = true;
  private boolean crosses = true;
  private boolean applies = true;
  private boolean marks = true;
  private boolean runs = true;
  private boolean givenUp;
  private boolean mapNeeded;

  /**
   * @param catchUpSpeed what the way can carry over what it usually carries
   * @param mostWaitingSeconds how long the agent can hold what is usually written
   * @param keptSeconds how long points are kept
   */
  public SampledStops(
      PathStops stops,
      DoubleSupplier clock,
      PathSample sample,
      double catchUpSpeed,
      double mostWaitingSeconds,
      double keptSeconds) {
    this.stops = stops;
    this.clock = clock;
    this.mostWaitingSeconds = mostWaitingSeconds;
    this.keptSeconds = keptSeconds + sample.slowestSeconds();
    this.uploaded = new PathClock(catchUpSpeed, sample.slowestSeconds());
    this.arrived = new PathClock(catchUpSpeed, sample.slowestSeconds());
    this.available = new PathClock(catchUpSpeed, sample.slowestSeconds());
    stops.tell(this::look);
  }

  /** Whether a marker has become a point by a time. */
  boolean has(double marker, PathSample.Passage passage, double now) {
    final double uploads = passage.available() - passage.uploaded();
    final double arrives = passage.available() - passage.arrived();
    return marker + passage.uploaded() <= uploaded.at(now - uploads)
        && marker + passage.arrived() <= arrived.at(now - arrives)
        && marker + passage.available() <= available.at(now)
        && isOutside(unmarked, marker)
        && isOutside(mapped, marker);
  }

  private static boolean isOutside(List<Span> spans, double marker) {
    for (final Span span : spans) {
      if (span.from() < marker && marker <= span.to()) {
        return false;
      }
    }
    return true;
  }

  private boolean works(PathPart... parts) {
    for (final PathPart part : parts) {
      if (!stops.works(part)) {
        return false;
      }
    }
    return true;
  }

  private void look() {
    final double now = clock.getAsDouble();
    if (givenUp && !stops.sourceHasEnded()) {
      startAnew(now);
    }
    givenUp = stops.sourceHasEnded();
    final boolean source =
        works(PathPart.COMPUTE, PathPart.AGENT, PathPart.PROTECTION) && !stops.sourceHasEnded();
    mapNeeded |= !works(PathPart.AGENT) || !works(PathPart.PROTECTION);
    lookAtCompute(works(PathPart.COMPUTE) && !givenUp, now);
    marks = change(marks, source && works(PathPart.SERVICE), unmarked, now);
    lookAtUploads(source && works(PathPart.UPLOAD), now);
    final boolean reads = works(PathPart.CACHE, PathPart.LINK, PathPart.TARGET);
    crosses = change(crosses, reads, arrived, now);
    applies = change(applies, works(PathPart.TARGET), available, now);
  }

  /**
   * What has crossed or is applied may not have come to when it stopped, and goes on from there.
   */
  private void lookAtCompute(boolean does, double now) {
    final boolean isBack = does && !runs;
    runs = change(runs, does, down, now);
    if (isBack && crosses) {
      arrived.goOn(now, down);
    }
    if (isBack && applies) {
      available.goOn(now, down);
    }
  }

  /** The machine is protected as before, and what was on its way when it was given up is gone. */
  private void startAnew(double now) {
    mapNeeded = false;
    uploaded.startAnew(now, uploads);
    arrived.startAnew(now, crosses);
    available.startAnew(now, applies);
  }

  private boolean change(boolean before, boolean does, List<Span> not, double now) {
    if (before && !does) {
      forget(not, now);
      not.add(new Span(now, Double.POSITIVE_INFINITY));
    } else if (does && !before) {
      final int last = not.size() - 1;
      not.set(last, new Span(not.get(last).from(), now));
    }
    return does;
  }

  private void forget(List<Span> spans, double now) {
    spans.removeIf(span -> span.to() < now - 2 * keptSeconds);
  }

  private boolean change(boolean before, boolean does, PathClock part, double now) {
    if (before && !does) {
      part.stop(now);
    } else if (does && !before) {
      part.goOn(now, down);
    }
    return does;
  }

  /** What an agent can hold no more, or has not seen, is sent without the order of the writes. */
  private void lookAtUploads(boolean does, double now) {
    final double waiting = does && !uploads ? waiting(uploaded, now) : 0;
    if (does && !uploads && (mapNeeded || waiting > mostWaitingSeconds)) {
      mapNeeded = false;
      forget(mapped, now);
      final double from = uploaded.at(now);
      mapped.add(new Span(from, uploaded.goOnAtOnce(now, waiting, mostWaitingSeconds)));
      uploads = true;
    } else {
      uploads = change(uploads, does, uploaded, now);
    }
  }

  /** Of the undisturbed course, without the time in which the machine wrote nothing. */
  private double waiting(PathClock part, double now) {
    final double since = part.at(now);
    double seconds = now - since;
    for (final Span span : down) {
      seconds -= Math.max(0, Math.min(now, span.to()) - Math.max(since, span.from()));
    }
    return seconds < PathClock.ROUNDING_SECONDS ? 0 : seconds;
  }
}
