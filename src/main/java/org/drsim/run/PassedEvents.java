package org.drsim.run;

import org.drsim.replication.Batch;
import org.drsim.replication.Marker;
import org.drsim.replication.PathPart;
import org.drsim.replication.ReplicationObserver;

/** Passes everything on to somebody else; who listens on the way overrides what it hears. */
abstract class PassedEvents implements ReplicationObserver {

  private final ReplicationObserver next;

  PassedEvents(ReplicationObserver next) {
    this.next = next;
  }

  @Override
  public void captureBegan() {
    next.captureBegan();
  }

  @Override
  public void copied() {
    next.copied();
  }

  @Override
  public void closed(Batch batch) {
    next.closed(batch);
  }

  @Override
  public void marked(Marker marker) {
    next.marked(marker);
  }

  @Override
  public void uploaded(Batch batch) {
    next.uploaded(batch);
  }

  @Override
  public void transferBegins(Batch batch) {
    next.transferBegins(batch);
  }

  @Override
  public void arrived(Batch batch) {
    next.arrived(batch);
  }

  @Override
  public void recalled(Batch batch) {
    next.recalled(batch);
  }

  @Override
  public void discarded(Batch batch) {
    next.discarded(batch);
  }

  @Override
  public void applied(Batch batch) {
    next.applied(batch);
  }

  @Override
  public void available(Marker marker) {
    next.available(marker);
  }

  @Override
  public void skipped(Marker marker) {
    next.skipped(marker);
  }

  @Override
  public void resync(boolean begins) {
    next.resync(begins);
  }

  @Override
  public void stopped(PathPart part) {
    next.stopped(part);
  }

  @Override
  public void worksAgain(PathPart part) {
    next.worksAgain(part);
  }
}
