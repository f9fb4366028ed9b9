package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drsim.quantity.Durations;
import org.drsim.scenario.SimulationSettings;

/** The report of a run. */
final class RunReport {

  private RunReport() {}

  static Page of(StoredRun run) throws IOException {
    final TimeAxis time = time(run);
    final Map<String, Object> data = new LinkedHashMap<>();
    final List<Section> sections = new ArrayList<>();
    sections.add(VerdictSection.of(run));
    ScenarioSection.of(run, time).ifPresent(sections::add);
    if (run.summary().get("replicationDetail").isNothing()) {
      sections.add(RpoSection.of(run, time, data));
      AnyTimeSection.of(run, time, data).ifPresent(sections::add);
      sections.add(BudgetSection.of(run));
    } else {
      sections.add(withoutDetail());
    }
    LossSection.of(run, time).ifPresent(sections::add);
    RecoverySection.of(run, time).ifPresent(sections::add);
    sections.add(MachinesSection.of(run));
    ResourcesSection.of(run).ifPresent(sections::add);
    sections.add(AssumptionsSection.of(run));
    sections.add(ValidationSection.of("ledger above"));
    sections.add(OriginSection.of(run));
    return new Page(run.summary().text("scenario", "name"), subtitle(run), sections, data);
  }

  private static Section withoutDetail() {
    return new Section(
        "rpo",
        "RPO over time",
        List.of(
            Element.of(
                    "p",
                    "Not measured, as the scenario states replicationDetail: none. What an outage"
                        + " loses comes from one detailed run without faults.")
                .ofClass("lead")));
  }

  private static TimeAxis time(StoredRun run) throws IOException {
    if (run.scenario().isPresent()) {
      final var settings = run.scenario().get().simulation();
      return new TimeAxis(
          settings.start(),
          0,
          Durations.seconds(settings.duration()),
          Durations.seconds(settings.warmUp()));
    }
    final double[] last = {1};
    run.read("rpo.csv", row -> last[0] = Math.max(last[0], row.number("timeSeconds")));
    return new TimeAxis(null, 0, last[0]);
  }

  private static String warmUp(SimulationSettings settings) {
    return settings.warmUp().isZero()
        ? ""
        : "the first "
            + Figures.duration(Durations.seconds(settings.warmUp()))
            + " left out as warm-up, ";
  }

  private static String subtitle(StoredRun run) {
    final Optional<String> simulated =
        run.scenario()
            .map(
                scenario ->
                    Figures.duration(Durations.seconds(scenario.simulation().duration()))
                        + " simulated from "
                        + TimeAxis.full(scenario.simulation().start(), 0)
                        + ", "
                        + warmUp(scenario.simulation()));
    return simulated.orElse("")
        + Figures.count(Math.round(run.summary().number("replications")), "replication")
        + ", seed "
        + (long) run.summary().number("seed")
        + ", drsim "
        + run.manifest().text("tool", "version");
  }
}
