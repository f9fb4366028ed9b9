package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.drsim.engine.Simulator;

/**
 * Stops parts of the way of one machine's writes, and lets them go on. Stops are counted: a part
 * works while nothing stops it. What had not arrived when its way was cut is sent again, and what
 * had is not; a completion in the very instant of a cut comes too late.
 */
@SuppressWarnings("EnumOrdinal") // An EnumMap would box every number.
public final class PathStops {

  private static final PathPart[] PARTS = PathPart.values();

  private final Simulator simulator;
  private final PathStages stages;
  private final ReplicationObserver observer;
  private final int[] stops = new int[PathPart.COUNT];
  private final List<BooleanSupplier> listeners = new ArrayList<>(0);

  /** Whether the agent will find its memory empty, or has missed writes, when it goes on. */
  private boolean mapNeeded;

  /** Whether the disks have to be copied as a whole when it goes on. */
  private boolean copyNeeded;

  private Runnable copyAgain = () -> {};

  private double downSince = Double.NaN;
  private boolean sourceEnded;
  private boolean readingEnded;

  PathStops(Simulator simulator, PathStages stages, ReplicationObserver observer) {
    this.simulator = simulator;
    this.stages = stages;
    this.observer = observer;
  }

  /**
   * Something stops a part.
   *
   * @param memoryLost of a machine or agent: whether what the agent holds is lost; of protection:
   *     whether the disks have to be copied again
   */
  public void stop(PathPart part, boolean memoryLost) {
    mapNeeded |= memoryLost || part == PathPart.AGENT || part == PathPart.PROTECTION;
    copyNeeded |= memoryLost && part == PathPart.PROTECTION;
    if (stops[part.ordinal()]++ == 0) {
      switch (part) {
        case SERVICE, MONITORING -> {}
        case COMPUTE, AGENT, PROTECTION -> {
          downSince = part == PathPart.COMPUTE ? simulator.now() : downSince;
          stages.agent().stop();
          stages.upload().close();
        }
        case UPLOAD -> stages.upload().close();
        case CACHE -> recall(false, false);
        case LINK -> recall(true, false);
        case TARGET -> {
          stages.points().stop();
          recall(true, true);
        }
      }
      observer.stopped(part);
      tell();
    }
  }

  /** Nothing can be uploaded, ever: that is how things are, and no stop that anybody is told of. */
  public void denyUpload() {
    stops[PathPart.UPLOAD.ordinal()]++;
    stages.upload().close();
  }

  /** What has stopped a part ends. */
  public void goOn(PathPart part) {
    if (--stops[part.ordinal()] == 0) {
      observer.worksAgain(part);
      switch (part) {
        case SERVICE, MONITORING -> {}
        case COMPUTE, AGENT, PROTECTION -> {
          goOnCapturing();
          goOnUploading();
        }
        case UPLOAD -> goOnUploading();
        case CACHE, LINK -> goOnReading();
        case TARGET -> {
          stages.points().goOn();
          goOnReading();
        }
      }
      tell();
    }
  }

  /** Whether nothing stops a part. */
  public boolean works(PathPart part) {
    return stops[part.ordinal()] == 0;
  }

  /** Since when the machine is down; not a number where it runs. */
  public double downSinceSeconds() {
    return works(PathPart.COMPUTE) ? Double.NaN : downSince;
  }

  /** Whether data can go from end to end. */
  public boolean dataFlow() {
    for (final PathPart part : PARTS) {
      if (part.carriesData() && !works(part)) {
        return false;
      }
    }
    return !sourceEnded;
  }

  /** Has the disks copied again where that is needed. */
  void whenCopyNeeded(Runnable action) {
    copyAgain = action;
  }

  /** Calls something whenever a part stops or works again. */
  public void tell(Runnable listener) {
    tellUntil(
        () -> {
          listener.run();
          return false;
        });
  }

  /**
   * Calls something whenever a part stops or works again, until it says that it has heard enough.
   */
  public void tellUntil(BooleanSupplier listener) {
    listeners.add(listener);
  }

  /** One of them may add others, which hear of what comes next. */
  private void tell() {
    for (final BooleanSupplier listener : List.copyOf(listeners)) {
      if (listener.getAsBoolean()) {
        listeners.remove(listener);
      }
    }
  }

  /** Writing begins to be captured, which may be while something stops it. */
  void captureBegan() {
    copyNeeded &= !sourceWorks();
    if (!sourceWorks()) {
      stages.agent().stop();
      stages.upload().close();
    }
  }

  /** Nothing comes from the source any more, and what cannot be read now never will be. */
  public void endSource() {
    sourceEnded = true;
    stages.agent().stop();
    stages.upload().close();
    readingEnded = !reads();
    tell();
  }

  /**
   * The machine writes where it was given up, and what it writes is replicated again from now on.
   * Nothing of before is on its way any more.
   */
  void beginSource() {
    sourceEnded = false;
    readingEnded = false;
    goOnReading();
    if (sourceWorks() && stages.agent().hasStarted()) {
      stages.agent().goOn();
      goOnUploading();
    }
    tell();
  }

  /** Whether the machine was given up where it was. */
  public boolean sourceHasEnded() {
    return sourceEnded;
  }

  /** Whether anything that has been uploaded can still be applied and is not. */
  public boolean isDraining() {
    final boolean[] any = new boolean[1];
    forEachDraining(batch -> any[0] = true);
    return any[0];
  }

  /** What will be applied although nothing comes from the source any more, in its order. */
  public void forEachDraining(Consumer<Batch> action) {
    stages.apply().forEach(action);
    stages.crossing().forEach(action);
    if (reads()) {
      stages.transfer().forEach(action);
      stages.cache().forEach(action);
      stages.processing().forEach(action);
    }
  }

  private boolean sourceWorks() {
    return works(PathPart.COMPUTE)
        && works(PathPart.AGENT)
        && works(PathPart.PROTECTION)
        && !sourceEnded;
  }

  private boolean reads() {
    return works(PathPart.CACHE) && works(PathPart.LINK) && works(PathPart.TARGET) && !readingEnded;
  }

  private void goOnCapturing() {
    if (sourceWorks() && stages.agent().hasStarted()) {
      if (mapNeeded) {
        mapNeeded = false;
        stages.queue().mapEverything(stages.agent().takeOpen());
      }
      if (copyNeeded) {
        copyNeeded = false;
        copyAgain.run();
      }
      stages.agent().goOn();
    }
  }

  private void goOnUploading() {
    if (sourceWorks() && works(PathPart.UPLOAD)) {
      stages.upload().open();
    }
  }

  private void goOnReading() {
    if (reads()) {
      stages.cache().goOn();
    }
  }

  /** What the replica disks have is not to be trusted any more. */
  void copyBeforeGoingOn() {
    mapNeeded = true;
    copyNeeded = true;
  }

  /** Everything that is on its way comes to nothing. */
  List<Batch> takeEverything() {
    recall(true, true);
    mapNeeded = false;
    copyNeeded = false;
    final List<Batch> uploaded = stages.cache().removeAll();
    uploaded.addAll(stages.processing().removeAll());
    uploaded.forEach(observer::discarded);
    final List<Batch> all = new ArrayList<>(uploaded);
    all.addAll(stages.queue().discard());
    return all;
  }

  /** What is on its way is back in the cache account, in its order. */
  private void recall(boolean crossing, boolean applying) {
    final List<Batch> back = new ArrayList<>();
    if (applying) {
      back.addAll(stages.apply().removeAll());
    }
    if (crossing) {
      back.addAll(stages.crossing().removeAll());
    }
    back.addAll(stages.transfer().removeAll());
    stages.cache().close();
    stages.cache().putBack(back);
    final double now = simulator.now();
    back.forEach(batch -> batch.recalled(now));
    back.forEach(observer::recalled);
  }
}
