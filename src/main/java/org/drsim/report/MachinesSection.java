package org.drsim.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drsim.report.DataTable.Cell;
import org.drsim.scenario.Machine;

/** The machines that are worst off, each with all that matters. */
final class MachinesSection {

  static final int MOST_MACHINES = 500;

  private MachinesSection() {}

  static Section of(StoredRun run) {
    final List<Json> machines = run.summary().get("machines").items();
    final List<Node> content = new ArrayList<>();
    final DataTable table =
        new DataTable(
                machines.size() > MOST_MACHINES
                    ? "The " + MOST_MACHINES + " machines with the largest RPO"
                    : "Machines, the largest RPO first")
            .sortable()
            .text("Machine", "Group", "Where")
            .numbers(
                "RPO mean",
                "RPO 95 %",
                "RPO 99 %",
                "RPO largest",
                "Lag",
                "Backlog",
                "Written",
                "Points made")
            .text("Limited by");
    final Map<String, String> places = places(run);
    WorstMachines.of(machines, MOST_MACHINES).forEach(machine -> add(table, machine, places));
    content.add(
        Element.of(
                "p",
                machines.size() > MOST_MACHINES
                    ? "The others are in summary.json: "
                        + Figures.count(machines.size(), "machine")
                        + " in all."
                    : machines.size() == 1
                        ? "The only one."
                        : "All " + Figures.count(machines.size(), "machine") + ".")
            .ofClass("lead"));
    content.add(table.element());
    return new Section("machines", "Machines", content);
  }

  private static Map<String, String> places(StoredRun run) {
    final Map<String, String> places = new HashMap<>();
    run.scenario()
        .ifPresent(
            scenario -> scenario.machines().forEach(one -> places.put(one.name(), place(one))));
    return places;
  }

  private static String place(Machine machine) {
    return machine.zone() == null ? machine.region() : machine.region() + "/" + machine.zone();
  }

  private static void add(DataTable table, Json machine, Map<String, String> places) {
    final Json rpo = machine.get("rpo", "crashConsistent");
    table.row(
        Cell.name(machine.text("name")),
        Cell.name(machine.text("group")),
        Cell.of(places.getOrDefault(machine.text("name"), "")),
        Cell.duration(rpo.number("meanSeconds")),
        Cell.duration(rpo.number("p95Seconds")),
        Cell.duration(rpo.number("p99Seconds")),
        Cell.duration(rpo.number("maxSeconds")),
        Cell.duration(machine.number("lag", "maxSeconds")),
        Cell.bytes(machine.number("backlog", "maxBytes")),
        Cell.bytes(machine.number("writtenBytes")),
        points(machine.get("recoveryPoints")),
        limitedBy(machine));
  }

  /** An RPO that does not exist is limited by nothing. */
  private static Cell limitedBy(Json machine) {
    final boolean measured = !machine.get("limits").items().isEmpty();
    return Cell.of(
        machine.get("limitedBy").isNothing()
            ? measured ? "no RPO" : Figures.NOTHING
            : machine.text("limitedBy"));
  }

  /** As many as became available after the warm-up, and how many of all were still kept. */
  private static Cell points(Json points) {
    final double made = points.number("crashConsistent");
    return new Cell(
        Element.of("span", Figures.plain(made))
            .add(
                Element.of("span", Figures.plain(points.number("retainedAtEnd")) + " kept")
                    .ofClass("second")),
        made);
  }
}
