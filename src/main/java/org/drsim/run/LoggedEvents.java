package org.drsim.run;

import org.drsim.replication.Batch;
import org.drsim.replication.Marker;
import org.drsim.replication.PathPart;
import org.drsim.replication.ReplicationObserver;
import org.drsim.run.LoggedEvent.What;

/** Writes down what happens to a machine, and then passes it on. */
record LoggedEvents(MachineLog log, ReplicationObserver next) implements ReplicationObserver {

  @Override
  public void captureBegan() {
    log.whole(What.CAPTURE_BEGAN);
    next.captureBegan();
  }

  @Override
  public void copied() {
    log.whole(What.COPIED);
    next.copied();
  }

  @Override
  public void closed(Batch batch) {
    log.batch(What.BATCH_CLOSED, batch);
    next.closed(batch);
  }

  /** The batch of the marker is in the log. */
  @Override
  public void marked(Marker marker) {
    next.marked(marker);
  }

  @Override
  public void uploaded(Batch batch) {
    log.batch(What.UPLOADED, batch);
    next.uploaded(batch);
  }

  @Override
  public void transferBegins(Batch batch) {
    log.batch(What.TRANSFER_BEGAN, batch);
    next.transferBegins(batch);
  }

  @Override
  public void arrived(Batch batch) {
    log.batch(What.ARRIVED, batch);
    next.arrived(batch);
  }

  @Override
  public void recalled(Batch batch) {
    log.batch(What.RECALLED, batch);
    next.recalled(batch);
  }

  @Override
  public void applied(Batch batch) {
    log.batch(What.APPLIED, batch);
    next.applied(batch);
  }

  @Override
  public void available(Marker marker) {
    log.marker(What.POINT_AVAILABLE, marker);
    next.available(marker);
  }

  @Override
  public void skipped(Marker marker) {
    log.marker(What.MARKER_SKIPPED, marker);
    next.skipped(marker);
  }

  @Override
  public void resync(boolean begins) {
    log.whole(begins ? What.RESYNC_BEGAN : What.RESYNC_ENDED);
    next.resync(begins);
  }

  @Override
  public void stopped(PathPart part) {
    log.whole(What.valueOf(part.name() + "_STOPPED"));
    next.stopped(part);
  }

  @Override
  public void worksAgain(PathPart part) {
    log.whole(What.valueOf(part.name() + "_WORKS"));
    next.worksAgain(part);
  }
}
