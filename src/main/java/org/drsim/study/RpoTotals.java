package org.drsim.study;

import java.util.EnumMap;
import java.util.Map;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.BudgetPart;
import org.drsim.measure.RpoBudget;
import org.drsim.measure.RpoKind;
import org.drsim.measure.RpoStatistics;

/** Adds up the RPO of one machine over replications, by kind and by cause. */
final class RpoTotals {

  private final Map<RpoKind, AgeDistribution> ages = new EnumMap<>(RpoKind.class);
  private final RpoBudget budget = new RpoBudget();
  private final RpoBudget multiVmBudget = new RpoBudget();

  void add(Map<RpoKind, AgeDistribution> one) {
    // The first one is taken over and not copied: there may be many machines and one replication.
    one.forEach(
        (kind, age) ->
            ages.merge(
                kind,
                age,
                (sum, more) -> {
                  sum.addAll(more);
                  return sum;
                }));
  }

  void addBudget(RpoBudget one) {
    budget.addAll(one);
  }

  void addMultiVmBudget(RpoBudget one) {
    multiVmBudget.addAll(one);
  }

  /** For how long there was an RPO of a kind. */
  double seconds(RpoKind kind) {
    final AgeDistribution age = ages.get(kind);
    return age == null ? 0 : age.seconds();
  }

  Map<RpoKind, RpoStatistics> statistics() {
    final Map<RpoKind, RpoStatistics> statistics = new EnumMap<>(RpoKind.class);
    ages.forEach(
        (kind, age) -> {
          if (age.seconds() > 0) {
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
