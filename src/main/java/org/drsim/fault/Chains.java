package org.drsim.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Nanoseconds;
import org.drsim.engine.Order;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.scenario.Chain;

/** Faults that bring others with them. */
final class Chains implements FaultListener {

  private final Simulator simulator;
  private final RandomNumbers numbers;
  private final List<Chain> chains;
  private final Map<String, Occurrences> faults = new LinkedHashMap<>();

  /**
   * @param faults all that there are
   */
  Chains(Simulator simulator, RandomNumbers numbers, List<Chain> chains, List<Occurrences> faults) {
    this.simulator = simulator;
    this.numbers = numbers;
    this.chains = new ArrayList<>(chains);
    faults.forEach(fault -> this.faults.put(fault.name(), fault));
  }

  @Override
  public void began(FaultCourse fault) {
    for (final Chain chain : chains) {
      if (chain.fault().equals(fault.fault().name())) {
        follow(chain, fault.number());
      }
    }
  }

  private void follow(Chain chain, long number) {
    final String purpose = " causes " + chain.causes();
    if (numbers.stream(chain.fault(), "whether it" + purpose).uniform(number)
        < chain.probability().fraction()) {
      final Occurrences caused = Objects.requireNonNull(faults.get(chain.causes()));
      final double after =
          numbers.stream(chain.fault(), "when it" + purpose).draw(chain.after(), number);
      final double at = Nanoseconds.round(simulator.now() + Math.max(0, after));
      simulator.schedule(
          at,
          EventRoutine.of(chain.fault(), "causes a fault", Order.FAULT, () -> caused.occur(at)));
    }
  }

  @Override
  public void ends(FaultCourse fault) {}
}
