package org.drsim.engine.dsol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import nl.tudelft.simulation.dsol.eventlists.RedBlackTree;
import nl.tudelft.simulation.dsol.formalisms.eventscheduling.SimEventInterface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HeapEventListTest {

  private final HeapEventList heap = new HeapEventList();
  private final RedBlackTree<Double> tree = new RedBlackTree<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void itBehavesAsTheTreeOfDsolWhateverIsDoneToIt(long seed) {
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

  @Test
  void iterationFollowsTheOrderOfHappeningAndRemovesNothing() {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 500; i++) {
      addAnywhere(random);
    }

    assertThat(heap).containsExactlyElementsOf(tree).hasSize(500);
    assertThat(heap.size()).isEqualTo(500);
  }

  @Test
  void aClearedListIsEmptyAndMayBeUsedAgain() {
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
