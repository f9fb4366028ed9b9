package org.drsim.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.spark.FutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.drsim.sweep.Schedule;
import org.drsim.sweep.Unit;
import org.drsim.sweep.UnitFailure;
import org.jspecify.annotations.Nullable;

/**
 * One study being run by Spark. A few tasks for each core are open at a time, in small jobs that
 * overlap, so that no core waits for the last task of a job; what a task gave is told to the
 * schedule as soon as it is there.
 */
final class SparkUnits {

  private static final long POLL_MILLIS = 50;

  /** Tasks that are open for each core, at most: one that runs, and more for when it ends. */
  private static final int TASKS_A_CORE = 4;

  /** Handing out a task takes some milliseconds, whatever is in it. */
  private static final double TASK_NANOS = 400e6;

  private static final int MOST_UNITS_A_TASK = 256;

  private final JavaSparkContext spark;
  private final UnitTask task;
  private final Schedule schedule;
  private final BooleanSupplier stop;
  private final BlockingQueue<byte[]> results = new LinkedBlockingQueue<>();
  private final List<FutureAction<Void>> jobs = new ArrayList<>();
  private int openTasks;

  /** Of recent units; zero before the first. */
  private double nanosOfUnit;

  SparkUnits(JavaSparkContext spark, UnitTask task, Schedule schedule, BooleanSupplier stop) {
    this.spark = spark;
    this.task = task;
    this.schedule = schedule;
    this.stop = stop;
  }

  void run() {
    try {
      work();
    } finally {
      // Tasks that are not needed any more.
      jobs.forEach(FutureAction::cancel);
    }
  }

  private void work() {
    while (!schedule.isOver() && !stop.getAsBoolean()) {
      handOut();
      final byte[] result = next();
      if (Thread.currentThread().isInterrupted()) {
        return;
      }
      take(result);
      checkJobs(result != null);
    }
  }

  private void handOut() {
    final int cores = spark.defaultParallelism();
    final int room = cores * TASKS_A_CORE - openTasks;
    if (room * 2 < cores * TASKS_A_CORE) {
      return;
    }
    final List<Unit> units = taken(room * unitsOfTask());
    if (!units.isEmpty()) {
      submit(tasks(units, room));
    }
  }

  /** As many as take some tenths of a second together. */
  private int unitsOfTask() {
    return nanosOfUnit == 0
        ? 1
        : (int) Math.max(1, Math.min(MOST_UNITS_A_TASK, TASK_NANOS / nanosOfUnit));
  }

  private List<Unit> taken(int most) {
    final List<Unit> units = new ArrayList<>();
    while (units.size() < most) {
      final Optional<Unit> unit = schedule.next();
      if (unit.isEmpty()) {
        break;
      }
      units.add(unit.get());
    }
    return units;
  }

  /** Spread evenly; consecutive ones together, which share what is made ready for a point. */
  private static List<byte[]> tasks(List<Unit> units, int most) {
    final int size = (units.size() + most - 1) / most;
    final List<byte[]> tasks = new ArrayList<>();
    for (int from = 0; from < units.size(); from += size) {
      tasks.add(Parcel.of(units.subList(from, Math.min(units.size(), from + size))));
    }
    return tasks;
  }

  private void submit(List<byte[]> tasks) {
    try {
      jobs.add(SparkJob.submit(spark, tasks, task, results::add));
      openTasks += tasks.size();
    } catch (Exception e) {
      throw SparkExecutor.failure("Spark gave up", e);
    }
  }

  private byte @Nullable [] next() {
    try {
      return results.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private void take(byte @Nullable [] first) {
    for (byte[] result = first; result != null; result = results.poll()) {
      openTasks--;
      for (final Parcel.Result one : Parcel.results(result)) {
        if (one.failed()) {
          throw new UnitFailure(one.unit(), one.failure());
        }
        nanosOfUnit = nanosOfUnit == 0 ? one.nanos() : 0.8 * nanosOfUnit + 0.2 * one.nanos();
        schedule.done(one.unit(), one.state());
      }
    }
  }

  /** A job that failed has nobody else to tell. */
  private void checkJobs(boolean news) {
    if (!news) {
      jobs.stream()
          .map(SparkJob::failure)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(
              cause -> {
                throw SparkExecutor.failure("Spark gave up", cause);
              });
      jobs.removeIf(FutureAction::isCompleted);
    }
  }
}
