package org.drsim.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.drsim.calibration.LoggedRpo;
import org.drsim.output.CalibrationDocument;
import org.drsim.scenario.Scenario;
import org.drsim.scenario.TraceWorkload;
import org.drsim.scenario.Workload;
import org.drsim.scenario.file.AnonymousScenario;
import org.drsim.scenario.file.ScenarioPrinter;
import org.drsim.trace.DrillJobs;
import org.drsim.workload.WriteTrace;

/**
 * A folder that can be given away: scenario, log, churn and durations of drills without names,
 * places and dates. What calibrate makes of it is what it makes of it anywhere.
 */
final class ExportedBundle {

  static final String SCENARIO = "scenario.yaml";
  static final String LOG = "rpo.csv";
  static final String DRILLS = "drill-jobs.csv";
  private static final String OUTCOME = "calibration.csv";
  private static final String README = "README.txt";
  private static final String LOG_HEADER = "TimeGenerated [UTC],name_s,rpoInSeconds_d";
  private static final double NANOS = 1e9;

  private final Path folder;
  private final AnonymousScenario anonymous;

  private ExportedBundle(Path folder, Scenario scenario) {
    this.folder = folder;
    this.anonymous = AnonymousScenario.of(scenario);
  }

  /**
   * Makes the folder and states the scenario and the churn that it replays.
   *
   * @param traces of the scenario
   */
  static ExportedBundle write(Path folder, Scenario scenario, TraceFiles traces)
      throws IOException, InvalidRequestException {
    checkEmpty(folder);
    Files.createDirectories(folder);
    final ExportedBundle bundle = new ExportedBundle(folder, scenario);
    final String text = ScenarioPrinter.print(bundle.anonymous.scenario());
    Files.writeString(folder.resolve(SCENARIO), text);
    bundle.writeChurn(scenario, traces);
    return bundle;
  }

  private static void checkEmpty(Path folder) throws IOException, InvalidRequestException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isEmpty()) {
          return;
        }
      }
    }
    if (Files.exists(folder)) {
      throw new InvalidRequestException(
          "--export " + folder + ": is there already; allowed is a new or empty folder");
    }
  }

  Path folder() {
    return folder;
  }

  /** Its scenario, as anybody would read it. */
  ScenarioInput input() {
    return new ScenarioInput(folder.resolve(SCENARIO), folder, List.of());
  }

  /** Adds what was fitted. */
  void addOutcome(CalibrationDocument document) throws IOException {
    try (OutputStream file = Files.newOutputStream(folder.resolve(OUTCOME))) {
      document.writeCsv(file);
    }
  }

  /** A rate under the names of the bundle. */
  FittedRate rate(FittedRate rate) {
    return new FittedRate(anonymous.path(rate.path()), rate.bytesPerSecond());
  }

  private void writeChurn(Scenario scenario, TraceFiles traces) throws IOException {
    int number = 0;
    for (final Workload workload : scenario.workloads()) {
      if (workload instanceof TraceWorkload replayed) {
        write(traces.of(replayed), folder.resolve(AnonymousScenario.trace(++number)));
      }
    }
  }

  /** Requests in drsim's own format; reads say from when to when it is. */
  private static void write(WriteTrace trace, Path file) throws IOException {
    try (PrintStream text = gzipped(file)) {
      text.print("time_s,op,offset,size\n");
      text.print("0,r,0,1\n");
      for (int i = 0; i < trace.count(); i++) {
        final long bytes = trace.bytesOfFirst(i + 1) - trace.bytesOfFirst(i);
        final String place = trace.isAddressed() ? Long.toString(trace.address(i)) : "";
        text.print(seconds(trace.seconds(i)) + ",w," + place + "," + bytes + "\n");
      }
      text.print(seconds(trace.spanSeconds()) + ",r,0,1\n");
      if (text.checkError()) {
        throw new IOException(file + " cannot be written");
      }
    }
  }

  private static PrintStream gzipped(Path file) throws IOException {
    return new PrintStream(
        new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8);
  }

  private static String seconds(double seconds) {
    return BigDecimal.valueOf(Math.round(seconds * NANOS), 9).toPlainString();
  }

  /**
   * Adds the log.
   *
   * @param logs with times from the start of the simulation
   */
  void addLog(List<LoggedRpo> logs, Instant start) throws IOException {
    final List<String> lines = new ArrayList<>(List.of(LOG_HEADER));
    final Instant from = anonymous.instant(start);
    for (final LoggedRpo log : logs) {
      for (int i = 0; i < log.samples(); i++) {
        final Duration ahead = Duration.ofNanos(Math.round(log.seconds(i) * NANOS));
        final String value = new BigDecimal(Double.toString(log.rpoSeconds(i))).toPlainString();
        lines.add(from.plus(ahead) + "," + anonymous.name(log.machine()) + "," + value);
      }
    }
    Files.write(folder.resolve(LOG), lines);
  }

  /** Adds how long the steps of drills took, each from the same instant on. */
  void addDrills(DrillJobs jobs) throws IOException {
    final List<String> lines = new ArrayList<>(List.of("step,start,end"));
    int unknown = 0;
    for (final var step : jobs.seconds().entrySet()) {
      final String name = DrillSteps.isKnown(step.getKey()) ? step.getKey() : "step-" + ++unknown;
      for (final double seconds : step.getValue()) {
        final Instant end = Instant.EPOCH.plusNanos(Math.round(seconds * NANOS));
        lines.add(name + "," + Instant.EPOCH + "," + end);
      }
    }
    Files.write(folder.resolve(DRILLS), lines);
  }

  /** Says what it is, and how to read it back. */
  void explain(String arguments) throws IOException {
    try (InputStream text = ExportedBundle.class.getResourceAsStream("bundle-readme.txt")) {
      final String readme =
          new String(
              Objects.requireNonNull(text, "part of the program").readAllBytes(),
              StandardCharsets.UTF_8);
      Files.writeString(folder.resolve(README), readme.replace("{arguments}", arguments));
    }
  }
}
