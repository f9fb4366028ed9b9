package org.drsim.replication;

import java.util.ArrayDeque;

/** Batches at one place on their way, in the order of their coming, and how many bytes they are. */
final class BatchQueue {

  private final ArrayDeque<Batch> batches = new ArrayDeque<>();
  private long bytes;

  void add(Batch batch) {
    batches.add(batch);
    bytes += batch.bytes();
  }

  Batch remove() {
    final Batch batch = batches.remove();
    bytes -= batch.bytes();
    return batch;
  }

  /** The oldest, which stays. */
  Batch oldest() {
    return batches.element();
  }

  boolean isEmpty() {
    return batches.isEmpty();
  }

  int size() {
    return batches.size();
  }

  long bytes() {
    return bytes;
  }
}
