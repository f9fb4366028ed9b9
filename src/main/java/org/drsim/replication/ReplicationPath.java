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
  private final Resyncs resyncs;
  private final MachineWay way;

  public ReplicationPath(
      Simulator simulator,
      PathSettings settings,
      MachineWrites writes,
      ReplicationObserver observer) {
    this.simulator = simulator;
    this.settings = settings;
    this.observer = observer;
    this.captured = new CapturedWrites(writes, settings.disks());
    this.resyncs = new Resyncs(observer);
    this.way = new MachineWay(simulator, settings, captured, observer, resyncs, this::appFailed);
  }

  /** A machine that has long been protected: everything before now is on the replica disks. */
  public void start() {
    beginCapture();
  }

  /** Protection was just switched on: the disks are being copied, and no marker is valid yet. */
  public void startCopying() {
    way.copying(true);
    beginCapture();
  }

  private void beginCapture() {
    observer.captureBegan();
    agent().start();
    stops().captureBegan();
  }

  /** The disks are copied. */
  public void copied() {
    way.copying(false);
    observer.copied();
  }

  /** Says how the disks are copied again, where that comes to be needed. */
  public void copyAgain(Enabling.Copy copy) {
    final CopyAgain again =
        new CopyAgain(settings, copy, stops(), way.stages().queue(), way, resyncs, this::copied);
    stops()
        .whenCopyNeeded(
            () -> {
              way.forgetApplied();
              again.begin();
            });
  }

  /** Lets its replication begin anew. */
  public FreshStart freshStart() {
    return new FreshStart(way.stages(), stops(), way.ledger(), observer);
  }

  /** Its app-consistent markers; null where it has none. */
  public @Nullable AppMarkers appMarkers() {
    return settings.appMarkers();
  }

  public MobilityAgent agent() {
    return way.stages().agent();
  }

  /** What stops its parts. */
  public PathStops stops() {
    return way.stops();
  }

  /** From now on each batch takes so much longer over the link. */
  public void addLinkLatency(double seconds) {
    way.stages().crossing().prolong(seconds);
  }

  /**
   * The instant whose state the replica disks have; not a number where they have that of none, as
   * before the first batch.
   */
  public double appliedCloseSeconds() {
    return way.appliedCloseSeconds();
  }

  /** Written up to now, in bytes, captured or not. */
  public long writtenBytes() {
    return captured.closedBytes() + captured.openBytes(simulator.now());
  }

  /** Has somebody told whenever a batch has been applied. */
  public void tellApplied(Runnable listener) {
    way.tellApplied(listener);
  }

  /** Written up to then, in bytes. */
  public long appliedWrittenBytes() {
    return captured.bytesBeforeCapture() + way.ledger().settledBytes();
  }

  /** Counts what is under way at the end of the run as far as it has come. */
  public void closeBooks() {
    final double now = simulator.now();
    final SendStage upload = way.stages().upload();
    if (upload.isSending()) {
      use().uploads().underWay(upload.sentUnderway(), upload.begunSeconds(), now);
    }
    way.stages().apply().closeBooks(now);
  }

  /** How much of each limit the machine used. */
  public PathUse use() {
    return way.use();
  }

  /** When the oldest write happened that is not applied; positive infinity if there is none. */
  public double oldestOutstanding() {
    return Math.min(captured.firstOpenWrite(simulator.now()), way.stages().firstWriteSeconds());
  }

  /** Everything that has been uploaded and is not applied, in its order. */
  public void forEachUploaded(Consumer<Batch> action) {
    way.stages().forEachUploaded(action);
  }

  /** Written and not uploaded. */
  public long bytesAtAgent() {
    return way.bytesAtAgent();
  }

  /** The most that there was at each place. */
  public Peaks peaks() {
    return way.stages().peaks();
  }

  /** From now on only what is to come counts among {@link #peaks}. */
  public void forgetPeaks() {
    way.stages().forgetPeaks();
  }

  private void appFailed(long request) {
    observer.skipped(Marker.appConsistent(simulator.now(), request));
  }
}
