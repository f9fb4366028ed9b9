package org.drsim.replication;

import java.util.function.LongConsumer;
import org.drsim.engine.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * The way itself: what happens to a batch of one machine at each place, and where it goes next. It
 * is apart from what is seldom asked of a path: of many machines, none is in the processor's caches
 * when one of its batches moves on, and what is fetched then had better be little.
 */
final class MachineWay implements BatchWay {

  private final Simulator simulator;
  private final CapturedWrites captured;
  private final ReplicationObserver observer;
  private final AgentQueue queue;
  private final SendStage upload;
  private final Delay processing;
  private final CacheGate cache;
  private final SendStage transfer;
  private final Delay crossing;
  private final ApplyStage apply;
  private final PointCreation points;
  private final Uploads uploads;
  private final PathUse use;
  private final Ledger ledger;
  private final PathStages stages;
  private final PathStops stops;
  private @Nullable Runnable afterApplied;
  private double appliedClose = Double.NaN;

  /** Whether writes go to a map; while they do not, where they would wait is not looked at. */
  private boolean mapping;

  private final long memoryBytes;

  /** While disks are being copied no marker is valid. */
  private boolean copying;

  private final boolean checksAlways;

  MachineWay(
      Simulator simulator,
      PathSettings settings,
      CapturedWrites captured,
      ReplicationObserver observer,
      Resyncs resyncs,
      LongConsumer appFailed) {
    this.simulator = simulator;
    this.captured = captured;
    this.observer = observer;
    this.memoryBytes = settings.memoryBytes();
    this.use = new PathUse(settings);
    this.uploads = use.uploads();
    this.upload = new SendStage(simulator, Place.UPLOAD, settings.upload(), use.upload(), this);
    this.processing =
        new Delay(simulator, settings.machine(), Place.PROCESSING, settings.processing(), this);
    this.transfer =
        new SendStage(simulator, Place.TRANSFER, settings.transfer(), use.transfer(), this);
    this.crossing =
        new Delay(simulator, settings.machine(), Place.LINK, settings.linkLatency(), this);
    this.apply = new ApplyStage(simulator, settings, this);
    this.cache = new CacheGate(simulator, settings, transfer, apply, this);
    this.points = new PointCreation(simulator, settings, observer::available);
    this.queue = new AgentQueue(upload, settings, observer, resyncs, does -> mapping = does);
    this.stages =
        new PathStages(
            new MobilityAgent(simulator, settings, captured, this, appFailed),
            queue,
            upload,
            processing,
            cache,
            transfer,
            crossing,
            apply,
            points);
    this.ledger = new Ledger(settings.conservation(), captured, stages);
    this.checksAlways = settings.conservation() == Conservation.AT_EVERY_EVENT;
    this.stops = new PathStops(simulator, stages, observer);
    use.watch(stages);
  }

  @Override
  public void left(Place place, Batch batch) {
    switch (place) {
      case AGENT -> closed(batch);
      case UPLOAD -> uploaded(batch);
      case PROCESSING -> processed(batch);
      case CACHE -> released(batch);
      case TRANSFER -> sent(batch);
      case LINK -> arrived(batch);
      case TARGET -> applied(batch);
    }
    if (checksAlways) {
      ledger.check();
    }
  }

  @Override
  public long touch() {
    return memoryBytes + (long) appliedClose + (copying ? 1 : 0);
  }

  @Override
  public long touchNext(Place place) {
    return place == Place.PROCESSING ? cache.touch() + crossing.touch() + transfer.touch() : 0;
  }

  private void closed(Batch batch) {
    observer.closed(batch);
    final Batch passed = batch.marker() == null && !copying ? batch : passGate(batch);
    if (mapping || upload.sentBytesInside() + passed.sentBytes() > memoryBytes) {
      queue.arrive(passed);
    } else {
      upload.arrive(passed);
    }
  }

  /**
   * Lets a closed batch go on with its marker, or without it where that cannot be a recovery point:
   * while disks are being copied, or the replication service is out of reach.
   */
  private Batch passGate(Batch batch) {
    final Marker marker = batch.marker();
    if (marker != null && (copying || !stops.works(PathPart.SERVICE))) {
      observer.skipped(marker);
      return batch.withoutMarker(!copying);
    }
    if (marker != null) {
      observer.marked(marker);
    } else if (copying) {
      return batch.withoutMarker(false);
    }
    return batch;
  }

  private void uploaded(Batch batch) {
    final double now = simulator.now();
    uploads.done(batch.wireBytes(), upload.begunSeconds(), now);
    batch.uploaded(now);
    upload.had(bytesAtAgent() + batch.bytes());
    observer.uploaded(batch);
    processing.arrive(batch);
    processing.had(processing.bytesInside() + cache.bytesInside());
    if (mapping) {
      queue.uploaded();
    }
  }

  private void processed(Batch batch) {
    batch.enter(Stage.TRANSFER_QUEUE, simulator.now());
    cache.arrive(batch);
  }

  private void released(Batch batch) {
    batch.transferBegins(simulator.now());
    observer.transferBegins(batch);
    crossing.had(crossing.bytesInside() + batch.bytes());
    transfer.arrive(batch);
  }

  private void sent(Batch batch) {
    final double took = simulator.now() - transfer.begunSeconds();
    if (took > 0) {
      use.transferred(transfer.begunSeconds(), took);
    }
    crossing.arrive(batch);
    cache.sent();
  }

  private void arrived(Batch batch) {
    batch.arrived(simulator.now());
    observer.arrived(batch);
    apply.arrive(batch);
    apply.had(apply.bytesInside());
    cache.arrived();
  }

  private void applied(Batch batch) {
    apply.applied(batch.bytes());
    appliedClose = batch.ordered() && !copying ? batch.closeSeconds() : Double.NaN;
    observer.applied(batch);
    final Marker marker = batch.marker();
    cache.applied();
    if (marker != null) {
      marker.enter(Stage.CREATION, simulator.now());
      points.begin(marker);
      ledger.check(Conservation.AT_MARKERS);
    }
    if (afterApplied != null) {
      afterApplied.run();
    }
  }

  /** Written and not uploaded. */
  long bytesAtAgent() {
    final long mapped = mapping ? queue.bytesInside() : 0;
    return captured.openBytes(simulator.now()) + mapped + upload.bytesInside();
  }

  /** Disks are being copied from now on, or not any more. */
  void copying(boolean does) {
    copying = does;
  }

  boolean isCopying() {
    return copying;
  }

  /** The replica disks have the state of no instant any more. */
  void forgetApplied() {
    appliedClose = Double.NaN;
  }

  double appliedCloseSeconds() {
    return appliedClose;
  }

  void tellApplied(Runnable listener) {
    afterApplied = listener;
  }

  PathUse use() {
    return use;
  }

  Ledger ledger() {
    return ledger;
  }

  PathStages stages() {
    return stages;
  }

  PathStops stops() {
    return stops;
  }
}
