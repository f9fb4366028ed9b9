package org.drsim.replication;

/**
 * Where processed batches wait in the cache account. A batch leaves when the transfer is free and
 * flow control allows: only so many batches of a machine may have left the account without being
 * applied.
 */
final class CacheGate implements BatchStage {

  private final long mayBeOnTheWay;
  private final SerialServer transfer;
  private final BatchQueue waiting = new BatchQueue();
  private long onTheWay;

  /**
   * @param inFlightBatches how many batches may have left and not be applied; {@link
   *     Long#MAX_VALUE} for no limit
   * @param transfer where they go, one at a time
   */
  CacheGate(long inFlightBatches, SerialServer transfer) {
    this.mayBeOnTheWay = inFlightBatches;
    this.transfer = transfer;
  }

  @Override
  public void arrive(Batch batch) {
    waiting.add(batch);
    open();
  }

  /** A batch that had left was applied. */
  void applied() {
    onTheWay--;
    open();
  }

  /** Lets the next batch go if it may. */
  void open() {
    if (onTheWay < mayBeOnTheWay && transfer.idle() && !waiting.isEmpty()) {
      final Batch batch = waiting.remove();
      onTheWay++;
      transfer.arrive(batch);
    }
  }

  @Override
  public long bytesInside() {
    return waiting.bytes();
  }
}
