package org.drsim.replication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where closed batches wait for their upload, in the memory of the agent. When it is full, those
 * not yet being uploaded go to a map of changed blocks, which is sent in parts without an order
 * while a new map takes the new writes; when the new one fits into the memory at the end of a pass,
 * it is sent and ordered batches begin again. Until then no marker is valid.
 */
final class AgentQueue {

  private final SendStage upload;
  private final long memoryBytes;
  private final long[] diskSizes;
  private final BatchRule batches;
  private final ReplicationObserver observer;
  private final Resyncs resyncs;
  private final Consumer<Boolean> mapping;

  /** Is being sent; null while batches are ordered. */
  private @Nullable ChangedBlocks frozen;

  /** Takes new writes; null while batches are ordered. */
  private @Nullable ChangedBlocks growing;

  /**
   * @param mapping told when writes go to the map from now on, and when not any more
   */
  AgentQueue(
      SendStage upload,
      PathSettings settings,
      ReplicationObserver observer,
      Resyncs resyncs,
      Consumer<Boolean> mapping) {
    this.upload = upload;
    this.memoryBytes = settings.memoryBytes();
    this.diskSizes = settings.disks().stream().mapToLong(ProtectedDisk::sizeBytes).toArray();
    this.batches = settings.batches();
    this.observer = observer;
    this.resyncs = resyncs;
    this.mapping = mapping;
  }

  void arrive(Batch batch) {
    if (growing != null) {
      absorb(growing, batch);
    } else {
      upload.arrive(batch);
      if (upload.sentBytesInside() > memoryBytes) {
        fallBack();
      }
    }
  }

  private void begin() {
    mapping.accept(true);
    resyncs.begin();
  }

  private void end() {
    mapping.accept(false);
    resyncs.end();
  }

  private void absorb(ChangedBlocks map, Batch batch) {
    map.add(batch);
    if (batch.marker() != null) {
      observer.skipped(batch.marker());
    }
  }

  /**
   * The memory of the agent is lost, or it has not followed the writes: what changed is known from
   * a map alone.
   *
   * @param open what is in no closed batch
   */
  void mapEverything(Batch open) {
    final boolean wasMapping = isMapping();
    final ChangedBlocks map = growing == null ? new ChangedBlocks(diskSizes) : growing;
    upload.removeAll().forEach(batch -> absorb(map, batch));
    absorb(map, open);
    if (frozen == null || frozen.isEmpty()) {
      frozen = map;
      growing = new ChangedBlocks(diskSizes);
    }
    if (!wasMapping) {
      begin();
    }
    uploaded();
  }

  /** Everything that waits comes to nothing, in no order where that is not known. */
  List<Batch> discard() {
    final List<Batch> all = new ArrayList<>(upload.removeAll());
    for (final @Nullable ChangedBlocks map : Arrays.asList(frozen, growing)) {
      while (map != null && !map.isEmpty()) {
        all.add(map.take(partBytes(), batches, false));
      }
    }
    if (isMapping()) {
      end();
    }
    frozen = null;
    growing = null;
    return all;
  }

  private void fallBack() {
    final List<Batch> waiting = upload.removeWaiting();
    if (!waiting.isEmpty()) {
      final ChangedBlocks map = new ChangedBlocks(diskSizes);
      waiting.forEach(batch -> absorb(map, batch));
      frozen = map;
      growing = new ChangedBlocks(diskSizes);
      begin();
    }
  }

  /** An upload is done: the next part of the map can go. */
  void uploaded() {
    while (frozen != null && upload.isEmpty()) {
      if (frozen.isEmpty()) {
        endPass();
      } else {
        upload.arrive(frozen.take(partBytes(), batches, false));
      }
    }
  }

  private void endPass() {
    final ChangedBlocks next = growing;
    if (next == null || next.blockBytes() > memoryBytes) {
      frozen = next;
      growing = new ChangedBlocks(diskSizes);
      return;
    }
    frozen = null;
    growing = null;
    while (!next.isEmpty()) {
      upload.arrive(next.take(partBytes(), batches, true));
    }
    end();
  }

  private long partBytes() {
    return batches.sizeBytes();
  }

  /** Whether writes go to the map. */
  boolean isMapping() {
    return growing != null;
  }

  /** What is to be sent, before compression. */
  long bytesToSend() {
    return upload.sentBytesInside() + blockBytes(frozen) + blockBytes(growing);
  }

  private static long blockBytes(@Nullable ChangedBlocks map) {
    return map == null ? 0 : map.blockBytes();
  }

  /** In the maps. */
  long bytesInside() {
    return bytes(frozen) + bytes(growing);
  }

  private static long bytes(@Nullable ChangedBlocks map) {
    return map == null ? 0 : map.bytes();
  }

  double firstWriteSeconds() {
    return Math.min(firstWrite(frozen), firstWrite(growing));
  }

  private static double firstWrite(@Nullable ChangedBlocks map) {
    return map == null ? Double.POSITIVE_INFINITY : map.firstWriteSeconds();
  }
}
