package org.drsim.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Measure;
import org.drsim.scenario.Metric;
import org.drsim.scenario.Objective;
import org.drsim.scenario.Qualifier;

/**
 * Those measures of a study that the folder of a run holds by replication, as the study would have
 * them: RTO and loss of a plan where every outage was answered by it, and the RPO where there is
 * one replication. A run keeps the RPO of several replications over all their time together, of
 * which no replication has its own; another figure in its place would show differences that are
 * none.
 */
final class RunMeasures {

  private final JsonValues summary;
  private final List<Outage> outages;

  /** Number of the first replication, and how many there are. */
  private final int first;

  private final int replications;

  /** The rows of one fault in one replication, by the plan of each. */
  private record Outage(int replication, Map<String, Row> plans) {}

  /** Seconds or bytes by metric, infinite for never; a metric is missing where it is not known. */
  private record Row(String outcome, Map<Metric, Double> figures) {}

  private RunMeasures(JsonValues summary, int first, List<Outage> outages) {
    this.summary = summary;
    this.first = first;
    this.replications = (int) summary.number("replications");
    this.outages = outages;
  }

  /**
   * Of a folder of a run.
   *
   * @param measures what is asked for, as a study writes it
   * @return values by replication, seconds or bytes; without the measures that it does not hold
   * @throws OutputException if it is damaged
   */
  static Map<String, ComparedResult.Series> of(Path folder, Collection<String> measures)
      throws IOException {
    final Path table = folder.resolve("replications.csv");
    final JsonValues manifest = JsonValues.read(folder.resolve("manifest.json"));
    final int first = manifest.text("replication").map(Integer::parseInt).orElse(0);
    final JsonValues summary = JsonValues.read(folder.resolve("summary.json"));
    try {
      final RunMeasures run = new RunMeasures(summary, first, outages(table));
      final Map<String, ComparedResult.Series> told = new LinkedHashMap<>();
      measures.forEach(name -> run.series(name).ifPresent(series -> told.put(name, series)));
      return told;
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw ComparedResult.damaged(table, e);
    }
  }

  private static List<Outage> outages(Path table) throws IOException {
    if (!Files.isRegularFile(table)) {
      return List.of();
    }
    final List<List<String>> rows = CsvRows.read(table);
    final List<String> header = rows.get(0);
    final Map<List<String>, Outage> all = new TreeMap<>(RunMeasures::byReplication);
    for (final List<String> row : rows.subList(1, rows.size())) {
      all.computeIfAbsent(
              row.subList(0, header.indexOf("startSeconds") + 1),
              key -> new Outage(Integer.parseInt(key.get(0)), new TreeMap<>()))
          .plans()
          .put(row.get(header.indexOf("plan")), row(header, row));
    }
    return List.copyOf(all.values());
  }

  private static int byReplication(List<String> one, List<String> other) {
    return String.join("\n", one).compareTo(String.join("\n", other));
  }

  private static Row row(List<String> header, List<String> cells) {
    final Map<Metric, Double> figures = new LinkedHashMap<>();
    final String rto = cells.get(header.indexOf("rtoSeconds"));
    figures.put(Metric.RTO, rto.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(rto));
    final String loss = cells.get(header.indexOf("lossSeconds"));
    // What was lost is settled when all machines are back, and not before.
    if (!rto.isEmpty() && !loss.isEmpty()) {
      figures.put(Metric.LOSS, Double.parseDouble(loss));
      figures.put(Metric.LOSS_BYTES, Double.parseDouble(cells.get(header.indexOf("lossBytes"))));
    }
    return new Row(cells.get(header.indexOf("outcome")), figures);
  }

  private Optional<ComparedResult.Series> series(String name) {
    try {
      final Measure measure = Measure.parse(name);
      final Objective asked = measure.observed();
      final Optional<List<Double>> values =
          asked.metric().of() == Metric.Of.OUTAGE ? ofPlan(asked) : ofTime(asked);
      return values.map(all -> new ComparedResult.Series(measure.unit(), numbered(all)));
    } catch (InvalidQuantityException e) {
      return Optional.empty();
    }
  }

  /** Replication k at place k, with which that of the other side is paired. */
  private List<Double> numbered(List<Double> values) {
    final List<Double> all = new ArrayList<>(Collections.nCopies(first, Double.NaN));
    all.addAll(values);
    return all;
  }

  /** Empty where an outage concerned machines of the plan and was not answered by it. */
  private Optional<List<Double>> ofPlan(Objective asked) {
    final boolean cut = summary.text("replicationsCsv.truncated").equals(Optional.of("true"));
    if (asked.kind() != Objective.Kind.PLAN || cut) {
      return Optional.empty();
    }
    final List<List<Double>> figures = new ArrayList<>();
    for (int i = 0; i < replications; i++) {
      figures.add(new ArrayList<>());
    }
    for (final Outage outage : outages) {
      if (isNothingDown(outage)) {
        continue;
      }
      final Row row = outage.plans().get(asked.name());
      final Double figure = row == null ? null : row.figures().get(asked.metric());
      if (row == null || figure == null || !row.outcome().equals("failedOver")) {
        return Optional.empty();
      }
      figures.get(outage.replication() - first).add(figure);
    }
    return Optional.of(figures.stream().map(all -> ownFigure(all, asked.qualifier())).toList());
  }

  private static boolean isNothingDown(Outage outage) {
    return outage.plans().values().stream().allMatch(row -> row.outcome().equals("nothingDown"));
  }

  /** What a replication tells of its outages; not a number where it has none. */
  private static double ownFigure(List<Double> figures, Qualifier qualifier) {
    final DoubleStream all = figures.stream().mapToDouble(figure -> figure);
    final OptionalDouble own = qualifier.form() == Qualifier.Form.MEAN ? all.average() : all.max();
    return own.orElse(Double.NaN);
  }

  private Optional<List<Double>> ofTime(Objective asked) {
    if (replications != 1) {
      return Optional.empty();
    }
    return place(asked)
        .flatMap(place -> statistic(asked.qualifier()).map(key -> summary.number(place + key)))
        .filter(value -> !value.isNaN())
        .map(List::of);
  }

  /** Where the summary has the ages of it. */
  private Optional<String> place(Objective asked) {
    final Objective.Kind kind = asked.kind();
    if (kind == Objective.Kind.MACHINE) {
      return ofMachine(asked.metric())
          .flatMap(key -> item("machines", asked.name()).map(item -> item + ".rpo." + key));
    }
    final boolean known = kind == Objective.Kind.GROUP || kind == Objective.Kind.APPLICATION;
    return known && asked.metric() == Metric.RPO
        ? item(kind + "s", asked.name()).map(item -> item + ".rpo.")
        : Optional.empty();
  }

  private static Optional<String> ofMachine(Metric metric) {
    return switch (metric) {
      case RPO -> Optional.of("crashConsistent.");
      case RPO_LATEST -> Optional.of("latest.");
      case RPO_LATEST_CACHE_LOST -> Optional.of("latestCacheLost.");
      default -> Optional.empty();
    };
  }

  private Optional<String> item(String list, String name) {
    for (int i = 0; summary.text(list + "[" + i + "].name").isPresent(); i++) {
      if (summary.text(list + "[" + i + "].name").equals(Optional.of(name))) {
        return Optional.of(list + "[" + i + "]");
      }
    }
    return Optional.empty();
  }

  /** As the summary names it, where it has it. */
  private static Optional<String> statistic(Qualifier qualifier) {
    return switch (qualifier.form()) {
      case MEAN -> Optional.of("meanSeconds");
      case WORST -> Optional.of("maxSeconds");
      case TIME -> Optional.of("p" + Decimals.text(qualifier.share() * 100) + "Seconds");
      case OUTAGES -> Optional.empty();
    };
  }
}
