package org.drsim.run;

import java.util.ArrayList;
import java.util.List;
import org.drsim.engine.RandomNumbers;
import org.drsim.engine.Simulator;
import org.drsim.flow.FlowNetworks;
import org.drsim.flow.Resource;
import org.drsim.measure.AnyInstant;
import org.drsim.measure.MachineMeter;
import org.drsim.measure.MeterSettings;
import org.drsim.measure.PointMeter;
import org.drsim.measure.Survival;
import org.drsim.quantity.Distribution;
import org.drsim.quantity.Durations;
import org.drsim.replication.BatchPrefetch;
import org.drsim.replication.Enabling;
import org.drsim.replication.IntervalDraw;
import org.drsim.replication.MachineWrites;
import org.drsim.replication.PathSettings;
import org.drsim.replication.PointStore;
import org.drsim.replication.ProtectedDisk;
import org.drsim.replication.ReplicationObserver;
import org.drsim.replication.ReplicationPath;
import org.drsim.replication.RetainedPoints;
import org.drsim.scenario.Alert;
import org.drsim.scenario.Scenario;
import org.jspecify.annotations.Nullable;

/** Puts the machines of one run together, with what they share. */
final class Assembly {

  private final Simulator simulator;
  private final PreparedScenario prepared;
  private final RandomNumbers numbers;
  private final boolean keepSeries;
  private final Extras extras;
  private final double measuredFrom;
  private final SharedResources shared;
  private final MarkerTimes markerTimes;
  private final GroupAges groups;
  private final EnablingWaves waves;
  private final Copies copies;
  private final ObjectiveMeters objectives;
  private final List<ProtectedMachine> machines = new ArrayList<>();
  private final Outages outages;

  /** Null where replication is simulated. */
  private final @Nullable SampledReplication sampled;

  /**
   * @param extras what else to take down
   */
  Assembly(
      Simulator simulator,
      PreparedScenario prepared,
      RandomNumbers numbers,
      boolean keepSeries,
      Extras extras) {
    final Scenario scenario = prepared.scenario();
    this.simulator = simulator;
    this.prepared = prepared;
    this.numbers = numbers;
    this.keepSeries = keepSeries;
    this.extras = extras;
    this.measuredFrom = Durations.seconds(scenario.simulation().warmUp());
    this.shared = new SharedResources(scenario, new FlowNetworks(simulator, measuredFrom));
    this.markerTimes = new MarkerTimes(simulator, prepared, numbers);
    this.groups = new GroupAges(prepared, measuredFrom);
    this.waves = new EnablingWaves(scenario.enabling().waveSize().value());
    this.copies = new Copies(simulator, scenario, numbers, shared);
    this.sampled = SampledReplication.of(simulator, prepared, numbers);
    prepared.machines().forEach(machine -> machines.add(machine(machine)));
    if (sampled != null) {
      sampled.share(machines, markerTimes);
    }
    this.outages = new Outages(simulator, scenario, numbers, machines, shared, markerTimes, extras);
    this.objectives = new ObjectiveMeters(scenario, machines, extras.overTime());
  }

  /** Whether anybody may ask for recovery points. */
  private boolean hasFaults() {
    return !prepared.scenario().faults().isEmpty() || !prepared.scenario().drills().isEmpty();
  }

  void start() {
    simulator.prefetch(new BatchPrefetch());
    outages.start();
    machines.forEach(markerTimes::giveHistory);
    machines.forEach(ProtectedMachine::start);
    waves.start();
    shared.start(simulator, measuredFrom);
  }

  List<ProtectedMachine> machines() {
    return machines;
  }

  SharedResources shared() {
    return shared;
  }

  Outages outages() {
    return outages;
  }

  ObjectiveMeters objectives() {
    return objectives;
  }

  GroupAges groups() {
    return groups;
  }

  private ProtectedMachine machine(PreparedMachine machine) {
    final MachineCurves curves = curves(machine);
    final MachineWrites writes = new MachineWrites(curves.curves());
    final MeterSettings metered = meterSettings(machine);
    final PointStore store =
        new PointStore(machine.retention(), machine.hasAppPoints(), hasFaults());
    final PointMeter points = new PointMeter(metered, store, groups.of(machine));
    final MachineMeter meter = new MachineMeter(simulator, metered, writes, points);
    final List<Resource> own = copies.own(machine);
    final PathSettings settings = settings(machine, own, !curves.areEvents());
    final ReplicationPath path =
        new ReplicationPath(simulator, settings, writes, events(machine, meter));
    watch(path, meter, curves);
    final Enabling enabling = copies.of(machine, own, path);
    final ProtectedMachine whole =
        new ProtectedMachine(
            simulator,
            machine,
            curves,
            settings,
            store,
            points,
            meter,
            path,
            own.isEmpty() ? null : own.get(0),
            enabling,
            sampled == null ? null : sampled.points(machine, path, writes));
    if (enabling != null) {
      waves.add(whole);
    }
    return whole;
  }

  private MachineCurves curves(PreparedMachine machine) {
    return sampled == null
        ? new MachineCurves(
            simulator,
            machine,
            numbers,
            prepared.scenario().simulation().writes(),
            hasFaults() || !prepared.scenario().surges().isEmpty())
        : sampled.curves(machine);
  }

  private void watch(ReplicationPath path, MachineMeter meter, MachineCurves curves) {
    meter.measure(path);
    if (extras.overTime() != null) {
      extras.overTime().machine(machines.size()).watch(path);
    }
    curves.tell(path.agent());
  }

  private ReplicationObserver events(PreparedMachine machine, MachineMeter meter) {
    final MachineLog ownLog =
        extras.log() == null ? null : new MachineLog(extras.log(), simulator::now, machine.name());
    final MachineEvents events =
        new MachineEvents(
            meter,
            shared.contents(machine),
            markerTimes.common(machine),
            firstPoint(machine),
            ownLog);
    final ReplicationObserver watched =
        overTime(machine, whatIf(machine, sampling(machine, events)));
    return ownLog == null ? watched : new LoggedEvents(ownLog, watched);
  }

  private ReplicationObserver sampling(PreparedMachine machine, ReplicationObserver next) {
    return extras.sampling() == null ? next : extras.sampling().add(machine.name(), next);
  }

  private ReplicationObserver overTime(PreparedMachine machine, ReplicationObserver next) {
    final OverTime overTime = extras.overTime();
    return overTime == null
        ? next
        : overTime.add(simulator, machine, markerTimes.grid(machine), next);
  }

  private ReplicationObserver whatIf(PreparedMachine machine, ReplicationObserver events) {
    final WhatIf whatIf = extras.whatIf();
    if (whatIf == null) {
      return events;
    }
    final AnyInstant lost = whatIf.add(anyInstant(machine, Survival.CACHE_LOST));
    final AnyInstant readable = whatIf.add(anyInstant(machine, Survival.CACHE_READABLE));
    return new WhatIfEvents(
        simulator::now,
        events,
        lost,
        whatIf.group(machine, Survival.CACHE_LOST, markerTimes),
        readable,
        whatIf.group(machine, Survival.CACHE_READABLE, markerTimes));
  }

  private AnyInstant anyInstant(PreparedMachine machine, Survival survival) {
    final AnyInstant any =
        new AnyInstant(
            machine.name(),
            survival,
            machine.consistencyGroup() != null,
            machine.service().latestCutsApplied(),
            RetainedPoints.none(machine.retention()),
            machine.hasAppPoints() ? RetainedPoints.none(machine.retention()) : null);
    if (machine.isSteady()) {
      markerTimes.giveHistory(machine, any);
    }
    return any;
  }

  private Runnable firstPoint(PreparedMachine machine) {
    return machine.isSteady() ? () -> {} : waves::hasPoint;
  }

  private MeterSettings meterSettings(PreparedMachine machine) {
    final Scenario scenario = prepared.scenario();
    final int number = prepared.machines().size();
    return new MeterSettings(
        machine.name(),
        measuredFrom,
        FirstDisturbance.seconds(scenario),
        machine.markerIntervalSeconds(),
        machine.load(),
        Detail.exactPieces(number),
        keepSeries && sampled == null ? Detail.mostDrops(number) : 0,
        Durations.seconds(scenario.alert().after()),
        scenario.alert().counts() == Alert.Counts.SOURCE,
        machine.hasAppPoints(),
        markerTimes.common(machine) != null);
  }

  private PathSettings settings(PreparedMachine machine, List<Resource> own, boolean looksAhead) {
    return new PathSettings(
        machine.name(),
        measuredFrom,
        markerTimes.grid(machine),
        markerTimes.appMarkers(machine),
        machine.batches(),
        looksAhead,
        machine.memoryBytes(),
        shared.upload(machine, own),
        drawn(machine, machine.service().processing(), "processing latency"),
        machine.service().inFlightBatches().value(),
        shared.transfer(machine),
        drawn(machine, machine.linkLatency(), "link latency"),
        machine.disks().stream().map(this::protectedDisk).toList(),
        drawn(machine, machine.service().creation(), "point creation"),
        drawn(machine, machine.service().creation(), "app-consistent point creation"),
        extras.conservation() == null
            ? Detail.conservation(prepared.machines().size())
            : extras.conservation());
  }

  private ProtectedDisk protectedDisk(PreparedMachine.PreparedDisk disk) {
    final double limit = disk.apply().bytesPerSecond();
    final String account = disk.targetAccount();
    return new ProtectedDisk(
        disk.sizeBytes(),
        disk.kept(),
        limit,
        account == null ? null : shared.targetAccount(account, limit));
  }

  private IntervalDraw drawn(PreparedMachine machine, Distribution distribution, String purpose) {
    return new IntervalDraw(distribution, numbers.stream(machine.name(), purpose));
  }
}
