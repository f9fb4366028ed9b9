package org.drsim.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.drsim.quantity.Durations;
import org.jspecify.annotations.Nullable;

/** Looks for machines that cannot have recovery points in common. */
final class ConsistencyGroupChecks {

  private final Findings findings;
  private final Map<String, Policy> policies = new LinkedHashMap<>();
  private final Map<String, Machine> firsts = new LinkedHashMap<>();

  private ConsistencyGroupChecks(Scenario scenario, Findings findings) {
    this.findings = findings;
    scenario.policies().forEach(policy -> policies.put(policy.name(), policy));
  }

  static void check(Scenario complete, Findings findings) {
    final ConsistencyGroupChecks run = new ConsistencyGroupChecks(complete, findings);
    for (final Machine machine : complete.machines()) {
      final String group = machine.consistencyGroup();
      final Machine first = group == null ? null : run.firsts.putIfAbsent(group, machine);
      if (group != null && first != null) {
        run.checkAgainst(first, machine, group);
      }
    }
  }

  private void checkAgainst(Machine first, Machine machine, String group) {
    final Member member = new Member(first, machine, group);
    if (!first.region().equals(machine.region())) {
      findings.add(
          member.path(),
          member.differing("in " + first.region(), "in " + machine.region())
              + "are members in one region");
    }
    final Location to = machine.protection().to();
    if (!first.protection().to().equals(to)) {
      findings.add(
          member.path(),
          member.differing("protected to " + first.protection().to(), "to " + to)
              + "are members protected to one region");
    }
    final Policy ofFirst = policies.get(first.protection().policy());
    final Policy own = policies.get(machine.protection().policy());
    if (ofFirst != null && own != null) {
      final Duration crash = own.crashConsistentEvery();
      checkEqual(member, "crashConsistentEvery", ofFirst.crashConsistentEvery(), crash);
      final Duration app = own.appConsistentEvery();
      checkEqual(member, "appConsistentEvery", ofFirst.appConsistentEvery(), app);
    }
  }

  private void checkEqual(
      Member member, String key, @Nullable Duration ofFirst, @Nullable Duration own) {
    if (!Objects.equals(ofFirst, own)) {
      findings.addComparison(
          member.path(),
          member.differing("with " + key + " " + print(ofFirst), "with " + print(own))
              + "is the same for all members");
    }
  }

  private static String print(@Nullable Duration duration) {
    return duration == null ? "none" : Durations.print(duration);
  }

  /** A member of a group beside the first one. */
  private record Member(Machine first, Machine machine, String group) {

    String path() {
      return "machines[" + machine.name() + "].consistencyGroup";
    }

    String differing(String ofFirst, String own) {
      return "'"
          + group
          + "' has '"
          + first.name()
          + "' "
          + ofFirst
          + " and this machine "
          + own
          + "; allowed ";
    }
  }
}
