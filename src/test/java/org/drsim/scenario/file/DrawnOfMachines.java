package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.drsim.quantity.Distribution;
import org.drsim.scenario.Machine;
import org.drsim.scenario.Selector;
import org.jspecify.annotations.Nullable;

/** What is drawn at random of the machines of a scenario. */
abstract class DrawnOfMachines {

  final Random random;
  final DrawnValues values;
  final List<Machine> machines;

  DrawnOfMachines(Random random, List<Machine> machines) {
    this.random = random;
    this.values = new DrawnValues(random);
    this.machines = machines;
  }

  final Machine one() {
    return machines.get(random.nextInt(machines.size()));
  }

  final List<Selector> some() {
    final List<Machine> shuffled = new ArrayList<>(machines);
    Collections.shuffle(shuffled, random);
    return selectors(shuffled.subList(0, 1 + random.nextInt(3)));
  }

  static List<Selector> selectors(List<Machine> machines) {
    return machines.stream()
        .map(m -> new Selector(m.name(), null, null, null, null, null))
        .toList();
  }

  final Distribution times() {
    return values.times();
  }

  final Double factor(double least) {
    return least + random.nextDouble() * 100;
  }

  final <T> @Nullable T maybe(T value) {
    return random.nextBoolean() ? value : null;
  }

  final <T> T of(Class<T> words) {
    final T[] all = words.getEnumConstants();
    return all[random.nextInt(all.length)];
  }
}
