package org.drsim.trace;

/**
 * Puts records in order of time that are at most so many places out of order; equal times keep
 * their order. Holds back up to twice as many.
 */
final class ReorderWindow {

  /** Takes what leaves the window. */
  interface Receiver {
    void accept(long time, int disk, Operation operation, long offset, long bytes);
  }

  private final int size;
  private final Receiver receiver;
  private final long[] times;
  private final long[] offsets;
  private final long[] bytes;

  private final int[] disks;
  private final Operation[] operations;

  private int count;
  private boolean ordered = true;

  ReorderWindow(int size, Receiver receiver) {
    this.size = size;
    this.receiver = receiver;
    this.times = new long[2 * size];
    this.offsets = new long[2 * size];
    this.bytes = new long[2 * size];
    this.disks = new int[2 * size];
    this.operations = new Operation[2 * size];
  }

  void add(long time, int disk, Operation operation, long offset, long length) {
    if (count == times.length) {
      release(size);
    }
    if (count > 0 && time < times[count - 1]) {
      ordered = false;
    }
    times[count] = time;
    offsets[count] = offset;
    bytes[count] = length;
    disks[count] = disk;
    operations[count++] = operation;
  }

  /** Releases all that is held. */
  void flush() {
    release(count);
  }

  private void release(int released) {
    if (!ordered) {
      sort();
    }
    for (int i = 0; i < released; i++) {
      emit(i);
    }
    count -= released;
    System.arraycopy(times, released, times, 0, count);
    System.arraycopy(offsets, released, offsets, 0, count);
    System.arraycopy(bytes, released, bytes, 0, count);
    System.arraycopy(disks, released, disks, 0, count);
    System.arraycopy(operations, released, operations, 0, count);
  }

  private void emit(int i) {
    receiver.accept(times[i], disks[i], operations[i], offsets[i], bytes[i]);
  }

  private void sort() {
    final int[] order = TimeOrder.of(times, count);
    rearrange(times, order);
    rearrange(offsets, order);
    rearrange(bytes, order);
    final int[] disksBefore = disks.clone();
    final Operation[] operationsBefore = operations.clone();
    for (int i = 0; i < count; i++) {
      disks[i] = disksBefore[order[i]];
      operations[i] = operationsBefore[order[i]];
    }
    ordered = true;
  }

  private static void rearrange(long[] values, int[] order) {
    final long[] before = values.clone();
    for (int i = 0; i < order.length; i++) {
      values[i] = before[order[i]];
    }
  }
}
