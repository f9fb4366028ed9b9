package org.drsim.run;

import java.util.List;
import org.drsim.engine.EventRoutine;
import org.drsim.engine.Order;
import org.drsim.engine.Simulator;
import org.drsim.flow.Resource;
import org.drsim.measure.LimitUse;
import org.drsim.measure.MachineLimits;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MachineMeter;
import org.drsim.measure.PointMeter;
import org.drsim.replication.Enabling;
import org.drsim.replication.PathPart;
import org.drsim.replication.PathSettings;
import org.drsim.replication.PointStore;
import org.drsim.replication.RecoveryPoints;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.RetainedPoints;
import org.drsim.replication.SampledPoints;
import org.drsim.scenario.Obstacle;
import org.jspecify.annotations.Nullable;

/** One machine of one run: its writes, their way, and what is measured of them. */
final class ProtectedMachine {

  private final Simulator simulator;
  private final PreparedMachine machine;
  private final MachineCurves curves;
  private final PathSettings settings;
  private final PointStore store;
  private final PointMeter points;
  private final MachineMeter meter;
  private final ReplicationPath path;
  private final @Nullable Resource upload;
  private final @Nullable Enabling enabling;
  private final @Nullable SampledPoints sampled;

  /**
   * @param upload what only it has of the way; null where that is just a limit
   * @param enabling null for a machine that has long been protected
   * @param sampled its points where its replication is not simulated; null where it is
   */
  ProtectedMachine(
      Simulator simulator,
      PreparedMachine machine,
      MachineCurves curves,
      PathSettings settings,
      PointStore store,
      PointMeter points,
      MachineMeter meter,
      ReplicationPath path,
      @Nullable Resource upload,
      @Nullable Enabling enabling,
      @Nullable SampledPoints sampled) {
    this.simulator = simulator;
    this.machine = machine;
    this.curves = curves;
    this.settings = settings;
    this.store = store;
    this.points = points;
    this.meter = meter;
    this.path = path;
    this.upload = upload;
    this.enabling = enabling;
    this.sampled = sampled;
  }

  /**
   * Begins at the start of the run; protection that is yet to be switched on waits for its wave.
   */
  void start() {
    curves.start();
    meter.start();
    if (!machine.canUpload()) {
      path.stops().denyUpload();
    }
    if (sampled != null) {
      if (machine.canBeProtected()) {
        meter.protectedFromTheStart();
      }
    } else if (enabling == null) {
      meter.history(
          RetainedPoints.steadyHistory(machine.retention(), settings.markers()), appHistory());
      path.start();
    }
    if (!machine.isReported()) {
      meter.stopped(PathPart.MONITORING);
    }
  }

  private @Nullable RetainedPoints appHistory() {
    return settings.appMarkers() == null
        ? null
        : RetainedPoints.steadyHistory(machine.retention(), settings.appMarkers());
  }

  /** Switches protection on at a time, or now if that is later; never where that cannot be. */
  void enable(double seconds) {
    if (enabling != null && machine.canBeProtected()) {
      simulator.schedule(
          Math.max(seconds, simulator.now()),
          EventRoutine.of(machine.name(), "enabling begins", Order.RECOVERY, enabling::start));
    }
  }

  ReplicationPath path() {
    return path;
  }

  /** What only it has of the way; null where that is just a limit. */
  @Nullable Resource upload() {
    return upload;
  }

  /** The points that it can be recovered to. */
  RecoveryPoints store() {
    return sampled == null ? store : sampled;
  }

  /** Null where its replication is simulated. */
  @Nullable SampledPoints sampled() {
    return sampled;
  }

  MachineCurves curves() {
    return curves;
  }

  PreparedMachine settings() {
    return machine;
  }

  MachineMeter meter() {
    return meter;
  }

  PointMeter points() {
    return points;
  }

  /** Whether its disks are yet to be copied for the first time, or were since then. */
  boolean isNewSince(double seconds) {
    return enabling != null && machine.canBeProtected() && !(enabling.copyDoneSeconds() < seconds);
  }

  /**
   * @param disturbed whether the measured time was, so that it shows no usual course
   */
  MachineResult end(double fromSeconds, double now, boolean disturbed) {
    if (sampled != null) {
      return new MachineResult(meter.endUnreplicated(now), List.of());
    }
    final MachineMeasures measures = meter.end(now, disturbed);
    final List<LimitUse> limits =
        MachineLimits.of(
            path,
            measures.points().budget(),
            machine.disks().stream().map(PreparedMachine.PreparedDisk::name).toList(),
            machine.disks().stream().mapToDouble(d -> d.apply().bytesPerSecond()).toArray(),
            fromSeconds,
            now);
    return new MachineResult(
        measures,
        machine.canUpload() ? limits : limits.stream().map(ProtectedMachine::asDenied).toList());
  }

  /** What holds up a machine that cannot upload is not how fast it could. */
  private static LimitUse asDenied(LimitUse limit) {
    return limit.kind().equals("machineUpload")
        ? limit.insteadOf(Obstacle.STORAGE.words(), "denied")
        : limit;
  }
}
