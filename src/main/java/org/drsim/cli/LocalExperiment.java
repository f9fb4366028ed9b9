package org.drsim.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.drsim.engine.dsol.DsolEngine;
import org.drsim.scenario.Measure;
import org.drsim.scenario.file.InvalidScenarioException;
import org.drsim.study.ObjectiveReport;
import org.drsim.sweep.BoundPoint;
import org.drsim.sweep.DesignPoint;
import org.drsim.sweep.Experiment;
import org.drsim.sweep.Outcomes;

/** Replications of any point of a study on the cores of this machine. */
final class LocalExperiment implements Experiment, AutoCloseable {

  /** Points made ready that are kept, of which a search needs some again. */
  private static final int KEPT = 8;

  private final StudyPoints points;
  private final Interruption interruption;
  private final SearchProgress progress;
  private final int threads;
  private final ExecutorService executor;
  private final Map<DesignPoint, BoundPoint> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DesignPoint, BoundPoint> eldest) {
          return size() > KEPT;
        }
      };

  LocalExperiment(
      StudyPoints points, int threads, Interruption interruption, SearchProgress progress) {
    this.points = points;
    this.progress = progress;
    this.threads = threads;
    this.interruption = interruption;
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              final Thread thread = new Thread(work, "search");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public List<Measure> measures() {
    return points.measures();
  }

  @Override
  public Outcomes run(DesignPoint point, long first, int count) {
    final BoundPoint bound = bound(point);
    final int parts = Math.min(threads, count);
    final List<Future<Outcomes>> running = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      final int from = (int) ((long) count * part / parts);
      final int to = (int) ((long) count * (part + 1) / parts);
      running.add(executor.submit(() -> bound.run(new DsolEngine(), first + from, to - from)));
    }
    final Outcomes all = bound.noOutcomes();
    running.forEach(one -> all.addAll(result(one)));
    progress.ran(count);
    return all;
  }

  private Outcomes result(Future<Outcomes> running) {
    if (interruption.requested()) {
      throw new StoppedException();
    }
    try {
      return running.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppedException();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    }
  }

  @Override
  public List<ObjectiveReport> verdicts(
      DesignPoint point, Outcomes outcomes, int look, double error) {
    return bound(point).verdicts(outcomes, look, error);
  }

  private BoundPoint bound(DesignPoint point) {
    return kept.computeIfAbsent(point, this::made);
  }

  private BoundPoint made(DesignPoint point) {
    try {
      return points.bound(point);
    } catch (InvalidScenarioException e) {
      throw new InvalidPointException("at " + point.label() + ": " + e.getMessage());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
    progress.end();
  }

  /** The user does not want to wait any more. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
