package org.drsim.replication;

import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.RandomStream;
import org.drsim.engine.Simulator;
import org.drsim.flow.FlowPath;

/**
 * Switches protection of a machine on: one step after the other, each tried again when it fails;
 * then writes are captured while the disks are copied, beside them and sharing their way.
 */
public final class Enabling {

  /**
   * A step before the copy.
   *
   * @param name in words
   * @param takes seconds of an attempt, by its number
   * @param failures by the number of the attempt
   */
  public record Step(
      String name, IntervalDraw takes, RandomStream failures, double failProbability) {

    private boolean fails(long attempt) {
      return failures.uniform(attempt) < failProbability;
    }
  }

  /**
   * The initial copy.
   *
   * @param over the path with the most that the copy may have
   * @param wireBytes what travels
   */
  public record Copy(FlowPath over, double wireBytes) {}

  private final Simulator simulator;
  private final List<Step> steps;
  private final double retryAfterSeconds;
  private final double wireBytes;
  private final DiskCopy copy;
  private final ReplicationPath path;
  private final EventRoutine stepDone;
  private int step;
  private long attempt;
  private long failedAttempts;
  private double copyBegan = Double.NaN;
  private double copyDone = Double.NaN;

  /**
   * @param path which begins to work when the steps are done
   */
  public Enabling(
      Simulator simulator,
      String machine,
      List<Step> steps,
      double retryAfterSeconds,
      Copy copy,
      ReplicationPath path) {
    this.simulator = simulator;
    this.steps = List.copyOf(steps);
    this.retryAfterSeconds = retryAfterSeconds;
    this.wireBytes = copy.wireBytes();
    this.copy = new DiskCopy(copy.over(), path.stops(), this::copied);
    this.path = path;
    this.stepDone =
        EventRoutine.of(machine, "enabling step done", Order.COMPLETION, this::stepDone);
  }

  /** Begins, now. */
  public void start() {
    tryStep(0);
  }

  /** How many attempts at a step failed. */
  public long failedAttempts() {
    return failedAttempts;
  }

  /** When the copy began; not a number before. */
  public double copyBeganSeconds() {
    return copyBegan;
  }

  /** When the copy was done; not a number before. */
  public double copyDoneSeconds() {
    return copyDone;
  }

  private void tryStep(double afterSeconds) {
    if (step == steps.size()) {
      startCopy();
    } else {
      final double takes = steps.get(step).takes().of(attempt);
      simulator.schedule(simulator.now() + afterSeconds + takes, stepDone);
    }
  }

  private void stepDone() {
    if (steps.get(step).fails(attempt)) {
      failedAttempts++;
      attempt++;
      tryStep(retryAfterSeconds);
    } else {
      step++;
      attempt = 0;
      tryStep(0);
    }
  }

  private void startCopy() {
    copyBegan = simulator.now();
    path.startCopying();
    copy.start(wireBytes);
  }

  private void copied() {
    copyDone = simulator.now();
    path.copied();
  }
}
