package org.drsim.run;

import org.drsim.replication.Batch;
import org.drsim.replication.Marker;
import org.drsim.replication.PathPart;
import org.drsim.replication.ReplicationObserver;
import org.drsim.run.LoggedEvent.What;

/** Writes down what happens to a machine, and then passes it on. */
final class LoggedEvents extends PassedEvents {

  private final MachineLog log;

  LoggedEvents(MachineLog log, ReplicationObserver next) {
    super(next);
    this.log = log;
  }

  @Override
  public void captureBegan() {
    log.whole(What.CAPTURE_BEGAN);
    super.captureBegan();
  }

  @Override
  public void copied() {
    log.whole(What.COPIED);
    super.copied();
  }

  @Override
  public void closed(Batch batch) {
    log.batch(What.BATCH_CLOSED, batch);
    super.closed(batch);
  }

  @Override
  public void uploaded(Batch batch) {
    log.batch(What.UPLOADED, batch);
    super.uploaded(batch);
  }

  @Override
  public void transferBegins(Batch batch) {
    log.batch(What.TRANSFER_BEGAN, batch);
    super.transferBegins(batch);
  }

  @Override
  public void arrived(Batch batch) {
    log.batch(What.ARRIVED, batch);
    super.arrived(batch);
  }

  @Override
  public void recalled(Batch batch) {
    log.batch(What.RECALLED, batch);
    super.recalled(batch);
  }

  @Override
  public void applied(Batch batch) {
    log.batch(What.APPLIED, batch);
    super.applied(batch);
  }

  @Override
  public void available(Marker marker) {
    log.marker(What.POINT_AVAILABLE, marker);
    super.available(marker);
  }

  @Override
  public void skipped(Marker marker) {
    log.marker(What.MARKER_SKIPPED, marker);
    super.skipped(marker);
  }

  @Override
  public void resync(boolean begins) {
    log.whole(begins ? What.RESYNC_BEGAN : What.RESYNC_ENDED);
    super.resync(begins);
  }

  @Override
  public void stopped(PathPart part) {
    log.whole(What.valueOf(part.name() + "_STOPPED"));
    super.stopped(part);
  }

  @Override
  public void worksAgain(PathPart part) {
    log.whole(What.valueOf(part.name() + "_WORKS"));
    super.worksAgain(part);
  }
}
