package org.drsim.flow;

import java.util.Arrays;

/** Flows by the credit at which they are done, the smallest first; equal ones as they came. */
final class FlowHeap {

  private Flow[] flows = new Flow[2];
  private int size;

  int size() {
    return size;
  }

  Flow first() {
    return flows[0];
  }

  void add(Flow flow) {
    if (size == flows.length) {
      flows = Arrays.copyOf(flows, size * 2);
    }
    up(size++, flow);
  }

  void remove(Flow flow) {
    final int place = flow.place;
    final Flow last = flows[--size];
    if (last != flow) {
      if (place > 0 && before(last, flows[(place - 1) / 2])) {
        up(place, last);
      } else {
        down(place, last);
      }
    }
  }

  /** Takes something off all credits, none of which is less; that leaves their order as it is. */
  void lowerAll(double by) {
    for (int i = 0; i < size; i++) {
      flows[i].credit -= by;
    }
  }

  private static boolean before(Flow one, Flow other) {
    return one.credit < other.credit || (one.credit == other.credit && one.number < other.number);
  }

  private void up(int from, Flow flow) {
    int place = from;
    while (place > 0 && before(flow, flows[(place - 1) / 2])) {
      set(place, flows[(place - 1) / 2]);
      place = (place - 1) / 2;
    }
    set(place, flow);
  }

  private void down(int from, Flow flow) {
    int place = from;
    int child = 2 * place + 1;
    while (child < size) {
      if (child + 1 < size && before(flows[child + 1], flows[child])) {
        child++;
      }
      if (!before(flows[child], flow)) {
        break;
      }
      set(place, flows[child]);
      place = child;
      child = 2 * place + 1;
    }
    set(place, flow);
  }

  private void set(int place, Flow flow) {
    flows[place] = flow;
    flow.place = place;
  }
}
