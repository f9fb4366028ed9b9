package org.drsim.scenario;

import java.util.ArrayList;
import java.util.List;
import org.drsim.quantity.Dimension;
import org.jspecify.annotations.Nullable;

/** Looks for faults without effects, and for effects that make no sense for what is hit. */
final class EffectChecks {

  private static final double LEAST_CAPACITY = 0.001;

  private final Findings findings;

  private EffectChecks(Findings findings) {
    this.findings = findings;
  }

  static void check(Fault fault, String path, Findings findings) {
    final EffectChecks run = new EffectChecks(findings);
    if (fault instanceof LinkDegraded degraded) {
      run.degraded(degraded, path + "linkDegraded");
    } else if (fault instanceof OtherFault other) {
      run.stated(other.stated(), path + "effects");
    }
  }

  private void degraded(LinkDegraded fault, String path) {
    if (fault.factor() == null && fault.addedLatency() == null) {
      findings.addComparison(
          path, "neither factor nor addedLatency is stated; at least one of them is needed");
    }
  }

  private void stated(StatedEffects stated, String path) {
    final List<String> allowed = stated.scope().effects();
    final List<String> keys = keys(stated);
    if (keys.isEmpty()) {
      findings.addComparison(
          path, "no effect; at least one is needed of " + String.join(", ", allowed));
    }
    for (final String key : keys) {
      if (!allowed.contains(key)) {
        findings.add(
            path + "." + key,
            "not an effect on "
                + stated.scope().noun()
                + "; allowed: "
                + String.join(", ", allowed));
      }
    }
    final Double factor = stated.factor();
    final boolean isCapacity = allowed.contains("factor") && !allowed.contains("compute");
    if (factor != null && isCapacity && factor < LEAST_CAPACITY) {
      findings.add(
          path + ".factor",
          "'" + Dimension.COUNT.print(factor) + "' of a capacity; allowed is 0.001 to 1000");
    }
  }

  private static List<String> keys(StatedEffects stated) {
    final List<String> keys = new ArrayList<>();
    add(keys, "compute", stated.compute());
    add(keys, "storage", stated.storage());
    add(keys, "network", stated.network());
    add(keys, "controlPlane", stated.controlPlane());
    add(keys, "agent", stated.agent());
    add(keys, "agentMemory", stated.agentMemory());
    add(keys, "factor", stated.factor());
    add(keys, "addedLatency", stated.addedLatency());
    return keys;
  }

  private static void add(List<String> keys, String key, @Nullable Object value) {
    if (value != null) {
      keys.add(key);
    }
  }
}
