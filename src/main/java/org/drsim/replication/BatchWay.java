package org.drsim.replication;

/** Is told when a batch is done with one place, and takes it to the next. */
@FunctionalInterface
interface BatchWay {

  void left(Place place, Batch batch);

  /** Reads what it needs for any batch; see {@link BatchPrefetch}. */
  default long touch() {
    return 0;
  }

  /** Reads what it needs to take a batch from a place to the next. */
  default long touchNext(Place place) {
    return 0;
  }
}
