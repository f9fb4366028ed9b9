package org.drsim.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drsim.calibration.ClockOffset;
import org.drsim.calibration.LoggedRpo;
import org.drsim.scenario.SimulationSettings;

/** Which machines of a log were simulated, and whether at the same time. */
final class LoggedMachines {

  private static final int MOST_NAMES = 5;

  private LoggedMachines() {}

  /**
   * The samples of the machines that were both logged and simulated, times from the start of the
   * simulation.
   *
   * @param simulated names
   * @param wanted names; empty for all
   */
  static List<LoggedRpo> of(
      RpoLog log, SimulationSettings simulation, List<String> simulated, List<String> wanted)
      throws InvalidRequestException {
    checkWanted(log, simulated, wanted);
    final List<LoggedRpo> found = new ArrayList<>();
    for (final RpoLog.Machine machine : log.machines()) {
      final boolean isWanted = wanted.isEmpty() || wanted.contains(machine.name());
      if (isWanted && simulated.contains(machine.name())) {
        found.add(log.from(simulation.start(), machine));
      }
    }
    if (found.isEmpty()) {
      throw new InvalidRequestException(
          log.file()
              + ": logs "
              + shown(log.names())
              + "; the run has "
              + shown(simulated)
              + ", and names must be equal");
    }
    checkTime(log, simulation, found);
    return found;
  }

  private static void checkWanted(RpoLog log, List<String> simulated, List<String> wanted)
      throws InvalidRequestException {
    for (final String name : wanted) {
      if (!log.names().contains(name)) {
        throw new InvalidRequestException(
            "--machine " + name + ": " + log.file() + " logs " + shown(log.names()));
      }
      if (!simulated.contains(name)) {
        throw new InvalidRequestException(
            "--machine " + name + ": the run has " + shown(simulated));
      }
    }
  }

  private static void checkTime(RpoLog log, SimulationSettings simulation, List<LoggedRpo> machines)
      throws InvalidRequestException {
    final double most = ClockOffset.MOST_SECONDS;
    final double end = simulation.duration().toSeconds() + most;
    for (final LoggedRpo machine : machines) {
      for (int i = 0; i < machine.samples(); i++) {
        if (machine.seconds(i) >= -most && machine.seconds(i) <= end) {
          return;
        }
      }
    }
    final Instant last = log.origin().plusNanos(log.facts().spanNanos());
    throw new InvalidRequestException(
        log.file()
            + ": was logged from "
            + log.origin()
            + " to "
            + last
            + ", and simulated is "
            + simulation.start()
            + " to "
            + simulation.start().plus(simulation.duration())
            + "; simulate the time of the log with --set simulation.start="
            + log.origin());
  }

  private static String shown(List<String> names) {
    final String first =
        names.stream().limit(MOST_NAMES).map(n -> "'" + n + "'").collect(Collectors.joining(", "));
    return names.size() <= MOST_NAMES
        ? first
        : first + " and " + (names.size() - MOST_NAMES) + " more";
  }
}
