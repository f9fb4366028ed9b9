package org.drsim.replication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Batches at one place on their way, in the order of their coming, and how many bytes they are. */
final class BatchQueue {

  private final ArrayDeque<Batch> batches = new ArrayDeque<>(2);
  private long bytes;
  private long sentBytes;

  void add(Batch batch) {
    batches.add(batch);
    bytes += batch.bytes();
    sentBytes += batch.sentBytes();
  }

  Batch remove() {
    final Batch batch = batches.remove();
    bytes -= batch.bytes();
    sentBytes -= batch.sentBytes();
    return batch;
  }

  /** Takes out all but the oldest. */
  List<Batch> removeAllButOldest() {
    final List<Batch> rest = new ArrayList<>();
    while (batches.size() > 1) {
      final Batch batch = batches.removeLast();
      bytes -= batch.bytes();
      sentBytes -= batch.sentBytes();
      rest.add(0, batch);
    }
    return rest;
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

  long sentBytes() {
    return sentBytes;
  }

  /** When the oldest write in any of them happened; positive infinity where there is none. */
  double firstWriteSeconds() {
    double first = Double.POSITIVE_INFINITY;
    for (final Batch batch : batches) {
      first = Math.min(first, batch.firstWriteSeconds());
    }
    return first;
  }
}
