package org.drsim.recovery;

import java.util.List;
import org.drsim.quantity.Durations;
import org.drsim.replication.Marker;
import org.drsim.replication.RecoveryPoint;
import org.drsim.scenario.Backup;
import org.drsim.scenario.ChangePoint;
import org.drsim.scenario.PointSearch;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/**
 * What people do who look at a machine that has booted and find that its recovery point will not
 * do: they change to another one, for which the machine is made again.
 */
final class SecondTries {

  private final FailoverService service;
  private final RecoverableMachine machine;
  private final StepLine line;
  private final @Nullable PointSearch search;
  private final @Nullable ChangePoint change;
  private List<RecoveryPoint> points = List.of();
  private Bisection bisection = new Bisection(0);
  private @Nullable ChosenPoint chosen;
  private @Nullable ChosenPoint other;
  private int tries;
  private WayOut wayOut = WayOut.NONE;

  /** What people turned to in the end. */
  enum WayOut {
    NONE,
    OTHER_POINT,
    BACKUP
  }

  /**
   * @param search null where nobody searches
   * @param change null where nobody changes points
   */
  SecondTries(
      FailoverService service,
      RecoverableMachine machine,
      StepLine line,
      @Nullable PointSearch search,
      @Nullable ChangePoint change) {
    this.service = service;
    this.machine = machine;
    this.line = line;
    this.search = search;
    this.change = change;
  }

  /** The point to begin with; null if there is none. */
  @Nullable ChosenPoint first(Resolution resolution, @Nullable ChosenPoint wanted) {
    other = change == null ? null : resolution.choices().get(change.to());
    chosen = wanted;
    if (search != null) {
      points = List.copyOf(machine.choices().points());
      bisection = new Bisection(points.size());
      chosen = bisection.isOver() ? null : point(bisection.middle());
    }
    return chosen;
  }

  /** Whether nobody knows yet which point it will be. */
  boolean isSearching() {
    return search != null;
  }

  /** Whether the data come from a backup. */
  boolean isFromBackup() {
    return wayOut == WayOut.BACKUP;
  }

  /** The choice that was made in the end, where it began with another. */
  RecoveryPointChoice choice(RecoveryPointChoice wanted) {
    return change != null && wayOut == WayOut.OTHER_POINT ? change.to() : wanted;
  }

  /** The point that the machine has now. */
  @Nullable ChosenPoint chosen() {
    return chosen;
  }

  private ChosenPoint point(int place) {
    final RecoveryPoint point = points.get(place);
    return new ChosenPoint(point.markerSeconds(), point.writtenBytes());
  }

  /** It has booted: people look, and do something else when they are content. */
  void look(Runnable content) {
    final ChosenPoint next = other;
    if (search != null) {
      line.customerTakes(
          "verification",
          service.times().verification(machine, tries, search.verify()),
          RecoveryStep.Outcome.DONE,
          () -> judge(search, content));
    } else if (change != null && next != null && isChanged(change)) {
      line.customerTakes(
          "trial",
          service.times().verification(machine, 0, change.after()),
          RecoveryStep.Outcome.DONE,
          () -> {
            wayOut = WayOut.OTHER_POINT;
            again(next, content);
          });
    } else {
      content.run();
    }
  }

  private boolean isChanged(ChangePoint settings) {
    return service.times().fails(machine.name() + " from its point", settings.probability());
  }

  private void judge(PointSearch settings, Runnable content) {
    final int tried = bisection.middle();
    bisection.isGood(machine.data().isClean(points.get(tried).markerSeconds()));
    if (!bisection.isOver()) {
      again(point(bisection.middle()), () -> look(content));
    } else if (bisection.found() == tried) {
      content.run();
    } else if (bisection.found() >= 0) {
      again(point(bisection.found()), content);
    } else {
      restore(settings.backup(), content);
    }
  }

  /** Nothing good is among the points: without anything else, the machine stays as it is. */
  private void restore(@Nullable Backup backup, Runnable content) {
    final double taken = backup == null ? -1 : newestGood(backup);
    if (backup == null || taken < 0) {
      content.run();
    } else {
      line.customerTakes(
          "restore",
          service.times().restore(machine, backup.restore()),
          RecoveryStep.Outcome.DONE,
          () -> {
            chosen = new ChosenPoint(taken, Marker.UNKNOWN_BYTES);
            wayOut = WayOut.BACKUP;
            content.run();
          });
    }
  }

  /** The first is taken at the start of the simulation; negative where none is good. */
  private double newestGood(Backup backup) {
    final double every = Durations.seconds(backup.every());
    double taken = StrictMath.floor(line.now() / every) * every;
    while (taken >= 0 && !machine.data().isClean(taken)) {
      taken -= every;
    }
    return taken;
  }

  /** Makes the machine from another point. */
  private void again(ChosenPoint from, Runnable booted) {
    chosen = from;
    tries++;
    final MachineMaking making =
        new MachineMaking(service, machine, line, service.times().ofTry(tries));
    service
        .slots()
        .take(
            freedBy -> {
              line.waited("slot", freedBy);
              making.attachDisks(() -> making.boot(booted));
            });
  }
}
