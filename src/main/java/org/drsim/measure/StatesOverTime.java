package org.drsim.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The states of all machines of a run over time: how many are in each, as a mean in each of {@link
 * TimeBuckets}; and of few machines, the state of each. Bounded, however long the run is.
 */
@SuppressWarnings("EnumOrdinal") // An EnumMap would box every number.
public final class StatesOverTime {

  /** Of more machines only numbers are kept. */
  public static final int MOST_MACHINES = 30;

  /** From then on a span that is shorter than a 500th of the run counts to the one before. */
  private static final int MANY_SPANS = 1000;

  private static final double SHORTEST = 1 / 500.0;

  private final TimeBuckets buckets;
  private final double[][] seconds = new double[MachineState.values().length][TimeBuckets.NUMBER];
  private final List<List<Span>> machines = new ArrayList<>();

  /** A machine was in a state from one time to another. */
  public record Span(MachineState state, double fromSeconds, double toSeconds) {}

  /**
   * @param machines how many there are
   */
  public StatesOverTime(TimeBuckets buckets, int machines) {
    this.buckets = buckets;
    for (int i = 0; machines <= MOST_MACHINES && i < machines; i++) {
      this.machines.add(new ArrayList<>());
    }
  }

  public TimeBuckets buckets() {
    return buckets;
  }

  /** Spans of a machine come in the order of time and without a gap. */
  public void add(int machine, MachineState state, double from, double to) {
    if (!(to > from)) {
      return;
    }
    buckets.add(seconds[state.ordinal()], from, to, 1);
    if (!machines.isEmpty()) {
      append(machines.get(machine), new Span(state, from, to));
    }
  }

  private void append(List<Span> spans, Span span) {
    final int last = spans.size() - 1;
    final boolean tooShort =
        spans.size() >= MANY_SPANS
            && span.toSeconds() - span.fromSeconds() < SHORTEST * buckets.endSeconds();
    if (last >= 0 && (tooShort || spans.get(last).state() == span.state())) {
      spans.set(
          last, new Span(spans.get(last).state(), spans.get(last).fromSeconds(), span.toSeconds()));
    } else {
      spans.add(span);
    }
  }

  /** The mean number of machines in a state in one bucket. */
  public double machines(MachineState state, int bucket) {
    return seconds[state.ordinal()][bucket] / buckets.seconds();
  }

  /** Of each machine in the order of the scenario; empty where there are too many. */
  public List<List<Span>> spans() {
    return machines.stream().map(List::copyOf).toList();
  }
}
