package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;

/**
 * How far one part of the way of writes has come, where the way itself is not simulated: up to
 * which instant of an undisturbed course. It stands while the part is cut, then makes up for that
 * at a constant speed, as a fluid would.
 */
final class PathClock {

  /** Less than this is rounding. */
  static final double ROUNDING_SECONDS = 1e-3;

  /**
   * @param from in simulated seconds
   * @param progress then
   * @param speed seconds of the undisturbed course in a second
   */
  private record Piece(double from, double progress, double speed) {

    private double at(double now) {
      // Both are the same where nothing holds it up: nothing must be lost to rounding.
      return speed == 1 && from == progress ? now : progress + speed * (now - from);
    }
  }

  private final double catchUpSpeed;
  private final double keptSeconds;
  private final List<Piece> pieces = new ArrayList<>(1);

  /**
   * @param catchUpSpeed what the part can carry over what it usually carries
   * @param keptSeconds for how long anybody may ask what it was
   */
  PathClock(double catchUpSpeed, double keptSeconds) {
    this.catchUpSpeed = catchUpSpeed;
    this.keptSeconds = keptSeconds;
    pieces.add(new Piece(0, 0, 1));
  }

  double at(double now) {
    for (int i = pieces.size() - 1; i > 0; i--) {
      if (pieces.get(i).from() <= now) {
        return pieces.get(i).at(now);
      }
    }
    return pieces.get(0).at(now);
  }

  /** It is cut; what would be done in this very instant is not. */
  void stop(double now) {
    final double reached = Math.nextDown(at(now));
    forget(now);
    pieces.add(new Piece(now, reached, 0));
  }

  /**
   * It works again and takes up what waits, in its order.
   *
   * @param idle when nothing was written, in order; of which nothing waits
   */
  void goOn(double now, List<SampledStops.Span> idle) {
    final double reached = at(now);
    forget(now);
    takeUp(now, reached, idle);
  }

  private void takeUp(double now, double reached, List<SampledStops.Span> idle) {
    double time = now;
    double progress = reached;
    for (final SampledStops.Span span : idle) {
      if (progress < span.to() && span.from() < now) {
        if (span.from() - progress > ROUNDING_SECONDS) {
          pieces.add(new Piece(time, progress, catchUpSpeed));
          time += (span.from() - progress) / catchUpSpeed;
        }
        progress = Math.min(span.to(), time);
      }
    }
    makeUp(time, progress);
  }

  private void makeUp(double now, double reached) {
    final double waiting = now - reached;
    if (waiting < ROUNDING_SECONDS) {
      pieces.add(new Piece(now, now, 1));
      return;
    }
    pieces.add(new Piece(now, reached, catchUpSpeed));
    final double done = now + catchUpSeconds(waiting);
    if (done < Double.POSITIVE_INFINITY) {
      pieces.add(new Piece(done, done, 1));
    }
  }

  /** Nothing of before is on its way any more, whether the part works now or not. */
  void startAnew(double now, boolean works) {
    forget(now);
    pieces.add(new Piece(now, now, 1));
    if (!works) {
      stop(now);
    }
  }

  /**
   * It works again, and what waits is there only as a whole: nothing before all of it. What is
   * written meanwhile is taken up in its order, or as a whole, too, where that is more than may
   * wait.
   *
   * @param waitingSeconds how much of the undisturbed course waits
   * @param mostWaitingSeconds that may wait in its order
   * @return when the last whole has come; positive infinity if that is never
   */
  double goOnAtOnce(double now, double waitingSeconds, double mostWaitingSeconds) {
    final double reached = at(now);
    forget(now);
    pieces.add(new Piece(now, reached, 0));
    double began = now;
    double ended = now + waitingSeconds / catchUpSpeed;
    while (ended - began > mostWaitingSeconds) {
      if (!(catchUpSpeed > 1)) {
        return Double.POSITIVE_INFINITY;
      }
      final double next = ended + (ended - began) / catchUpSpeed;
      began = ended;
      ended = next;
    }
    makeUp(ended, began);
    return ended;
  }

  /** How long it takes to make up for a time; meanwhile as much is written as usual. */
  private double catchUpSeconds(double waitingSeconds) {
    if (waitingSeconds == 0 || catchUpSpeed == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return catchUpSpeed > 1 ? waitingSeconds / (catchUpSpeed - 1) : Double.POSITIVE_INFINITY;
  }

  /** What was to come after now, and what nobody asks for any more. */
  private void forget(double now) {
    while (pieces.size() > 1 && pieces.get(pieces.size() - 1).from() > now) {
      pieces.remove(pieces.size() - 1);
    }
    while (pieces.size() > 1 && pieces.get(1).from() < now - keptSeconds) {
      pieces.remove(0);
    }
  }
}
