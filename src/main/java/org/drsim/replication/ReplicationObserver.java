package org.drsim.replication;

/** Listens to what happens on the way of a machine's writes. Listening changes nothing. */
public interface ReplicationObserver {

  /** Writes are captured from now on, with an initial copy beside them or without. */
  void captureBegan();

  /** A batch closed, with or without a marker. */
  default void closed(Batch batch) {}

  /** The disks have been copied, so that markers are valid from now on. */
  default void copied() {}

  /** A batch closed with a marker, which is now on its way to be a recovery point. */
  void marked(Marker marker);

  /** A batch has arrived in the cache account. */
  default void uploaded(Batch batch) {}

  /** The transfer of a batch from the cache account to the target region begins. */
  default void transferBegins(Batch batch) {}

  /** A batch has arrived in the target region. */
  default void arrived(Batch batch) {}

  /** A batch that had left the cache account is back there, as its way was cut. */
  default void recalled(Batch batch) {}

  /** A batch in the cache account is deleted there, as nobody wants it any more. */
  default void discarded(Batch batch) {}

  /** A batch was applied on all replica disks. */
  void applied(Batch batch);

  /** A recovery point became available. */
  void available(Marker marker);

  /** A marker will never be a recovery point, or a request for one failed. */
  void skipped(Marker marker);

  /** The machine begins or ends to send without the order of writes, which allows no markers. */
  void resync(boolean begins);

  /** A part of the way stops working. */
  void stopped(PathPart part);

  /** A part of the way works again. */
  void worksAgain(PathPart part);
}
