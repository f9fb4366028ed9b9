package org.drsim.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drsim.engine.RandomNumbers;

/** How operations fare that make machines in a region: how slow they are, and which fail. */
public final class Operations {

  private final RandomNumbers numbers;
  private final Map<String, Factors> slowness = new LinkedHashMap<>();

  /** For each region, the share of attempts that each fault lets through. */
  private final Map<String, Factors> accepted = new LinkedHashMap<>();

  private final Map<String, List<Shortage>> shortages = new LinkedHashMap<>();

  Operations(RandomNumbers numbers) {
    this.numbers = numbers;
  }

  /**
   * What is left of a region while it is short.
   *
   * @see #take
   */
  private static final class Shortage {

    private long cores;
    private long machines;

    private Shortage(long cores, long machines) {
      this.cores = cores;
      this.machines = machines;
    }

    private boolean hasRoom(long wantedCores) {
      return machines > 0 && wantedCores <= cores;
    }
  }

  Effect slow(String region, double factor, double refused) {
    final Factors slower = slowness.computeIfAbsent(region, r -> new Factors());
    final Factors fewer = accepted.computeIfAbsent(region, r -> new Factors());
    return Effect.of(
        now -> {
          slower.add(factor);
          fewer.add(1 - refused);
        },
        now -> {
          slower.remove(factor);
          fewer.remove(1 - refused);
        });
  }

  /** Each occurrence begins with all of what there is. */
  Effect shortOf(String region, long cores, long machines) {
    final List<Shortage> all = shortages.computeIfAbsent(region, r -> new ArrayList<>(1));
    return new Effect() {
      private final ArrayDeque<Shortage> begun = new ArrayDeque<>(1);

      @Override
      public void begin(double now) {
        final Shortage one = new Shortage(cores, machines);
        begun.add(one);
        all.add(one);
      }

      @Override
      public void end(double now) {
        all.remove(begun.remove());
      }
    };
  }

  /** By which operations in a region take longer. */
  public double factor(String region) {
    final Factors factors = slowness.get(region);
    return factors == null ? 1 : factors.product();
  }

  /**
   * Tries to have a machine made, which takes what it needs of what there is.
   *
   * @param reserved whether room is kept for it, which no shortage touches
   * @param attempt from 0, for the draw
   */
  public boolean take(String machine, String region, long cores, boolean reserved, long attempt) {
    final Factors share = accepted.get(region);
    if (share != null
        && numbers.stream(machine, "creation refused").uniform(attempt) >= share.product()) {
      return false;
    }
    final List<Shortage> all = reserved ? List.of() : shortages.getOrDefault(region, List.of());
    if (!all.stream().allMatch(shortage -> shortage.hasRoom(cores))) {
      return false;
    }
    all.forEach(shortage -> shortage.cores -= cores);
    all.forEach(shortage -> shortage.machines--);
    return true;
  }
}
