package org.drsim.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drsim.calibration.LoggedRpo;
import org.drsim.trace.TraceException;
import org.drsim.trace.TraceFacts;
import org.drsim.trace.TraceFormat;
import org.drsim.trace.TraceOptions;
import org.drsim.trace.TraceProgress;
import org.drsim.trace.TraceSink;
import org.drsim.trace.Traces;

/**
 * A log of the RPO, read.
 *
 * @param facts what was found in the file
 * @param machines with their samples, times from {@link TraceFacts#origin}
 */
record RpoLog(Path file, TraceFacts facts, List<Machine> machines) {

  private static final double NANOS = 1e9;

  /** Samples of one machine. */
  record Machine(String name, List<double[]> samples) {}

  /**
   * Reads a whole file.
   *
   * @throws TraceException if it is no log of the RPO
   */
  static RpoLog read(Path file) {
    final List<Machine> machines = new ArrayList<>();
    final TraceSink sink =
        new TraceSink() {
          @Override
          public void disk(int number, String name) {
            machines.add(new Machine(name, new ArrayList<>()));
          }

          @Override
          public void rpo(int number, long nanos, double seconds) {
            machines.get(number).samples().add(new double[] {nanos / NANOS, seconds});
          }
        };
    final TraceFormat format = Traces.formatOf(file);
    if (format.kind() != TraceFormat.Kind.LOGGED_RPO) {
      throw new TraceException(
          file,
          0,
          "a file of " + format + " holds no logged RPO",
          "allowed is the log of the RPO (" + TraceFormat.ASR_RPO + ")");
    }
    final TraceFacts facts = Traces.stream(file, TraceOptions.NONE, sink, TraceProgress.NONE);
    return new RpoLog(file, facts, machines);
  }

  Instant origin() {
    return Objects.requireNonNull(facts.origin(), "logs have wall clocks");
  }

  /** The samples of a machine with times from the start of a simulation. */
  LoggedRpo from(Instant start, Machine machine) {
    final Duration ahead = Duration.between(start, origin());
    final double shift = ahead.getSeconds() + ahead.getNano() / NANOS;
    return new LoggedRpo(
        machine.name(),
        machine.samples().stream().mapToDouble(sample -> sample[0] + shift).toArray(),
        machine.samples().stream().mapToDouble(sample -> sample[1]).toArray());
  }

  List<String> names() {
    return machines.stream().map(Machine::name).toList();
  }

  /** What a reader left out or put right, a sentence each. */
  List<String> remarks() {
    return TraceRemarks.ofFile(facts);
  }
}
