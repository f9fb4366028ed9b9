package org.drsim.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.drsim.output.InputFile;
import org.drsim.quantity.InvalidQuantityException;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.drsim.trace.DecodedTrace;
import org.drsim.trace.TraceException;
import org.drsim.trace.TraceFormat;
import org.drsim.trace.TraceOptions;
import org.drsim.trace.Traces;
import org.drsim.workload.WriteTrace;
import org.jspecify.annotations.Nullable;

/** The traces that a scenario replays, each decoded once. */
final class TraceFiles {

  private final Path folder;
  private final Console console;
  private final Map<Source, DecodedTrace> decoded = new LinkedHashMap<>();
  private final Map<String, InputFile> inputs = new LinkedHashMap<>();

  /** One disk of one file. */
  private record Source(String file, TraceOptions options, boolean addressed) {

    static Source of(TraceWorkload workload) {
      return new Source(
          workload.trace(),
          TraceOptions.NONE
              .withFormat(format(workload))
              .withTimeUnit(timeUnit(workload.timeUnit()))
              .withInterval(workload.interval())
              .withDisks(workload.disk() == null ? List.of() : List.of(workload.disk())),
          workload.coalesce());
    }
  }

  private static @Nullable TimeUnit timeUnit(TraceWorkload.@Nullable TimeUnit stated) {
    if (stated == null) {
      return null;
    }
    return switch (stated) {
      case S -> TimeUnit.SECONDS;
      case MS -> TimeUnit.MILLISECONDS;
      case US -> TimeUnit.MICROSECONDS;
      case NS -> TimeUnit.NANOSECONDS;
    };
  }

  private static @Nullable TraceFormat format(TraceWorkload workload) {
    if (workload.format() == null) {
      return null;
    }
    try {
      return TraceFormat.parse(workload.format());
    } catch (InvalidQuantityException e) {
      throw new TraceException(
          Path.of(workload.trace()),
          0,
          "workload '" + workload.name() + "' says format '" + e.found() + "'",
          e.allowed());
    }
  }

  private TraceFiles(Path folder, Console console) {
    this.folder = folder;
    this.console = console;
  }

  /**
   * Decodes all traces of a scenario.
   *
   * @throws TraceException if one cannot be read
   */
  static TraceFiles decode(Path folder, Scenario scenario, Console console) throws IOException {
    final TraceFiles traces = new TraceFiles(folder, console);
    traces.decodeMore(scenario);
    return traces;
  }

  /** Decodes those of another scenario, too, that are not decoded yet. */
  synchronized void decodeMore(Scenario scenario) throws IOException {
    for (final Workload workload : scenario.workloads()) {
      if (workload instanceof TraceWorkload trace) {
        decode(trace);
      }
    }
  }

  private void decode(TraceWorkload workload) throws IOException {
    final Source source = Source.of(workload);
    if (!decoded.containsKey(source)) {
      final Path file = folder.resolve(workload.trace());
      final DecodedTrace trace = Traces.read(file, source.options());
      ReplayLimits.check(workload, file, trace.writes());
      decoded.put(
          source,
          source.addressed()
              ? new DecodedTrace(
                  WriteAddresses.add(workload, file, source.options(), trace.writes()),
                  trace.disk(),
                  trace.facts())
              : trace);
      inputs.put(workload.trace(), InputFile.of(workload.trace(), file));
      note(workload.trace(), trace);
    }
  }

  /** What a reader left out or put right is never silent. */
  private void note(String name, DecodedTrace trace) {
    TraceRemarks.of(trace).forEach(remark -> console.note(name + ": " + remark));
  }

  /** The writes that a workload replays. */
  synchronized WriteTrace of(TraceWorkload workload) {
    return Objects.requireNonNull(decoded.get(Source.of(workload)), "decoded").writes();
  }

  /** Where the files are that were read. */
  synchronized List<Path> files() {
    return inputs.keySet().stream().map(folder::resolve).toList();
  }

  /** The files that were read. */
  synchronized List<InputFile> inputs() {
    return List.copyOf(inputs.values());
  }
}
