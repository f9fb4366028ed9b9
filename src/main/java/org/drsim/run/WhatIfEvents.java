package org.drsim.run;

import java.util.function.DoubleSupplier;
import org.drsim.measure.AnyInstant;
import org.drsim.replication.Batch;
import org.drsim.replication.CommonPoints;
import org.drsim.replication.Marker;
import org.drsim.replication.ReplicationObserver;
import org.jspecify.annotations.Nullable;

/** Follows from when on the batches of one machine would survive, and passes everything on. */
final class WhatIfEvents extends PassedEvents {

  private final DoubleSupplier clock;
  private final Watched cacheLost;
  private final Watched cacheReadable;

  /**
   * @param clock in simulated seconds
   * @param lostGroup points in common that arrive; null for a machine that has none
   * @param readableGroup points in common that are uploaded; null for a machine that has none
   */
  WhatIfEvents(
      DoubleSupplier clock,
      ReplicationObserver next,
      AnyInstant cacheLost,
      @Nullable CommonMarkers lostGroup,
      AnyInstant cacheReadable,
      @Nullable CommonMarkers readableGroup) {
    super(next);
    this.clock = clock;
    this.cacheLost = new Watched(cacheLost, lostGroup);
    this.cacheReadable = new Watched(cacheReadable, readableGroup);
  }

  /** One machine with one survival. */
  private final class Watched {

    private final AnyInstant machine;
    private final @Nullable CommonMarkers group;
    private final int place;

    private Watched(AnyInstant machine, @Nullable CommonMarkers group) {
      this.machine = machine;
      this.group = group;
      this.place = group == null ? 0 : group.join(member(false), member(true));
    }

    private CommonPoints.Member member(boolean appConsistent) {
      return new CommonPoints.Member() {
        @Override
        public void available(Marker own) {
          machine.commonSurvives(own.seconds(), appConsistent, clock.getAsDouble());
        }

        @Override
        public void skipped(Marker own) {
          // There will be no such point.
        }
      };
    }

    private void begins() {
      if (group != null) {
        group.begins(place);
      }
    }

    private void survives(Batch batch) {
      final Marker marker = batch.marker();
      machine.survives(batch.closeSeconds(), batch.ordered(), marker, clock.getAsDouble());
      if (group != null && marker != null) {
        group.available(place, marker);
      }
    }

    private void skipped(Marker marker) {
      if (group != null) {
        group.skipped(marker);
      }
    }
  }

  @Override
  public void captureBegan() {
    cacheLost.begins();
    cacheReadable.begins();
    super.captureBegan();
  }

  @Override
  public void uploaded(Batch batch) {
    cacheReadable.survives(batch);
    super.uploaded(batch);
  }

  @Override
  public void arrived(Batch batch) {
    cacheLost.survives(batch);
    super.arrived(batch);
  }

  @Override
  public void skipped(Marker marker) {
    cacheLost.skipped(marker);
    cacheReadable.skipped(marker);
    super.skipped(marker);
  }
}
