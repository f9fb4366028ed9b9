package org.drsim.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.quantity.ReadingUnit;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Goal;
import org.drsim.sweep.goal.GoalException;
import org.drsim.sweep.goal.SearchRuns;

/** Tells what a study would do. */
final class DryRun {

  private static final int MOST_SHOWN = 100;
  private static final double NANOS = 1e9;

  /** The first run of a program is slow: its code is not compiled yet. */
  private static final long WARM_NANOS = Duration.ofSeconds(1).toNanos();

  private static final long PATIENCE_NANOS = Duration.ofSeconds(10).toNanos();
  private static final int FEWEST_RUNS = 10;

  private final CheckedStudy study;
  private final int threads;

  DryRun(CheckedStudy study, int threads) {
    this.study = study;
    this.threads = threads;
  }

  /**
   * Tells it.
   *
   * @throws InvalidRequestException if the goal does not fit the study
   */
  void tell(PrintStream out) throws InvalidRequestException {
    final int points = study.points().all().size();
    out.printf(
        Locale.ROOT,
        "%s: %d design points, %s replications of each, %,d runs%s%n",
        study.study().name(),
        points,
        study.replications(),
        study.most(),
        study.replications().auto() ? " at most" : "");
    study.points().all().stream().limit(MOST_SHOWN).forEach(point -> tell(out, point));
    if (points > MOST_SHOWN) {
      out.println("  … and " + (points - MOST_SHOWN) + " more");
    }
    out.println("measures:");
    study.study().measures().forEach(measure -> out.println("  " + measure));
    final SearchRuns search = search();
    if (study.study().goal() != null) {
      out.println("then: " + study.study().goal() + ": " + runs(search) + " runs");
    }
    final double seconds = secondsPerRun();
    out.printf(
        Locale.ROOT,
        "estimated time: %s on %d threads, at %s for a run%n",
        time(seconds, search),
        threads,
        ReadingUnit.duration(seconds));
  }

  /** None without a goal. */
  private SearchRuns search() throws InvalidRequestException {
    final Goal goal = study.study().goal();
    if (goal == null) {
      return new SearchRuns(0, 0);
    }
    try {
      return SearchRuns.of(goal, study.study(), study.points().all());
    } catch (GoalException e) {
      throw new InvalidRequestException("goal: " + e.getMessage());
    }
  }

  private static String runs(SearchRuns search) {
    return search.least() == search.most()
        ? String.format(Locale.ROOT, "%,d", search.most())
        : String.format(Locale.ROOT, "%,d to %,d", search.least(), search.most());
  }

  /** Of the design and the search; a range where the search may be short or long. */
  private String time(double seconds, SearchRuns search) {
    final String most = ReadingUnit.duration(seconds * (study.most() + search.most()) / threads);
    return search.least() == search.most()
        ? most
        : ReadingUnit.duration(seconds * (study.most() + search.least()) / threads) + " to " + most;
  }

  private static void tell(PrintStream out, DesignPoint point) {
    out.println("  " + point.index() + ": " + point.label());
  }

  /** The mean of the later half of some runs, of points in turn: by then the code is compiled. */
  private double secondsPerRun() {
    final int points = study.points().all().size();
    final List<Double> seconds = new ArrayList<>();
    final long began = System.nanoTime();
    long now = began;
    while (seconds.isEmpty()
        || (seconds.size() < FEWEST_RUNS && now - began < PATIENCE_NANOS)
        || now - began < WARM_NANOS) {
      study.points().point(seconds.size() * 7 % points).run(new DsolEngine(), seconds.size(), 1);
      final long after = System.nanoTime();
      seconds.add((after - now) / NANOS);
      now = after;
    }
    return seconds.stream().skip(seconds.size() / 2).mapToDouble(s -> s).average().orElse(0);
  }
}
