package org.drsim.engine.dsol;

import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tudelft.simulation.dsol.eventlists.EventListInterface;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Prefetch;
import org.jspecify.annotations.Nullable;

/**
 * The pending events of one run as a heap behind DSOL's own interface; of many, only those that are
 * next are in the heap. Order: time, then higher priority, then lower id, as in the lists DSOL
 * brings. Taking an event back scans the list. For one thread.
 */
final class HeapEventList implements EventListInterface<Double> {

  /** From here on buckets are cheaper than the levels of a heap, by measurement. */
  static final int MANY = 256;

  /** Bits of a rank that tell the id; more events do not happen in one run. */
  private static final int ID_BITS = 47;

  private final int many;
  private EventEntries entries;
  private EventHeap next;

  /** Where events wait that are not next, once there have been many. */
  private @Nullable LaterEvents later;

  private @Nullable Upcoming upcoming;

  HeapEventList() {
    this(MANY);
  }

  /**
   * @param many more are not kept in one heap
   */
  HeapEventList(int many) {
    this.many = many;
    this.entries = new EventEntries();
    this.next = new EventHeap(entries);
  }

  /** Has those that are next of many shown to somebody before they are taken. */
  void show(Prefetch prefetch) {
    upcoming = new Upcoming(entries, prefetch);
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
    put(time, entries.add(event, rank(event.getPriority(), event.getId())));
  }

  /**
   * Adds a routine of a model.
   *
   * @param id its number in its run, in the order of scheduling
   */
  void add(double time, EventRoutine routine, long id) {
    put(time, entries.add(routine, rank(RoutineEvent.priority(routine), id)));
  }

  /** Among events of one time the lower goes first: it tells the priority, and then the id. */
  private static long rank(short priority, long id) {
    return ((long) (Short.MAX_VALUE - priority) << ID_BITS) + id;
  }

  private void put(double time, int slot) {
    if (later != null && later.takes(time, slot)) {
      return;
    }
    next.add(time, slot);
    if (next.size() > many && later == null) {
      spread();
    }
  }

  /** Leaves nothing in the heap, into which what is next comes when it is asked for. */
  private void spread() {
    later = new LaterEvents();
    for (int i = 0; i < next.size(); i++) {
      later.takes(next.time(i), next.slot(i));
    }
    next = new EventHeap(entries);
  }

  /** Whether there is an event; the first one is in the heap then. */
  private boolean hasNext() {
    if (next.size() == 0 && later != null && later.goOn()) {
      if (upcoming != null) {
        upcoming.show(later);
      }
      later.takeInto(next);
    }
    return next.size() > 0;
  }

  /** The time of the first event in seconds; infinite when there is none. */
  double firstTime() {
    return hasNext() ? next.time(0) : Double.POSITIVE_INFINITY;
  }

  @Override
  public @Nullable SimEventInterface<Double> first() {
    return hasNext() ? event(next.time(0), next.slot(0)) : null;
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
    return entries.entry(slot) instanceof EventRoutine routine
        ? new RoutineEvent(time, entries.rank(slot) & ((1L << ID_BITS) - 1), routine)
        : (SimEventInterface<Double>) entries.entry(slot);
  }

  /** Takes out the first entry, an event or a routine; null when there is none. */
  @Nullable Object takeFirst() {
    return hasNext() ? entries.release(next.removeFirst()) : null;
  }

  @Override
  public boolean remove(SimEventInterface<Double> event) {
    int slot = entries.slotOf(event);
    if (slot < 0) {
      return false;
    }
    if (later == null || !later.remove(event.getAbsoluteExecutionTime(), slot)) {
      next.remove(slot);
    }
    entries.release(slot);
    return true;
  }

  @Override
  public boolean contains(SimEventInterface<Double> event) {
    return entries.slotOf(event) >= 0;
  }

  /** Forgets all events and gives their memory back. */
  @Override
  public void clear() {
    entries = new EventEntries();
    next = new EventHeap(entries);
    later = null;
    upcoming = null;
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public int size() {
    return next.size() + (later == null ? 0 : later.size());
  }

  /** The events in the order in which they will happen, as they are now; changes nothing. */
  @Override
  public Iterator<SimEventInterface<Double>> iterator() {
    EventBucket others = later == null ? new EventBucket() : later.all();
    return Stream.concat(
            IntStream.range(0, next.size()).mapToObj(i -> event(next.time(i), next.slot(i))),
            IntStream.range(0, others.size()).mapToObj(i -> event(others.time(i), others.slot(i))))
        .sorted()
        .iterator();
  }
}
