package org.drsim.run;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.function.DoubleSupplier;
import org.drsim.measure.BacklogOverTime;
import org.drsim.measure.BacklogPlace;
import org.drsim.measure.StateMeter;
import org.drsim.recovery.RecoveryObserver;
import org.drsim.replication.Batch;
import org.drsim.replication.Marker;
import org.drsim.replication.PathPart;
import org.drsim.replication.ReplicationObserver;
import org.drsim.replication.ReplicationPath;
import org.jspecify.annotations.Nullable;

/** Follows backlog and state of one machine, and passes everything on. */
final class MachineOverTime extends PassedEvents {

  private final DoubleSupplier clock;
  private final BacklogOverTime backlog;
  private final StateMeter state;

  /** Arrived in the target region and not applied. */
  private final ArrayDeque<Batch> arrived = new ArrayDeque<>(2);

  private @Nullable ReplicationPath path;
  private long inCache;
  private long inTransfer;
  private long inApply;
  private double agentSince;
  private long agentHad;
  private boolean counts;

  /**
   * @param clock in simulated seconds
   */
  MachineOverTime(
      ReplicationObserver next, DoubleSupplier clock, BacklogOverTime backlog, StateMeter state) {
    super(next);
    this.clock = clock;
    this.backlog = backlog;
    this.state = state;
  }

  /** Tells whose backlog it is; before the run. */
  void watch(ReplicationPath watched) {
    path = watched;
  }

  /** Passes on what is heard of its recovery, too. */
  RecoveryObserver recovery(RecoveryObserver next) {
    return new RecoveryObserver() {
      @Override
      public void failedOver() {
        state.failedOver(now());
        giveUp();
        next.failedOver();
      }

      @Override
      public void serves(boolean does) {
        state.serves(does, now());
        next.serves(does);
      }

      @Override
      public void cancelled() {
        state.cancelled(now());
        next.cancelled();
      }

      @Override
      public void protectedThere(boolean is) {
        state.protectedThere(is, now());
        next.protectedThere(is);
      }

      @Override
      public void protectedAgain() {
        state.protectedAgain(now());
        beginAgain();
        next.protectedAgain();
      }
    };
  }

  private double now() {
    return clock.getAsDouble();
  }

  @Override
  public void captureBegan() {
    state.captureBegan(now());
    counts = true;
    agentSince = now();
    super.captureBegan();
  }

  /** It is at no stage at this moment. */
  @Override
  public void closed(Batch batch) {
    agentHas(batch.bytes(), batch.bytes());
    super.closed(batch);
  }

  /** The agent has let go of it. */
  @Override
  public void uploaded(Batch batch) {
    agentHas(batch.bytes(), 0);
    inCache += change(BacklogPlace.CACHE, batch.bytes());
    super.uploaded(batch);
  }

  @Override
  public void transferBegins(Batch batch) {
    inCache += change(BacklogPlace.CACHE, -batch.bytes());
    inTransfer += change(BacklogPlace.TRANSFER, batch.bytes());
    super.transferBegins(batch);
  }

  @Override
  public void arrived(Batch batch) {
    arrived.add(batch);
    inTransfer += change(BacklogPlace.TRANSFER, -batch.bytes());
    inApply += change(BacklogPlace.APPLY, batch.bytes());
    super.arrived(batch);
  }

  @Override
  public void recalled(Batch batch) {
    if (arrived.remove(batch)) {
      inApply += change(BacklogPlace.APPLY, -batch.bytes());
    } else {
      inTransfer += change(BacklogPlace.TRANSFER, -batch.bytes());
    }
    inCache += change(BacklogPlace.CACHE, batch.bytes());
    super.recalled(batch);
  }

  @Override
  public void applied(Batch batch) {
    arrived.remove(batch);
    inApply += change(BacklogPlace.APPLY, -batch.bytes());
    super.applied(batch);
  }

  @Override
  public void available(Marker marker) {
    state.available(marker.seconds(), now());
    super.available(marker);
  }

  @Override
  public void resync(boolean begins) {
    state.resync(begins, now());
    super.resync(begins);
  }

  @Override
  public void stopped(PathPart part) {
    agentHas(0, 0);
    if (part == PathPart.COMPUTE) {
      state.down(true, now());
    }
    super.stopped(part);
  }

  @Override
  public void worksAgain(PathPart part) {
    agentHas(0, 0);
    if (part == PathPart.COMPUTE) {
      state.down(false, now());
    }
    super.worksAgain(part);
  }

  /** The run is over. */
  void end() {
    agentHas(0, 0);
    state.settle(now());
  }

  /**
   * Takes down what the agent has, which between two times is between what it had.
   *
   * @param more that counted up to now and is not at a stage of the agent
   * @param stays what of that goes on to count
   */
  private void agentHas(long more, long stays) {
    if (counts) {
      final long inside = Objects.requireNonNull(path, "told before the run").bytesAtAgent();
      backlog.agentHad(agentSince, now(), (double) agentHad, (double) (inside + more));
      agentSince = now();
      agentHad = inside + stays;
    }
  }

  private long change(BacklogPlace place, long more) {
    if (!counts) {
      return 0;
    }
    backlog.change(place, more, now());
    return more;
  }

  /** There is nothing on its way. */
  private void beginAgain() {
    counts = true;
    agentSince = now();
    agentHad = Objects.requireNonNull(path, "told before the run").bytesAtAgent();
  }

  /** What is not applied by then is nobody's backlog any more. */
  private void giveUp() {
    agentHas(0, 0);
    inCache += change(BacklogPlace.CACHE, -inCache);
    inTransfer += change(BacklogPlace.TRANSFER, -inTransfer);
    inApply += change(BacklogPlace.APPLY, -inApply);
    counts = false;
  }
}
