package org.drsim.measure;

import java.util.Map;
import java.util.function.Consumer;
import org.drsim.replication.Batch;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.ReplicationPath;

/**
 * Measures the batches of one machine as they are applied: its lag, its backlog, and what a
 * failover to the latest state would lose.
 *
 * <p>With many machines, none is in the processor's caches when one of its batches is applied. So
 * what is to be known of a batch is taken down in one place, and the meters are fetched for several
 * batches together. Whoever asks them has them settled first.
 */
final class BatchMeter implements Consumer<Batch> {

  /** So many batches are measured together: by default those between two recovery points. */
  private static final int SEVERAL = 20;

  /** Numbers taken down of each; whole bytes are exact below 2^53. */
  private static final int EACH = 8;

  private final MachineWrites writes;
  private final LatestMeter latest;
  private final LatestMeter latestCacheLost;
  private final LagMeter lag;
  private final BacklogMeter backlog;
  private final double[] applied = new double[SEVERAL * EACH];
  private int size;
  private long appliedBytes;
  private boolean backlogClosed;
  private MeanAndMax lagMeasured = Backlog.NONE.total();
  private Backlog backlogMeasured = Backlog.NONE;

  /**
   * @param pauses when there was no RPO
   */
  BatchMeter(MeterSettings settings, MachineWrites writes, Spans pauses) {
    this.writes = writes;
    this.latest = latestMeter(settings, pauses);
    this.latestCacheLost = latestMeter(settings, pauses);
    this.lag = new LagMeter(settings.fromSeconds());
    this.backlog = new BacklogMeter(writes);
  }

  private static LatestMeter latestMeter(MeterSettings settings, Spans pauses) {
    return new LatestMeter(
        settings.fromSeconds(), new AgeDistribution(settings.exactPieces()), pauses);
  }

  void tellLatest(AgeListener listener) {
    latest.tell(listener);
  }

  void tellLatestCacheLost(AgeListener listener) {
    latestCacheLost.tell(listener);
  }

  void tellLag(AgeListener listener) {
    lag.tell(listener);
  }

  /** Measuring begins. */
  void begin(double now) {
    settle();
    appliedBytes = 0;
    backlog.begin(now);
  }

  void captureBegan(double now) {
    settle();
    lag.captureBegan(now);
    backlog.captureBegan(now);
  }

  /** The newest marker of a machine that has long been protected when the run starts. */
  void history(double newestMarker) {
    latest.available(newestMarker, 0, 0);
    latestCacheLost.available(newestMarker, 0, 0);
  }

  /** A batch is applied, now. */
  @Override
  public void accept(Batch batch) {
    final double now = batch.dueSeconds();
    appliedBytes += batch.sentBytes();
    final int at = EACH * size++;
    applied[at] = now;
    applied[at + 1] = (double) writes.bytesBy(now);
    applied[at + 2] = (double) batch.bytes();
    applied[at + 3] = batch.firstWriteSeconds();
    applied[at + 4] = batch.uploadedSeconds();
    applied[at + 5] = batch.transferBeganSeconds();
    applied[at + 6] = batch.arrivedSeconds();
    applied[at + 7] = batch.ordered() ? batch.closeSeconds() : Double.NaN;
    if (size == SEVERAL) {
      settle();
    }
  }

  /** Measures what has been taken down. */
  private void settle() {
    for (int at = 0; at < EACH * size; at += EACH) {
      measure(at);
    }
    size = 0;
  }

  private void measure(int at) {
    final double now = applied[at];
    final double bytes = applied[at + 2];
    final double uploaded = applied[at + 4];
    final double arrived = applied[at + 6];
    final double close = applied[at + 7];
    if (!backlogClosed) {
      if (bytes > 0) {
        lag.applied(applied[at + 3], now);
      }
      backlog.applied(
          (long) bytes, uploaded, applied[at + 5], arrived, now, (long) applied[at + 1]);
    }
    if (!Double.isNaN(close)) {
      latest.applied(uploaded, close, now);
      latestCacheLost.applied(arrived, close, now);
    }
  }

  /** A recovery point is available. */
  void available(double markerSeconds, ReplicationPath path, double now) {
    settle();
    final WaitingSince waiting = new WaitingSince(now);
    path.forEachUploaded(waiting::see);
    latest.available(markerSeconds, waiting.uploaded(), now);
    latestCacheLost.available(markerSeconds, waiting.arrived(), now);
  }

  /** What is not applied counts up to now: the end of the run, or the machine is given up. */
  void closeBacklog(ReplicationPath path, double fromSeconds, double now) {
    settle();
    if (!backlogClosed && now > fromSeconds) { // Or else nothing of it is measured.
      path.forEachUploaded(batch -> backlog.underway(batch, now));
      lagMeasured = lag.end(now, path.oldestOutstanding());
      backlogMeasured = backlog.end(now, path.bytesAtAgent(), path.peaks());
    }
    backlogClosed = true;
  }

  /** Since measuring began, not counting what was written over. */
  long appliedBytes() {
    return appliedBytes;
  }

  MeanAndMax lag() {
    return lagMeasured;
  }

  Backlog backlog() {
    return backlogMeasured;
  }

  /** Closes the books on what a failover to the latest state would lose. */
  void end(ReplicationPath path, double now, Map<RpoKind, AgeDistribution> rpo) {
    settle();
    path.forEachUploaded(this::underway);
    rpo.put(RpoKind.LATEST, latest.end(now));
    rpo.put(RpoKind.LATEST_CACHE_LOST, latestCacheLost.end(now));
  }

  private void underway(Batch batch) {
    if (batch.ordered()) {
      latest.waiting(batch.uploadedSeconds(), batch.closeSeconds());
      if (!Double.isNaN(batch.arrivedSeconds())) {
        latestCacheLost.waiting(batch.arrivedSeconds(), batch.closeSeconds());
      }
    }
  }
}
