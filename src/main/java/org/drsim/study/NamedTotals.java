package org.drsim.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Totals of things by their names, in the order in which the names came. */
final class NamedTotals<T> {

  private final Map<String, T> byName = new LinkedHashMap<>();
  private final Supplier<T> fresh;

  /**
   * @param fresh makes totals of nothing
   */
  NamedTotals(Supplier<T> fresh) {
    this.fresh = fresh;
  }

  T of(String name) {
    return byName.computeIfAbsent(name, n -> fresh.get());
  }

  /** Null where nothing has this name. */
  @Nullable T find(String name) {
    return byName.get(name);
  }

  List<T> all() {
    return List.copyOf(byName.values());
  }

  /** Adds those of another one, each by {@code add}. */
  void addAll(NamedTotals<T> other, BiConsumer<T, T> add) {
    other.byName.forEach((name, totals) -> add.accept(of(name), totals));
  }

  /** Passes all of them through a state, each by {@code pass}. */
  void pass(State state, BiConsumer<T, State> pass) {
    final List<String> names = List.copyOf(byName.keySet());
    final long count = state.whole(names.size());
    for (int i = 0; i < count; i++) {
      pass.accept(of(state.text(i < names.size() ? names.get(i) : "")), state);
    }
  }
}
