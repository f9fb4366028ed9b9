package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Batches at one place on their way, in the order of their coming, and how many bytes they are. */
final class BatchQueue {

  private @Nullable Batch oldest;
  private @Nullable Batch newest;
  private long bytes;
  private long sentBytes;

  void add(Batch batch) {
    if (newest == null) {
      oldest = batch;
    } else {
      newest.next = batch;
    }
    newest = batch;
    bytes += batch.bytes();
    sentBytes += batch.sentBytes();
  }

  Batch remove() {
    final Batch batch = oldest();
    oldest = batch.next;
    batch.next = null;
    if (oldest == null) {
      newest = null;
    }
    bytes -= batch.bytes();
    sentBytes -= batch.sentBytes();
    return batch;
  }

  /** Takes out everything, in its order. */
  List<Batch> removeAll() {
    final List<Batch> all = new ArrayList<>();
    while (!isEmpty()) {
      all.add(remove());
    }
    return all;
  }

  /** Puts batches before the oldest, in their order. */
  void putBack(List<Batch> earlier) {
    final List<Batch> later = removeAll();
    earlier.forEach(this::add);
    later.forEach(this::add);
  }

  /** Takes out all but the oldest. */
  List<Batch> removeAllButOldest() {
    final List<Batch> rest = new ArrayList<>();
    final Batch stays = remove();
    while (!isEmpty()) {
      rest.add(remove());
    }
    add(stays);
    return rest;
  }

  /** The oldest, which stays. */
  Batch oldest() {
    if (oldest == null) {
      throw new NoSuchElementException("the queue is empty");
    }
    return oldest;
  }

  boolean isEmpty() {
    return oldest == null;
  }

  long bytes() {
    return bytes;
  }

  long sentBytes() {
    return sentBytes;
  }

  void forEach(Consumer<Batch> action) {
    for (Batch batch = oldest; batch != null; batch = batch.next) {
      action.accept(batch);
    }
  }

  /** When the oldest write in any of them happened; positive infinity where there is none. */
  double firstWriteSeconds() {
    double first = Double.POSITIVE_INFINITY;
    for (Batch batch = oldest; batch != null; batch = batch.next) {
      first = Math.min(first, batch.firstWriteSeconds());
    }
    return first;
  }
}
