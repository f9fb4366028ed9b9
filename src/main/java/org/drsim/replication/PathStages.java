package org.drsim.replication;

import java.util.function.Consumer;

/** The stages of one machine's way, in the order of the way. */
record PathStages(
    MobilityAgent agent,
    AgentQueue queue,
    SendStage upload,
    Delay processing,
    CacheGate cache,
    SendStage transfer,
    Delay crossing,
    ApplyStage apply,
    PointCreation points) {

  /** The most that there was at each place; a place that spans stages is counted at one. */
  Peaks peaks() {
    return new Peaks(
        upload.mostBytes(), processing.mostBytes(), crossing.mostBytes(), apply.mostBytes());
  }

  /** From now on only what is to come counts. */
  void forgetPeaks() {
    upload.forgetMost();
    processing.forgetMost();
    crossing.forgetMost();
    apply.forgetMost();
  }

  /** Written bytes that are in closed batches and not applied. */
  long bytesInside() {
    return queue.bytesInside()
        + upload.bytesInside()
        + processing.bytesInside()
        + cache.bytesInside()
        + transfer.bytesInside()
        + crossing.bytesInside()
        + apply.bytesInside();
  }

  /** When the oldest write of them happened; positive infinity where there is none. */
  double firstWriteSeconds() {
    double first = queue.firstWriteSeconds();
    first = Math.min(first, upload.firstWriteSeconds());
    first = Math.min(first, processing.firstWriteSeconds());
    first = Math.min(first, cache.firstWriteSeconds());
    first = Math.min(first, transfer.firstWriteSeconds());
    first = Math.min(first, crossing.firstWriteSeconds());
    return Math.min(first, apply.firstWriteSeconds());
  }

  /** Everything that has been uploaded and is not applied, in its order. */
  void forEachUploaded(Consumer<Batch> action) {
    apply.forEach(action);
    crossing.forEach(action);
    transfer.forEach(action);
    cache.forEach(action);
    processing.forEach(action);
  }
}
