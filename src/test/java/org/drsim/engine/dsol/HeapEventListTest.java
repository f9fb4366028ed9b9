package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class HeapEventListTest {

  private HeapEventList heap = new HeapEventList();
  private final RedBlackTree<Double> tree = new RedBlackTree<>();

  @ParameterizedTest
  @CsvSource({"1, 16384", "2, 16384", "3, 500", "4, 20", "5, 20", "6, 0"})
  void itBehavesAsTheTreeOfDsolWhateverIsDoneToIt(long seed, int many) {
    heap = new HeapEventList(many);
    SplittableRandom random = new SplittableRandom(seed);
    List<SimEventInterface<Double>> known = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      // Grows for a while, then shrinks to nothing, and so on.
      boolean growing = i / 2000 % 2 == 0;
      int choice = random.nextInt(10);
      if (choice < (growing ? 6 : 2)) {
        known.add(addAnywhere(random));
      } else if (choice < 8) {
        removeFirst();
      } else if (!known.isEmpty()) {
        remove(known.get(random.nextInt(known.size())));
      }
      assertThat(heap.size()).isEqualTo(tree.size());
      assertThat(heap.isEmpty()).isEqualTo(tree.isEmpty());
    }
    while (!tree.isEmpty()) {
      removeFirst();
    }
    assertThat(heap.removeFirst()).isNull();
  }

  private SimEventInterface<Double> addAnywhere(SplittableRandom random) {
    double time = random.nextBoolean() ? random.nextInt(20) : 20 * random.nextDouble();
    short priority = (short) random.nextInt(3, 8);
    // The id is random too: the list must follow it, not the order of adding.
    Event event = new Event(time, priority, random.nextLong(1L << 40));
    heap.add(event);
    tree.add(event);
    return event;
  }

  private void removeFirst() {
    if (!tree.isEmpty()) {
      assertThat(heap.firstTime()).isEqualTo(tree.first().getAbsoluteExecutionTime());
      assertThat(heap.first()).isSameAs(tree.first());
      assertThat(heap.removeFirst()).isSameAs(tree.removeFirst());
    }
  }

  private void remove(SimEventInterface<Double> event) {
    assertThat(heap.contains(event)).isEqualTo(tree.contains(event));
    assertThat(heap.remove(event)).isEqualTo(tree.remove(event));
  }

  /**
   * As in a run: nothing is added before what has been taken out. The buckets of what is not next
   * must follow events that come closer together or farther apart, in flocks, with gaps, at one
   * instant, or so late that there is no number for their bucket.
   */
  @ParameterizedTest
  @EnumSource(Delays.class)
  void manyEventsComeInTheirOrderHoweverTheyAreSpread(Delays delays) {
    heap = new HeapEventList(20);
    SplittableRandom random = new SplittableRandom(11);
    long id = 0;
    double now = 0;
    for (int i = 0; i < 60_000; i++) {
      // Some thousands, then few, then thousands again.
      int wanted = i / 15_000 % 2 == 0 ? 5000 : 5;
      for (int more = 0; more < 3 && tree.size() < wanted; more++) {
        Event event = new Event(now + delays.next(random, i), (short) 5, id++);
        heap.add(event);
        tree.add(event);
      }
      for (int less = 0; less < 2 && tree.size() > 1; less++) {
        now = heap.firstTime();
        removeFirst();
      }
      assertThat(heap.size()).isEqualTo(tree.size());
    }
    assertThat(heap).containsExactlyElementsOf(tree);
  }

  /** How long after now an event happens. */
  private enum Delays {
    ALIKE {
      @Override
      double next(SplittableRandom random, int step) {
        return random.nextDouble();
      }
    },
    AT_ONE_INSTANT {
      @Override
      double next(SplittableRandom random, int step) {
        return step < 1000 ? 10 : random.nextInt(2);
      }
    },
    OVER_TWENTY_POWERS_OF_TEN {
      @Override
      double next(SplittableRandom random, int step) {
        return Math.pow(10, random.nextInt(-12, 8));
      }
    },
    CLOSER_AND_CLOSER {
      @Override
      double next(SplittableRandom random, int step) {
        return random.nextDouble() * Math.pow(10, -step / 8000);
      }
    },
    FARTHER_AND_FARTHER {
      @Override
      double next(SplittableRandom random, int step) {
        return random.nextDouble() * Math.pow(10, step / 4000);
      }
    },
    NEAR_OR_NEVER {
      @Override
      double next(SplittableRandom random, int step) {
        return random.nextInt(4) > 0 ? random.nextDouble() : 1e300;
      }
    };

    abstract double next(SplittableRandom random, int step);
  }

  /** More than a bucket has room for, of which every third is taken back. */
  @Test
  void eventsOfOneInstantCanBeTakenBackFromTheirBucket() {
    heap = new HeapEventList(20);
    for (int i = 0; i < 200; i++) {
      Event event = new Event(i == 0 ? 1 : 10, (short) (i % 7), i);
      heap.add(event);
      tree.add(event);
    }
    removeFirst();
    List<SimEventInterface<Double>> waiting = new ArrayList<>();
    tree.iterator().forEachRemaining(waiting::add);
    for (int i = 0; i < waiting.size(); i += 3) {
      remove(waiting.get(i));
      remove(waiting.get(i));
    }
    assertThat(heap.size()).isEqualTo(tree.size()).isEqualTo(132);
    while (!tree.isEmpty()) {
      removeFirst();
    }
    assertThat(heap.isEmpty()).isTrue();
  }

  /** What is next of many is shown before it is taken, once, and nothing that is still far. */
  @Test
  void ofManyEventsThoseThatAreNextAreShownBefore() {
    heap = new HeapEventList(1000);
    Set<EventRoutine> shown = new HashSet<>();
    heap.show((upcoming, count) -> shown.addAll(Arrays.asList(upcoming).subList(0, count)));
    for (int i = 0; i < 5000; i++) {
      heap.add(5000 - i, EventRoutine.of("vm", "event " + i, Order.CLOSE, () -> {}), i);
    }
    assertThat(shown).isEmpty();
    for (int i = 0; i < 5000; i++) {
      assertThat(shown).contains((EventRoutine) heap.takeFirst());
      assertThat(shown).hasSizeBetween(i + 1, i + 1 + 256);
    }
  }

  @Test
  void iterationFollowsTheOrderOfHappeningAndRemovesNothing() {
    heap = new HeapEventList(100);
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 500; i++) {
      addAnywhere(random);
    }

    assertThat(heap).containsExactlyElementsOf(tree).hasSize(500);
    assertThat(heap.size()).isEqualTo(500);
  }

  @Test
  void aClearedListIsEmptyAndMayBeUsedAgain() {
    heap = new HeapEventList(150);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      addAnywhere(random);
    }
    heap.clear();
    tree.clear();
    assertThat(heap.first()).isNull();
    assertThat(heap.firstTime()).isInfinite();

    for (int i = 0; i < 300; i++) {
      addAnywhere(random);
    }
    assertThat(heap).containsExactlyElementsOf(tree);
  }

  @Test
  void aTimeThatIsNotANumberIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> heap.add(new Event(Double.NaN, (short) 5, 0)))
        .withMessageContaining("not a number");
  }

  private record Event(double time, short priority, long id) implements SimEventInterface<Double> {

    @Override
    public void execute() {}

    @Override
    public Double getAbsoluteExecutionTime() {
      return time;
    }

    @Override
    public short getPriority() {
      return priority;
    }

    @Override
    public long getId() {
      return id;
    }
  }
}
