package org.drsim.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.quantity.ReadingUnit;
import org.drsim.sweep.DesignPoint;

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

  void tell(PrintStream out) {
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
    if (study.study().goal() != null) {
      out.println("then: " + study.study().goal());
    }
    final double seconds = secondsPerRun();
    out.printf(
        Locale.ROOT,
        "estimated time: %s on %d threads, at %s for a run%n",
        ReadingUnit.duration(seconds * study.most() / threads),
        threads,
        ReadingUnit.duration(seconds));
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
