package org.drsim.scenario;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks for chains of faults that lead from nowhere or to nowhere. */
final class ChainChecks {

  private ChainChecks() {}

  static void check(Scenario complete, Findings findings) {
    final Map<String, Fault> faults = new LinkedHashMap<>();
    complete.faults().forEach(fault -> faults.put(fault.name(), fault));
    final List<Chain> chains = complete.chains();
    for (int i = 0; i < chains.size(); i++) {
      final Chain chain = chains.get(i);
      final String path = "chains[" + i + "].";
      findings.checkName(chain.fault(), faults.keySet(), "a fault", path + "fault");
      findings.checkName(chain.causes(), faults.keySet(), "a fault", path + "causes");
      final Fault caused = faults.get(chain.causes());
      if (chain.fault().equals(chain.causes())) {
        findings.addComparison(
            path + "causes", "'" + chain.causes() + "' causes itself; state every with it instead");
      } else if (caused != null && caused.every() != null) {
        findings.addComparison(
            path + "causes",
            "'"
                + chain.causes()
                + "' comes by itself again and again (every); allowed is at or none");
      }
    }
  }

  /** The faults that others cause, and that need no time of their own. */
  static Set<String> caused(Scenario complete) {
    final Set<String> caused = new LinkedHashSet<>();
    complete.chains().forEach(chain -> caused.add(chain.causes()));
    return caused;
  }
}
