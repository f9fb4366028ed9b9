package org.drsim.run;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineMeter;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.drsim.replication.IntervalDraw;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.MarkerGrid;
import org.drsim.replication.PathSettings;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.RetainedPoints;
import org.drsim.replication.WriteEvents;
import org.drsim.scenario.SimulationSettings.Writes;
import org.drsim.workload.ExactSource;
import org.drsim.workload.RecordedCurve;
import org.drsim.workload.WriteCurve;

/** One machine of one run: its writes, their way, and what is measured of them. */
final class ProtectedMachine {

  private final Simulator simulator;
  private final PreparedMachine machine;
  private final RandomNumbers numbers;
  private final boolean writesAreEvents;
  private final List<WriteEvents> writeEvents = new ArrayList<>();
  private final ReplicationPath path;
  private final MachineMeter meter;

  ProtectedMachine(
      Simulator simulator,
      PreparedMachine machine,
      RandomNumbers numbers,
      Writes writes,
      double warmUpSeconds,
      boolean keepSeries) {
    this.simulator = simulator;
    this.machine = machine;
    this.numbers = numbers;
    // A machine with a workload that has no single writes reads all of its disks.
    this.writesAreEvents =
        writes == Writes.EVENTS
            && machine.disks().stream().allMatch(disk -> disk.source() instanceof ExactSource);
    final MachineWrites curves =
        new MachineWrites(machine.disks().stream().map(this::curve).toList());
    final MarkerGrid markers = new MarkerGrid(phaseSeconds(), machine.markerIntervalSeconds());
    final RetainedPoints points = RetainedPoints.steadyHistory(machine.retention(), markers);
    this.meter =
        new MachineMeter(simulator, machine.name(), curves, warmUpSeconds, points, keepSeries);
    this.path = new ReplicationPath(simulator, settings(markers), curves, meter);
  }

  private WriteCurve curve(PreparedMachine.PreparedDisk disk) {
    if (writesAreEvents && disk.source() instanceof ExactSource exact) {
      final RecordedCurve recorded = new RecordedCurve();
      writeEvents.add(
          new WriteEvents(
              simulator,
              disk.fullName(),
              exact.writes(numbers, disk.fullName()),
              recorded,
              this::written));
      return recorded;
    }
    return disk.source().open(numbers, disk.fullName());
  }

  private void written() {
    path.agent().written();
  }

  private double phaseSeconds() {
    return machine
        .markerPhase()
        .given()
        .map(Durations::seconds)
        .orElseGet(
            () ->
                numbers.stream(machine.name(), "marker phase").uniform(0)
                    * machine.markerIntervalSeconds());
  }

  private PathSettings settings(MarkerGrid markers) {
    return new PathSettings(
        machine.name(),
        markers,
        machine.batches(),
        !writesAreEvents,
        machine.upload(),
        drawn(machine.service().processing(), "processing latency"),
        machine.service().inFlightBatches().value(),
        machine.transfer(),
        drawn(machine.linkLatency(), "link latency"),
        machine.applyRates(),
        drawn(machine.service().creation(), "point creation"));
  }

  private IntervalDraw drawn(Distribution distribution, String purpose) {
    return new IntervalDraw(distribution, numbers.stream(machine.name(), purpose));
  }

  void start() {
    writeEvents.forEach(WriteEvents::start);
    meter.start();
    path.start();
  }

  MachineMeasures end(double now) {
    return meter.end(path, now);
  }
}
