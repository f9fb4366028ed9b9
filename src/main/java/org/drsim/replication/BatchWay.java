package org.drsim.replication;

/** Is told when a batch is done with one place, and takes it to the next. */
@FunctionalInterface
interface BatchWay {

  void left(Place place, Batch batch);
}
