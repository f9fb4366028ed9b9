package org.drsim.replication;

import java.util.function.Consumer;
import org.drsim.engine.Simulator;
import org.jspecify.annotations.Nullable;

/**
 * The way of one machine's writes: agent → upload → processing → cache account → transfer → link
 * latency → apply → recovery point. Each stage keeps the order of batches.
 */
public final class ReplicationPath {

  private final Simulator simulator;
  private final PathSettings settings;
  private final CapturedWrites captured;
  private final ReplicationObserver observer;
  private final MobilityAgent agent;
  private final AgentQueue queue;
  private final SendStage upload;
  private final Delay processing;
  private final CacheGate cache;
  private final SendStage transfer;
  private final Delay crossing;
  private final ApplyStage apply;
  private final PointCreation points;
  private final PathUse use;
  private final PathStages stages;
  private final PathStops stops;
  private final Ledger ledger;
  private final MarkerGate gate;
  private final Resyncs resyncs;
  private final Peaks peaks = new Peaks();
  private double appliedClose = Double.NaN;
  private @Nullable Runnable afterApplied;

  public ReplicationPath(
      Simulator simulator,
      PathSettings settings,
      MachineWrites writes,
      ReplicationObserver observer) {
    this.simulator = simulator;
    this.settings = settings;
    this.observer = observer;
    this.captured = new CapturedWrites(writes, settings.disks());
    this.use = new PathUse(settings);
    this.points = pointCreation();
    this.apply = applyStage();
    this.crossing = delay("link crossed", settings.linkLatency(), this::arrived);
    this.transfer =
        new SendStage(
            simulator,
            Stage.TRANSFER,
            settings.transfer(),
            use.transfer(),
            use::transferred,
            this::sent);
    this.cache = new CacheGate(simulator, settings, transfer, this::released);
    this.processing = delay("processing done", settings.processing(), this::processed);
    this.upload =
        new SendStage(
            simulator,
            Stage.UPLOAD,
            settings.upload(),
            use.upload(),
            use::uploaded,
            this::uploaded);
    this.gate = new MarkerGate(observer, this::serviceWorks);
    this.resyncs = new Resyncs(observer);
    this.queue = new AgentQueue(upload, settings, observer, resyncs);
    this.agent = new MobilityAgent(simulator, settings, captured, this::closed, this::appFailed);
    this.stages =
        new PathStages(agent, queue, upload, processing, cache, transfer, crossing, apply, points);
    this.ledger = new Ledger(settings.conservation(), captured, stages);
    this.stops = new PathStops(simulator, stages, observer);
    this.use.watch(stages);
  }

  private boolean serviceWorks() {
    return stops.works(PathPart.SERVICE);
  }

  private PointCreation pointCreation() {
    return new PointCreation(
        simulator,
        settings.machine(),
        settings.creation(),
        settings.appCreation(),
        observer::available);
  }

  private ApplyStage applyStage() {
    return new ApplyStage(
        simulator, settings.machine(), settings.disks(), settings.measuredFrom(), this::applied);
  }

  private Delay delay(String name, IntervalDraw latency, Consumer<Batch> next) {
    return new Delay(simulator, settings.machine(), name, latency, next);
  }

  /** A machine that has long been protected: everything before now is on the replica disks. */
  public void start() {
    beginCapture();
  }

  /** Protection was just switched on: the disks are being copied, and no marker is valid yet. */
  public void startCopying() {
    gate.copying(true);
    beginCapture();
  }

  private void beginCapture() {
    observer.captureBegan();
    agent.start();
    stops.captureBegan();
  }

  /** The disks are copied. */
  public void copied() {
    gate.copying(false);
    observer.copied();
  }

  /** Says how the disks are copied again, where that comes to be needed. */
  public void copyAgain(Enabling.Copy copy) {
    final CopyAgain again =
        new CopyAgain(settings, copy, stops, queue, gate, resyncs, this::copied);
    stops.whenCopyNeeded(
        () -> {
          appliedClose = Double.NaN;
          again.begin();
        });
  }

  /** Lets its replication begin anew. */
  public FreshStart freshStart() {
    return new FreshStart(stages, stops, ledger, observer);
  }

  /** Its app-consistent markers; null where it has none. */
  public @Nullable AppMarkers appMarkers() {
    return settings.appMarkers();
  }

  public MobilityAgent agent() {
    return agent;
  }

  /** What stops its parts. */
  public PathStops stops() {
    return stops;
  }

  /** From now on each batch takes so much longer over the link. */
  public void addLinkLatency(double seconds) {
    crossing.prolong(seconds);
  }

  /**
   * The instant whose state the replica disks have; not a number where they have that of none, as
   * before the first batch.
   */
  public double appliedCloseSeconds() {
    return appliedClose;
  }

  /** Written up to now, in bytes, captured or not. */
  public long writtenBytes() {
    return captured.closedBytes() + captured.openBytes(simulator.now());
  }

  /** Has somebody told whenever a batch has been applied. */
  public void tellApplied(Runnable listener) {
    afterApplied = listener;
  }

  /** Written up to then, in bytes. */
  public long appliedWrittenBytes() {
    return captured.bytesBeforeCapture() + ledger.appliedBytes();
  }

  /** Counts what is under way at the end of the run as far as it has come. */
  public void closeBooks() {
    final double now = simulator.now();
    upload.tellUnderway(use::uploading, now);
    apply.closeBooks(now);
  }

  /** How much of each limit the machine used. */
  public PathUse use() {
    return use;
  }

  /** When the oldest write happened that is not applied; positive infinity if there is none. */
  public double oldestOutstanding() {
    return Math.min(captured.firstOpenWrite(simulator.now()), stages.firstWriteSeconds());
  }

  /** Everything that has been uploaded and is not applied, in its order. */
  public void forEachUploaded(Consumer<Batch> action) {
    stages.forEachUploaded(action);
  }

  /** Written and not uploaded. */
  public long bytesAtAgent() {
    return captured.openBytes(simulator.now()) + queue.bytesInside() + upload.bytesInside();
  }

  /** The most that there was at each place. */
  public Peaks peaks() {
    return peaks;
  }

  private void appFailed(long request) {
    observer.skipped(Marker.appConsistent(simulator.now(), request));
  }

  private void closed(Batch batch) {
    observer.closed(batch);
    queue.arrive(gate.pass(batch));
    ledger.check();
  }

  private void uploaded(Batch batch) {
    final double now = simulator.now();
    batch.uploaded(now);
    peaks.agentHad(bytesAtAgent() + batch.bytes());
    observer.uploaded(batch);
    processing.arrive(batch);
    peaks.cacheHas(processing.bytesInside() + cache.bytesInside());
    queue.uploaded();
    ledger.check();
  }

  private void processed(Batch batch) {
    batch.enter(Stage.TRANSFER_QUEUE, simulator.now());
    cache.arrive(batch);
    ledger.check();
  }

  private void released(Batch batch) {
    batch.transferBegins(simulator.now());
    observer.transferBegins(batch);
    peaks.transferHas(crossing.bytesInside() + batch.bytes());
    transfer.arrive(batch);
  }

  private void sent(Batch batch) {
    crossing.arrive(batch);
    cache.sent();
    ledger.check();
  }

  private void arrived(Batch batch) {
    batch.arrived(simulator.now());
    use.arrived(batch);
    observer.arrived(batch);
    apply.arrive(batch);
    peaks.applyHas(apply.bytesInside());
    ledger.check();
  }

  private void applied(Batch batch) {
    ledger.applied(batch.bytes());
    appliedClose = batch.ordered() && !gate.isCopying() ? batch.closeSeconds() : Double.NaN;
    observer.applied(batch);
    final Marker marker = batch.marker();
    cache.applied();
    if (marker != null) {
      marker.enter(Stage.CREATION, simulator.now());
      points.begin(marker);
      ledger.check(Conservation.AT_MARKERS);
    }
    ledger.check();
    if (afterApplied != null) {
      afterApplied.run();
    }
  }
}
