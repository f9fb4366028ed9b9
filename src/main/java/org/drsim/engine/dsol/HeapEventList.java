package org.drsim.engine.dsol;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.drsim.engine.EventRoutine;
import org.jspecify.annotations.Nullable;

/**
 * The pending events of one run as a 4-ary heap behind DSOL's own interface. Order: time, then
 * higher priority, then lower id, as in the lists DSOL brings.
 *
 * <p>Sifting moves a {@code double} and an {@code int} per level and never a reference: the garbage
 * collector's write barriers cost more than the comparisons. An event itself is never looked at
 * before it happens, as it is hardly ever in the processor's caches. Taking an event back scans the
 * list. For one thread.
 */
final class HeapEventList implements EventListInterface<Double> {

  private static final int FIRST_CAPACITY = 64;

  /** Bits of a rank that tell the id; more events do not happen in one run. */
  private static final int ID_BITS = 47;

  /** The heap: the time of each entry, in seconds. */
  private double[] times = new double[FIRST_CAPACITY];

  /** The heap: where in {@link #entries} each entry is. Behind the heap follow the free places. */
  private int[] slots = new int[FIRST_CAPACITY];

  /** Events of DSOL or routines of ours, which need no object of their own to be pending. */
  private @Nullable Object[] entries = new Object[FIRST_CAPACITY];

  /** Among events of one time the lower goes first: it tells the priority, and then the id. */
  private long[] ranks = new long[FIRST_CAPACITY];

  private int size;

  HeapEventList() {
    Arrays.setAll(slots, i -> i);
  }

  /**
   * @throws IllegalArgumentException if the time of the event is not a number
   */
  @Override
  public void add(SimEventInterface<Double> event) {
    double time = event.getAbsoluteExecutionTime();
    if (Double.isNaN(time)) {
      throw new IllegalArgumentException("the time of " + event + " is not a number");
    }
    add(time, event);
  }

  /** Adds an event whose time the caller has at hand as a number, without boxing it. */
  void add(double time, SimEventInterface<Double> event) {
    put(time, event, rank(event.getPriority(), event.getId()));
  }

  /**
   * Adds a routine of a model.
   *
   * @param id its number in its run, in the order of scheduling
   */
  void add(double time, EventRoutine routine, long id) {
    put(time, routine, rank(RoutineEvent.priority(routine), id));
  }

  private static long rank(short priority, long id) {
    return ((long) (Short.MAX_VALUE - priority) << ID_BITS) + id;
  }

  private void put(double time, Object entry, long rank) {
    if (size == times.length) {
      grow();
    }
    int slot = slots[size];
    entries[slot] = entry;
    ranks[slot] = rank;
    siftUp(size++, time, slot);
  }

  private void grow() {
    int old = times.length;
    times = Arrays.copyOf(times, 2 * old);
    entries = Arrays.copyOf(entries, 2 * old);
    ranks = Arrays.copyOf(ranks, 2 * old);
    slots = Arrays.copyOf(slots, 2 * old);
    for (int i = old; i < slots.length; i++) {
      slots[i] = i;
    }
  }

  /** The time of the first event in seconds; infinite when there is none. */
  double firstTime() {
    return size == 0 ? Double.POSITIVE_INFINITY : times[0];
  }

  @Override
  public @Nullable SimEventInterface<Double> first() {
    return size == 0 ? null : event(times[0], slots[0]);
  }

  @Override
  public @Nullable SimEventInterface<Double> removeFirst() {
    SimEventInterface<Double> first = first();
    takeFirst();
    return first;
  }

  /** The entry as an event, made for this purpose where it is a routine. */
  @SuppressWarnings("unchecked") // what is no routine came in as an event with this kind of time
  private @Nullable SimEventInterface<Double> event(double time, int slot) {
    return entries[slot] instanceof EventRoutine routine
        ? new RoutineEvent(time, ranks[slot] & (1L << ID_BITS) - 1, routine)
        : (SimEventInterface<Double>) entries[slot];
  }

  /** Takes out the first entry, an event or a routine; null when there is none. */
  @Nullable Object takeFirst() {
    return size == 0 ? null : removeAt(0);
  }

  private @Nullable Object removeAt(int index) {
    int free = slots[index];
    Object removed = entries[free];
    entries[free] = null;
    int last = --size;
    double time = times[last];
    int slot = slots[last];
    slots[last] = free;
    if (index < last) {
      if (index > 0 && before(time, slot, parent(index))) {
        siftUp(index, time, slot);
      } else {
        siftDown(index, time, slot);
      }
    }
    return removed;
  }

  private void siftUp(int from, double time, int slot) {
    int hole = from;
    while (hole > 0) {
      int parent = parent(hole);
      if (!before(time, slot, parent)) {
        break;
      }
      times[hole] = times[parent];
      slots[hole] = slots[parent];
      hole = parent;
    }
    times[hole] = time;
    slots[hole] = slot;
  }

  private void siftDown(int from, double time, int slot) {
    int hole = from;
    for (int child = firstChild(hole); child < size; child = firstChild(hole)) {
      int least = leastOf(child, Math.min(child + 4, size));
      if (before(time, slot, least)) {
        break;
      }
      times[hole] = times[least];
      slots[hole] = slots[least];
      hole = least;
    }
    times[hole] = time;
    slots[hole] = slot;
  }

  /** Where the first among the entries from {@code from} up to {@code end} is. */
  private int leastOf(int from, int end) {
    int least = from;
    double leastTime = times[from];
    for (int i = from + 1; i < end; i++) {
      double time = times[i];
      if (time < leastTime || (time == leastTime && ranks[slots[i]] < ranks[slots[least]])) {
        least = i;
        leastTime = time;
      }
    }
    return least;
  }

  private boolean before(double time, int slot, int index) {
    double other = times[index];
    return time < other || (time == other && ranks[slot] < ranks[slots[index]]);
  }

  private static int parent(int index) {
    return (index - 1) >> 2;
  }

  private static int firstChild(int index) {
    return (index << 2) + 1;
  }

  @Override
  public boolean remove(SimEventInterface<Double> event) {
    int index = indexOf(event);
    if (index >= 0) {
      removeAt(index);
    }
    return index >= 0;
  }

  @Override
  public boolean contains(SimEventInterface<Double> event) {
    return indexOf(event) >= 0;
  }

  private int indexOf(SimEventInterface<Double> event) {
    for (int i = 0; i < size; i++) {
      if (entries[slots[i]] == event) {
        return i;
      }
    }
    return -1;
  }

  /** Forgets all events and gives their memory back. */
  @Override
  public void clear() {
    times = new double[FIRST_CAPACITY];
    slots = new int[FIRST_CAPACITY];
    Arrays.setAll(slots, i -> i);
    entries = new Object[FIRST_CAPACITY];
    ranks = new long[FIRST_CAPACITY];
    size = 0;
  }

  @Override
  public boolean isEmpty() {
    return size == 0;
  }

  @Override
  public int size() {
    return size;
  }

  /** The events in the order in which they will happen, as they are now; changes nothing. */
  @Override
  public Iterator<SimEventInterface<Double>> iterator() {
    return IntStream.range(0, size).mapToObj(i -> event(times[i], slots[i])).sorted().iterator();
  }
}
