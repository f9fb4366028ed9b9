package org.drsim.run;

import java.util.function.Consumer;
import org.drsim.measure.MachineMeter;
import org.drsim.replication.Batch;
import org.drsim.replication.Marker;
import org.drsim.replication.PathPart;
import org.drsim.replication.ReplicationObserver;
import org.jspecify.annotations.Nullable;

/**
 * Passes what happens to a machine on to its meter, to what it shares with others, and to its
 * consistency group.
 */
final class MachineEvents implements ReplicationObserver {

  private final Consumer<Batch> applied;
  private final CacheContents cache;
  private final MachineMeter meter;
  private final @Nullable CommonMarkers group;
  private final Runnable firstPoint;
  private int place;
  private boolean hasPoint;

  /**
   * @param group null for a machine that shares no points
   * @param firstPoint told when the machine has a recovery point for the first time
   * @param log told of the points of the group; null where none is kept
   */
  MachineEvents(
      MachineMeter meter,
      CacheContents cache,
      @Nullable CommonMarkers group,
      Runnable firstPoint,
      @Nullable MachineLog log) {
    this.applied = meter.applied();
    this.meter = meter;
    this.cache = cache;
    this.group = group;
    this.firstPoint = firstPoint;
    if (group != null) {
      place =
          group.join(new CommonListener(meter, log, false), new CommonListener(meter, log, true));
    }
  }

  @Override
  public void captureBegan() {
    meter.captureBegan();
    if (group != null) {
      group.begins(place);
    }
  }

  @Override
  public void marked(Marker marker) {
    if (group != null && !group.port().isOpen()) {
      marker.standAlone();
    }
    meter.marked(marker);
  }

  @Override
  public void uploaded(Batch batch) {
    cache.change(batch.bytes());
  }

  @Override
  public void transferBegins(Batch batch) {
    cache.change(-batch.bytes());
  }

  @Override
  public void recalled(Batch batch) {
    cache.change(batch.bytes());
  }

  @Override
  public void discarded(Batch batch) {
    cache.change(-batch.bytes());
  }

  @Override
  public void applied(Batch batch) {
    applied.accept(batch);
  }

  @Override
  public void available(Marker marker) {
    meter.available(marker);
    if (group != null) {
      group.available(place, marker);
    }
    if (!hasPoint) {
      hasPoint = true;
      firstPoint.run();
    }
  }

  @Override
  public void skipped(Marker marker) {
    meter.skipped(marker);
    if (group != null) {
      group.skipped(marker);
    }
  }

  @Override
  public void resync(boolean begins) {
    meter.resync(begins);
  }

  @Override
  public void stopped(PathPart part) {
    meter.stopped(part);
  }

  @Override
  public void worksAgain(PathPart part) {
    meter.worksAgain(part);
  }
}
