package org.drsim.replication;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place on the way of batches, with what is there in the order of its coming. There is one of
 * every kind for each machine, so that it is its own queue: one object less to be fetched.
 */
abstract class BatchStage {

  private @Nullable Batch oldest;
  private @Nullable Batch newest;
  private long bytes;
  private long mostBytes;

  /** A whole batch arrives. */
  abstract void arrive(Batch batch);

  void add(Batch batch) {
    if (newest == null) {
      oldest = batch;
    } else {
      newest.next = batch;
    }
    newest = batch;
    bytes += batch.bytes();
  }

  Batch remove() {
    final Batch batch = oldest();
    oldest = batch.next;
    batch.next = null;
    if (oldest == null) {
      newest = null;
    }
    bytes -= batch.bytes();
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

  /** The oldest, which stays. */
  final Batch oldest() {
    if (oldest == null) {
      throw new NoSuchElementException("the queue is empty");
    }
    return oldest;
  }

  /** Reads the place and the oldest batch; see {@link BatchPrefetch}. */
  final long touchOldest() {
    return bytes + (oldest == null ? 0 : oldest.touch());
  }

  final boolean isEmpty() {
    return oldest == null;
  }

  /** Written bytes that have arrived and not gone on. */
  final long bytesInside() {
    return bytes;
  }

  /** There were so many written bytes at once, in it and what belongs to it. */
  final void had(long together) {
    mostBytes = Math.max(mostBytes, together);
  }

  /** The most that it had. */
  final long mostBytes() {
    return mostBytes;
  }

  /** From now on only what is to come counts. */
  final void forgetMost() {
    mostBytes = 0;
  }

  /** Everything inside, in its order. */
  final void forEach(Consumer<Batch> action) {
    for (Batch batch = oldest; batch != null; batch = batch.next) {
      action.accept(batch);
    }
  }

  /** When the oldest write in any of them happened; positive infinity where there is none. */
  final double firstWriteSeconds() {
    double first = Double.POSITIVE_INFINITY;
    for (Batch batch = oldest; batch != null; batch = batch.next) {
      first = Math.min(first, batch.firstWriteSeconds());
    }
    return first;
  }
}
