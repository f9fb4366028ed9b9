package org.drsim.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.drsim.quantity.Dimension;
import org.drsim.scenario.Agent;
import org.drsim.scenario.Machine;
import org.drsim.scenario.OperatingSystem;
import org.drsim.scenario.Recovery;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a complete scenario, a line each: without what they have from the top of the
 * file, so that it still can be changed there for all, and those that {@code count} makes in one.
 */
final class MachineLines {

  private static final String AGENT = "agent: ";

  private final List<Machine> machines;
  private final Set<String> sharedAgent;
  private final Set<String> sharedLinux;
  private final Set<String> sharedWindows;

  private MachineLines(Scenario scenario) {
    final Recovery recovery = scenario.recovery();
    final String appStart = "appStart: " + recovery.appStart().print(Dimension.DURATION);
    final String boot = "boot: ";
    this.machines = scenario.machines();
    this.sharedAgent = Set.copyOf(ScenarioPrinter.entries(scenario.agent()));
    this.sharedLinux = Set.of(appStart, boot + recovery.boot().linux().print(Dimension.DURATION));
    this.sharedWindows =
        Set.of(appStart, boot + recovery.boot().windows().print(Dimension.DURATION));
  }

  static List<String> of(Scenario scenario) {
    return new MachineLines(scenario).lines();
  }

  private List<String> lines() {
    final List<String> lines = new ArrayList<>();
    for (int first = 0; first < machines.size(); ) {
      final int count = countAt(first);
      lines.add(
          count == 0
              ? ScenarioPrinter.braces(own(machines.get(first)))
              : counted(machines.subList(first, first + count)));
      first += Math.max(1, count);
    }
    return lines;
  }

  /** What a machine does not share. */
  private List<String> own(Machine machine) {
    final Set<String> shared =
        machine.os() == OperatingSystem.WINDOWS ? sharedWindows : sharedLinux;
    final List<String> entries = new ArrayList<>();
    for (final String entry : ScenarioPrinter.entries(machine)) {
      if (entry.startsWith(AGENT)) {
        agent(machine.agent()).ifPresent(entries::add);
      } else if (!shared.contains(entry)) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private Optional<String> agent(@Nullable Agent agent) {
    if (agent == null) {
      return Optional.empty();
    }
    final List<String> entries = new ArrayList<>(ScenarioPrinter.entries(agent));
    entries.removeAll(sharedAgent);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(AGENT + ScenarioPrinter.braces(entries));
  }

  /** Machines in a row that differ in their names and zones at most. */
  private String counted(List<Machine> row) {
    final List<String> entries = new ArrayList<>();
    for (final String entry : own(row.get(0))) {
      if (entry.startsWith("name: ")) {
        entries.add("name: " + ScenarioPrinter.scalar(String.valueOf(row.get(0).group())));
        entries.add("count: " + row.size());
      } else if (entry.startsWith("zone: ")) {
        entries.add(zones(Zones.period(zonesOf(row))));
      } else if (!entry.startsWith("group: ")) {
        entries.add(entry);
      }
    }
    return ScenarioPrinter.braces(entries);
  }

  private static List<@Nullable String> zonesOf(List<Machine> row) {
    final List<@Nullable String> zones = new ArrayList<>();
    row.forEach(machine -> zones.add(machine.zone()));
    return zones;
  }

  private static String zones(List<@Nullable String> turns) {
    final List<String> texts =
        turns.stream().map(zone -> ScenarioPrinter.scalar(String.valueOf(zone))).toList();
    return texts.size() == 1
        ? "zone: " + texts.get(0)
        : "zones: [" + String.join(", ", texts) + "]";
  }

  /** How many machines from here on one item makes; 0 if this one is not the first of any. */
  private int countAt(int first) {
    int length = 0;
    while (first + length < machines.size()
        && length < Counted.MAX
        && continues(machines.get(first), machines.get(first + length), length)) {
      length++;
    }
    return length;
  }

  private static boolean continues(Machine first, Machine next, int index) {
    final String group = first.group();
    return group != null
        && next.name().equals(Counted.name(group, index + 1))
        && (first.zone() == null) == (next.zone() == null)
        && first.named(next.name(), first.group()).in(next.zone()).equals(next);
  }
}
