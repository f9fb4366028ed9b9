package org.drsim.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.drsim.measure.AgeDistribution;
import org.drsim.quantity.Durations;
import org.drsim.report.DataTable.Cell;

/** What an outage at any instant of a run without one would lose. */
final class AnyTimeSection {

  /** In all functions of the page; more are thinned. */
  private static final int MOST_STEPS = 30_000;

  /** Applications and plans; any-time.csv has all. Its machines are few. */
  private static final int MOST_GROUPS = 60;

  private static final int MOST_POINTS = 1200;
  private static final int MOST_CURVES = 6;

  private final TimeAxis time;
  private final double from;
  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final Set<String> choices = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();

  /**
   * A machine, an application or a plan.
   *
   * @param losses by fate of the cache account, then by choice
   */
  private record Subject(String kind, String name, Map<String, Map<String, LossFunction>> losses) {}

  private AnyTimeSection(TimeAxis time, double from) {
    this.time = time;
    this.from = from;
  }

  /**
   * Nothing where no such thing was stored.
   *
   * @param data for the script, to which the functions are added
   */
  static Optional<Section> of(StoredRun run, TimeAxis time, Map<String, Object> data)
      throws IOException {
    final double from =
        run.scenario().map(one -> Durations.seconds(one.simulation().warmUp())).orElse(0.0);
    final AnyTimeSection section = new AnyTimeSection(time, from);
    run.read("any-time.csv", section::add);
    return section.subjects.isEmpty() ? Optional.empty() : Optional.of(section.section(data));
  }

  private void add(StoredTable.Row row) {
    final String kind = row.text("kind");
    final String key = kind + "\n" + row.text("name");
    if (!kind.equals("machine") && groups.add(key) && groups.size() <= MOST_GROUPS) {
      subjects.put(key, new Subject(kind, row.text("name"), new LinkedHashMap<>()));
    }
    if (!kind.equals("machine") && !subjects.containsKey(key)) {
      return;
    }
    choices.add(row.text("choice"));
    subjects
        .computeIfAbsent(key, k -> new Subject(kind, row.text("name"), new LinkedHashMap<>()))
        .losses()
        .computeIfAbsent(row.text("cache"), cache -> new LinkedHashMap<>())
        .computeIfAbsent(row.text("choice"), choice -> new LossFunction(time.to()))
        .add(
            row.number("afterSeconds"),
            row.number("markerSeconds"),
            row.number("overstatedSeconds"));
  }

  private Section section(Map<String, Object> data) {
    final double overstated = embed(data);
    final List<Node> content = new ArrayList<>();
    content.add(
        Element.of(
                "p",
                "Had an outage struck at any instant of this run: what would be lost by each choice"
                    + " of recovery point, with the cache account lost and with it readable, once"
                    + " all that survives has been applied. "
                    + (overstated == 0
                        ? "Exact at every instant."
                        : "Thinned: a loss is overstated by at most "
                            + Figures.duration(overstated)
                            + " and never understated.")
                    + (groups.size() > MOST_GROUPS
                        ? " Of "
                            + groups.size()
                            + " applications and plans, the first "
                            + MOST_GROUPS
                            + "; any-time.csv has more."
                        : ""))
            .ofClass("lead"));
    content.add(Element.of("div").with("id", "anytime"));
    final Subject first = subjects.values().iterator().next();
    final String cache = first.losses().keySet().iterator().next();
    content.add(figure(first, cache));
    content.add(distributions());
    return new Section("any-time", "An outage at any instant", content);
  }

  /** The largest overstatement. */
  private double embed(Map<String, Object> data) {
    final Map<LossFunction, Integer> places = new LinkedHashMap<>();
    final List<Object> shown = new ArrayList<>();
    for (final Subject subject : subjects.values()) {
      final Map<String, Object> fates = new LinkedHashMap<>();
      subject.losses().forEach((cache, losses) -> fates.put(cache, placed(losses, places)));
      shown.add(List.of(subject.kind(), subject.name(), fates));
    }
    final double tolerance = LossFunction.tolerance(places.keySet(), MOST_STEPS);
    final List<LossFunction> thinned =
        places.keySet().stream().map(one -> one.thinned(tolerance)).toList();
    final Map<String, Object> all = new LinkedHashMap<>();
    all.put("start", ChartData.start(time.start()));
    all.put("from", from);
    all.put("to", time.to());
    all.put("choices", choices);
    all.put("subjects", shown);
    all.put("functions", thinned.stream().map(LossFunction::data).toList());
    data.put("anytime", all);
    return thinned.stream().mapToDouble(LossFunction::overstated).max().orElse(0);
  }

  /** Equal functions stand in the page once. */
  private static Map<String, Object> placed(
      Map<String, LossFunction> losses, Map<LossFunction, Integer> places) {
    final Map<String, Object> byChoice = new LinkedHashMap<>();
    losses.forEach(
        (choice, loss) -> {
          places.putIfAbsent(loss, places.size());
          byChoice.put(choice, places.get(loss));
        });
    return byChoice;
  }

  private Element figure(Subject subject, String cache) {
    final List<Curve> curves = new ArrayList<>();
    double most = 0;
    // Choices that always lose the same are one curve.
    final Map<LossFunction, List<String>> names = new LinkedHashMap<>();
    subject
        .losses()
        .getOrDefault(cache, Map.of())
        .forEach(
            (choice, loss) -> names.computeIfAbsent(loss, one -> new ArrayList<>()).add(choice));
    names.values().removeIf(choices -> choices.equals(List.of("oldest")));
    for (final Map.Entry<LossFunction, List<String>> one : names.entrySet()) {
      if (curves.size() < MOST_CURVES) {
        curves.add(one.getKey().curve(String.join(", ", one.getValue()), MOST_POINTS));
        most = Math.max(most, one.getKey().distribution(from).max());
      }
    }
    final String title =
        "Loss by the instant of the outage, "
            + subject.kind()
            + " "
            + subject.name()
            + ", cache account "
            + cache;
    return Figure.of(
            title,
            new LinePlot(title, time, most).element(List.of(), List.of(), curves),
            LinePlot.key(curves.stream().map(Curve::name).toList()))
        .ofClass("static-anytime");
  }

  private Element distributions() {
    final DataTable table =
        new DataTable("How the loss is distributed over all instants after the warm-up")
            .sortable()
            .text("Of", "Kind", "Cache account", "Choice")
            .numbers("mean", "median", "95 %", "99 %", "largest");
    for (final Subject subject : subjects.values()) {
      subject
          .losses()
          .forEach(
              (cache, losses) ->
                  losses.forEach((choice, loss) -> add(table, subject, cache, choice, loss)));
    }
    final Element all = table.element();
    return subjects.size() == 1
        ? all
        : Element.of("details", Element.of("summary", "Mean, quantiles and largest of each"), all);
  }

  private void add(
      DataTable table, Subject subject, String cache, String choice, LossFunction loss) {
    final AgeDistribution all = loss.distribution(from);
    table.row(
        Cell.name(subject.name()),
        Cell.of(subject.kind()),
        Cell.of(cache),
        Cell.of(choice),
        Cell.duration(all.mean()),
        Cell.duration(all.quantile(0.5)),
        Cell.duration(all.quantile(0.95)),
        Cell.duration(all.quantile(0.99)),
        Cell.duration(all.max()));
  }
}
