package org.drsim.replication;

import java.util.function.DoubleConsumer;

/** Marker times in the order of their coming. */
final class MarkerQueue {

  /** Its length is a power of two, so that places are found without a division. */
  private double[] ring = new double[16];

  private int first;
  private int size;

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  double oldest() {
    return ring[first];
  }

  double newest() {
    return ring[(first + size - 1) & ring.length - 1];
  }

  void forEach(DoubleConsumer action) {
    for (int i = 0; i < size; i++) {
      action.accept(ring[(first + i) % ring.length]);
    }
  }

  void add(double marker) {
    if (size == ring.length) {
      grow();
    }
    ring[(first + size++) & ring.length - 1] = marker;
  }

  double removeOldest() {
    final double marker = ring[first];
    first = first + 1 & ring.length - 1;
    size--;
    return marker;
  }

  private void grow() {
    final double[] larger = new double[ring.length * 2];
    for (int i = 0; i < size; i++) {
      larger[i] = ring[(first + i) & ring.length - 1];
    }
    ring = larger;
    first = 0;
  }
}
