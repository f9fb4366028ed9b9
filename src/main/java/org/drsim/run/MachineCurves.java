package org.drsim.run;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.replication.MobilityAgent;
import org.drsim.replication.WriteEvents;
import org.drsim.scenario.SimulationSettings.Writes;
import org.drsim.workload.ExactSource;
import org.drsim.workload.RecordedCurve;
import org.drsim.workload.ScaledCurve;
import org.drsim.workload.WriteCurve;
import org.jspecify.annotations.Nullable;

/** The writes of the disks of one machine, as functions of time or as events. */
final class MachineCurves {

  private final boolean areEvents;
  private final List<WriteEvents> events = new ArrayList<>();
  private final List<WriteCurve> curves = new ArrayList<>();
  private final List<ScaledCurve> scaled = new ArrayList<>();
  private @Nullable MobilityAgent agent;

  /**
   * @param changeable whether faults or surges may change how much is written
   */
  MachineCurves(
      Simulator simulator,
      PreparedMachine machine,
      RandomNumbers numbers,
      Writes writes,
      boolean changeable) {
    // A machine with a workload that has no single writes reads all of its disks.
    this.areEvents =
        writes == Writes.EVENTS
            && machine.disks().stream().allMatch(disk -> disk.source() instanceof ExactSource);
    for (PreparedMachine.PreparedDisk disk : machine.disks()) {
      if (areEvents && disk.source() instanceof ExactSource exact) {
        final RecordedCurve recorded = new RecordedCurve();
        events.add(
            new WriteEvents(
                simulator,
                disk.fullName(),
                exact.writes(numbers, disk.fullName()),
                recorded,
                this::written));
        add(recorded, changeable);
      } else {
        add(disk.source().open(numbers, disk.fullName()), changeable);
      }
    }
  }

  /** Of all disks together, where none of it is simulated. */
  MachineCurves(WriteCurve sampled) {
    this.areEvents = false;
    add(sampled, true);
  }

  private void add(WriteCurve curve, boolean changeable) {
    if (changeable) {
      scaled.add(new ScaledCurve(curve));
      curves.add(scaled.get(scaled.size() - 1));
    } else {
      curves.add(curve);
    }
  }

  /** Those that faults and surges may change. */
  List<ScaledCurve> changeable() {
    return scaled;
  }

  /** Whom to tell of each write, where writes are events. */
  void tell(MobilityAgent listener) {
    agent = listener;
  }

  private void written() {
    if (agent != null) {
      agent.written();
    }
  }

  boolean areEvents() {
    return areEvents;
  }

  /** Schedules the first writes, where they are events. */
  void start() {
    events.forEach(WriteEvents::start);
  }

  List<WriteCurve> curves() {
    return curves;
  }
}
