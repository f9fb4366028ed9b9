package org.drsim.replication;

import java.util.List;
import org.drsim.engine.Simulator;
import org.drsim.quantity.DataRate;

/**
 * The way of one machine's writes: agent → upload → processing → cache account → transfer → link
 * latency → apply → recovery point. Each stage keeps the order of batches.
 */
public final class ReplicationPath {

  private final MachineWrites writes;
  private final ReplicationObserver observer;
  private final MobilityAgent agent;
  private final SerialServer upload;
  private final Delay processing;
  private final CacheGate cache;
  private final SerialServer transfer;
  private final Delay crossing;
  private final ApplyStage apply;
  private final PointCreation points;
  private final List<BatchStage> stages;
  private long appliedBytes;

  public ReplicationPath(
      Simulator simulator,
      PathSettings settings,
      MachineWrites writes,
      ReplicationObserver observer) {
    final String machine = settings.machine();
    this.writes = writes;
    this.observer = observer;
    this.points = new PointCreation(simulator, machine, settings.creation(), this::available);
    this.apply = new ApplyStage(simulator, machine, rates(settings.apply()), this::applied);
    this.crossing =
        new Delay(simulator, machine, "link crossing", settings.linkLatency(), this::crossed);
    this.transfer =
        new SerialServer(
            simulator, machine, "transfer", settings.transfer().bytesPerSecond(), this::sent);
    this.cache = new CacheGate(settings.inFlightBatches(), transfer);
    this.processing =
        new Delay(simulator, machine, "processing", settings.processing(), this::processed);
    this.upload =
        new SerialServer(
            simulator, machine, "upload", settings.upload().bytesPerSecond(), this::uploaded);
    this.agent =
        new MobilityAgent(
            simulator,
            machine,
            writes,
            settings.markers(),
            settings.batches(),
            settings.looksAhead(),
            this::closed);
    this.stages = List.of(upload, processing, cache, transfer, crossing, apply);
  }

  private static double[] rates(List<DataRate> rates) {
    return rates.stream().mapToDouble(DataRate::bytesPerSecond).toArray();
  }

  /** Schedules the first events. */
  public void start() {
    agent.start();
  }

  public MobilityAgent agent() {
    return agent;
  }

  public MachineWrites writes() {
    return writes;
  }

  public long appliedBytes() {
    return appliedBytes;
  }

  private void closed(Batch batch) {
    observer.closed(batch);
    upload.arrive(batch);
    checkConservation();
  }

  private void uploaded(Batch batch) {
    observer.uploaded(batch);
    processing.arrive(batch);
    checkConservation();
  }

  private void processed(Batch batch) {
    cache.arrive(batch);
    checkConservation();
  }

  private void sent(Batch batch) {
    crossing.arrive(batch);
    cache.open();
    checkConservation();
  }

  private void crossed(Batch batch) {
    apply.arrive(batch);
    checkConservation();
  }

  private void applied(Batch batch) {
    appliedBytes += batch.bytes();
    observer.applied(batch);
    if (batch.marker()) {
      points.begin(batch);
    }
    cache.applied();
    checkConservation();
  }

  private void available(Batch marker) {
    observer.available(marker.closeSeconds());
  }

  /** What left the agent is at exactly one stage or applied. */
  private void checkConservation() {
    long bytes = appliedBytes;
    for (int stage = 0; stage < stages.size(); stage++) {
      bytes += stages.get(stage).bytesInside();
    }
    if (bytes != agent.closedBytes()) {
      throw new IllegalStateException(
          "conservation: "
              + agent.closedBytes()
              + " bytes closed, but "
              + bytes
              + " applied or under way");
    }
  }
}
