package org.drsim.study;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.RpoBudget;
import org.drsim.measure.RpoKind;
import org.drsim.measure.RpoStatistics;
import org.jspecify.annotations.Nullable;

/** Adds up the RPO of one machine over replications, by kind and by cause. */
final class RpoTotals {

  private final Map<RpoKind, AgeTotals> ages = new EnumMap<>(RpoKind.class);
  private RpoBudget budget = new RpoBudget();
  private RpoBudget multiVmBudget = new RpoBudget();

  RpoTotals() {
    for (final RpoKind kind : RpoKind.values()) {
      ages.put(kind, new AgeTotals());
    }
  }

  void add(Map<RpoKind, AgeDistribution> one) {
    one.forEach((kind, age) -> of(kind).add(age));
  }

  void addBudget(RpoBudget one) {
    budget.addAll(one);
  }

  void addMultiVmBudget(RpoBudget one) {
    multiVmBudget.addAll(one);
  }

  void addAll(RpoTotals other) {
    other.ages.forEach((kind, totals) -> of(kind).addAll(totals));
    addBudget(other.budget);
    addMultiVmBudget(other.multiVmBudget);
  }

  void pass(State state) {
    ages.values().forEach(totals -> totals.pass(state));
    budget = RpoBudget.of(state.numbers(budget.toNumbers()));
    multiVmBudget = RpoBudget.of(state.numbers(multiVmBudget.toNumbers()));
  }

  private AgeTotals of(RpoKind kind) {
    return Objects.requireNonNull(ages.get(kind), kind.key());
  }

  /** Null where no replication told of that kind. */
  @Nullable AgeDistribution age(RpoKind kind) {
    return of(kind).sum();
  }

  /** For how long there was an RPO of a kind. */
  double seconds(RpoKind kind) {
    final AgeDistribution age = age(kind);
    return age == null ? 0 : age.seconds();
  }

  Map<RpoKind, RpoStatistics> statistics() {
    final Map<RpoKind, RpoStatistics> statistics = new EnumMap<>(RpoKind.class);
    ages.forEach(
        (kind, totals) -> {
          final AgeDistribution age = totals.sum();
          if (age != null && age.seconds() > 0) {
            statistics.put(kind, statistics(age));
          }
        });
    return statistics;
  }

  static RpoStatistics statistics(AgeDistribution age) {
    return new RpoStatistics(
        age.mean(),
        age.quantile(0.5),
        age.quantile(0.9),
        age.quantile(0.95),
        age.quantile(0.99),
        age.max());
  }

  Map<BudgetPart, Double> budget() {
    return perSecond(budget, seconds(RpoKind.CRASH_CONSISTENT));
  }

  Map<BudgetPart, Double> multiVmBudget() {
    return perSecond(multiVmBudget, seconds(RpoKind.MULTI_VM));
  }

  private static Map<BudgetPart, Double> perSecond(RpoBudget budget, double seconds) {
    final Map<BudgetPart, Double> parts = new EnumMap<>(BudgetPart.class);
    if (seconds > 0) {
      for (BudgetPart part : BudgetPart.values()) {
        parts.put(part, budget.of(part) / seconds);
      }
    }
    return parts;
  }
}
