package org.drsim.replication;

import java.util.function.Consumer;

/** A place on the way of a batch; it keeps the order of batches. */
interface BatchStage {

  /** A whole batch arrives. */
  void arrive(Batch batch);

  /** Written bytes that have arrived and not gone on. */
  long bytesInside();

  /** When the oldest write inside happened; positive infinity where there is none. */
  double firstWriteSeconds();

  /** Everything inside, in its order. */
  void forEach(Consumer<Batch> action);
}
