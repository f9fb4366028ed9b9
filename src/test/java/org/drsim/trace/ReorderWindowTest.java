package org.drsim.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReorderWindowTest {

  private record Item(long time, int disk, Operation operation, long offset, long bytes) {}

  /** Against sorting all of it stably at once. */
  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "4, 3", "16, 15", "64, 63", "64, 0", "1000, 999"})
  void recordsAtMostAWindowOutOfOrderComeInOrder(int window, int displacement) {
    final SplittableRandom random = new SplittableRandom(window * 1000L + displacement);
    for (int draw = 0; draw < 20; draw++) {
      final List<Item> items = new ArrayList<>();
      for (int i = 0; i < 700; i++) {
        // Equal times are common.
        items.add(
            new Item(
                i / 3, i % 7, Operation.values()[random.nextInt(5)], i, random.nextInt(10_000)));
      }
      displace(items, displacement, random);
      final List<Item> released = new ArrayList<>();
      final ReorderWindow reorder =
          new ReorderWindow(
              window,
              (time, disk, operation, offset, bytes) ->
                  released.add(new Item(time, disk, operation, offset, bytes)));
      items.forEach(i -> reorder.add(i.time(), i.disk(), i.operation(), i.offset(), i.bytes()));
      reorder.flush();
      final List<Item> sorted = new ArrayList<>(items);
      sorted.sort(Comparator.comparingLong(Item::time));
      assertThat(released).isEqualTo(sorted);
    }
  }

  /** Swaps within blocks, so that nothing moves further than asked. */
  private static void displace(List<Item> items, int displacement, SplittableRandom random) {
    for (int block = 0; block + displacement < items.size(); block += displacement + 1) {
      final int a = block + random.nextInt(displacement + 1);
      final int b = block + random.nextInt(displacement + 1);
      final Item moved = items.get(a);
      items.set(a, items.get(b));
      items.set(b, moved);
    }
  }
}
