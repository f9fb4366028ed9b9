package org.drsim.output;

import java.util.List;
import java.util.Locale;
import org.drsim.measure.AgeDistribution;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.Survival;
import org.drsim.quantity.Durations;
import org.drsim.quantity.ReadingUnit;
import org.drsim.scenario.RecoveryPointChoice;
import org.drsim.scenario.SimulationSettings;

/** What an outage at any instant would lose, in lines for a terminal: the worst machine of all. */
public final class WhatIfLines {

  private final List<AnyInstant> machines;
  private final double from;
  private final double end;
  private final StringBuilder text = new StringBuilder();

  public WhatIfLines(SimulationSettings settings, List<AnyInstant> machines) {
    this.machines = machines;
    this.from = Durations.seconds(settings.warmUp());
    this.end = Durations.seconds(settings.duration());
  }

  /** Two blocks, one for each fate of the cache account. */
  public String text() {
    add(Survival.CACHE_LOST, "the cache account lost");
    add(Survival.CACHE_READABLE, "the cache account readable");
    return text.toString();
  }

  private void add(Survival survival, String fate) {
    text.append("\nan outage at any instant instead, ").append(fate).append('\n');
    addRow("loss of the worst machine", "mean", "p50", "p95", "p99", "max");
    for (final RecoveryPointChoice choice : RecoveryPointChoice.values()) {
      AgeDistribution worst = null;
      for (final AnyInstant machine : machines) {
        if (machine.survival() == survival && machine.steps().containsKey(choice)) {
          final AgeDistribution one = machine.steps().get(choice).distribution(from, end);
          worst = worst == null || one.max() > worst.max() ? one : worst;
        }
      }
      if (worst != null) {
        addRow(
            ChoiceNames.of(choice),
            ReadingUnit.duration(worst.mean()),
            ReadingUnit.duration(worst.quantile(0.5)),
            ReadingUnit.duration(worst.quantile(0.95)),
            ReadingUnit.duration(worst.quantile(0.99)),
            ReadingUnit.duration(worst.max()));
      }
    }
  }

  private void addRow(String name, String... figures) {
    text.append(String.format(Locale.ROOT, "  %-30s", name));
    for (final String figure : figures) {
      text.append(String.format(Locale.ROOT, " %8s", figure));
    }
    text.append('\n');
  }
}
