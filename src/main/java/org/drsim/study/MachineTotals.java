package org.drsim.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drsim.measure.Backlog;
import org.drsim.measure.LimitUse;
import org.drsim.measure.MachineMeasures;
import org.drsim.measure.MeanAndMax;
import org.drsim.measure.PointMeasures;
import org.drsim.measure.RpoKind;
import org.drsim.measure.SawTooth;
import org.drsim.run.MachineResult;
import org.drsim.scenario.Machine;
import org.jspecify.annotations.Nullable;

/** Adds up what the replications show of one machine. */
final class MachineTotals {

  private final Machine machine;
  private final RpoTotals rpo = new RpoTotals();
  private final Mean lag = new Mean();
  private final List<Mean> backlogs =
      List.of(new Mean(), new Mean(), new Mean(), new Mean(), new Mean());
  private final Mean written = new Mean();
  private final Mean replicated = new Mean();
  private final Mean wire = new Mean();
  private final Mean unprotected = new Mean();
  private final Mean down = new Mean();
  private final Mean lost = new Mean();
  private final Mean failedOver = new Mean();
  private final PointTotals points = new PointTotals();
  private final HealthTotals health = new HealthTotals();
  private final ShownTotals shown = new ShownTotals();
  private final Mean growth = new Mean();
  private long open;
  private final List<LimitTotals> limits = new ArrayList<>();
  private @Nullable SawTooth series;

  MachineTotals(Machine machine) {
    this.machine = machine;
  }

  /**
   * @param lostBytes by going back to recovery points
   * @param elsewhere whether it was failed over
   */
  void add(MachineResult result, double lostBytes, boolean elsewhere) {
    lost.add(lostBytes);
    failedOver.add(elsewhere ? 1 : 0);
    final MachineMeasures measures = result.measures();
    rpo.add(measures.rpo());
    lag.add(measures.lag());
    addBacklog(measures.backlog());
    written.add(measures.writtenBytes());
    replicated.add(measures.replicatedBytes());
    wire.add(measures.wireBytes());
    down.add(measures.computeDownSeconds());
    addPoints(measures.points());
    if (!Double.isNaN(measures.growthPerHour())) {
      growth.add(measures.growthPerHour());
    }
    open += measures.points().growth().open() ? 1 : 0;
    points.add(measures.points().counts(), measures.appFailed());
    shown.add(measures.points().shown());
    health.add(measures.points().alerts(), measures.slowUploads());
    addLimits(result.limits());
  }

  private void addBacklog(Backlog backlog) {
    backlogs.get(0).add(backlog.total());
    backlogs.get(1).add(backlog.agent());
    backlogs.get(2).add(backlog.cache());
    backlogs.get(3).add(backlog.transfer());
    backlogs.get(4).add(backlog.apply());
  }

  private void addPoints(PointMeasures measures) {
    rpo.addBudget(measures.budget());
    if (measures.commonBudget() != null) {
      rpo.addMultiVmBudget(measures.commonBudget());
    }
    unprotected.add(measures.unprotectedSeconds());
    series = series == null ? measures.series() : series;
  }

  private void addLimits(List<LimitUse> uses) {
    for (int i = 0; i < uses.size(); i++) {
      limit(i, uses.get(i).name(), uses.get(i).kind()).add(uses.get(i).name(), uses.get(i));
    }
  }

  /** Most replications have the same limits in the same places, and there may be many machines. */
  private LimitTotals limit(int place, String name, String kind) {
    if (place < limits.size() && limits.get(place).isOf(name, kind)) {
      return limits.get(place);
    }
    return limits.stream()
        .filter(limit -> limit.isOf(name, kind))
        .findFirst()
        .orElseGet(this::newLimit);
  }

  private LimitTotals newLimit() {
    final LimitTotals limit = new LimitTotals();
    limits.add(limit);
    return limit;
  }

  void addAll(MachineTotals other) {
    rpo.addAll(other.rpo);
    for (int i = 0; i < backlogs.size(); i++) {
      backlogs.get(i).addAll(other.backlogs.get(i));
    }
    lag.addAll(other.lag);
    written.addAll(other.written);
    replicated.addAll(other.replicated);
    wire.addAll(other.wire);
    unprotected.addAll(other.unprotected);
    down.addAll(other.down);
    lost.addAll(other.lost);
    failedOver.addAll(other.failedOver);
    points.addAll(other.points);
    health.addAll(other.health);
    shown.addAll(other.shown);
    growth.addAll(other.growth);
    open += other.open;
    for (int i = 0; i < other.limits.size(); i++) {
      final LimitTotals more = other.limits.get(i);
      limit(i, more.name(), more.kind()).addAll(more);
    }
    series = series == null ? other.series : series;
  }

  void pass(State state) {
    rpo.pass(state);
    backlogs.forEach(backlog -> backlog.pass(state));
    lag.pass(state);
    written.pass(state);
    replicated.pass(state);
    wire.pass(state);
    unprotected.pass(state);
    down.pass(state);
    lost.pass(state);
    failedOver.pass(state);
    points.pass(state);
    health.pass(state);
    shown.pass(state);
    growth.pass(state);
    open = state.whole(open);
    passLimits(state);
    passSeries(state);
  }

  private void passLimits(State state) {
    final long count = state.whole(limits.size());
    while (limits.size() < count) {
      newLimit();
    }
    limits.forEach(limit -> limit.pass(state));
  }

  private void passSeries(State state) {
    final SawTooth one = series;
    if (state.flag(one != null)) {
      final double[] none = new double[0];
      series =
          new SawTooth(
              machine.name(),
              state.numbers(one == null ? none : one.allAvailableSeconds()),
              state.numbers(one == null ? none : one.allMarkerSeconds()),
              state.number(one == null ? 0 : one.endSeconds()),
              state.flag(one != null && one.truncated()));
    }
  }

  SawTooth series() {
    return Objects.requireNonNull(series, "the first replication keeps its series");
  }

  RpoTotals rpo() {
    return rpo;
  }

  /** For how long there was an RPO, in all replications together. */
  double rpoSeconds() {
    return rpo.seconds(RpoKind.CRASH_CONSISTENT);
  }

  /** Whether its RPO grows for good: in more than half of the replications. */
  boolean isUnstable() {
    return 2 * growth.count() > written.count();
  }

  /** Whether that cannot be told, although it rose all the time in more than half of them. */
  private boolean mayBeUnstable() {
    return !isUnstable() && 2 * (growth.count() + open) > written.count();
  }

  /**
   * @param groupUnstable whether the RPO of a member of its consistency group grows for good
   */
  MachineReport report(boolean groupUnstable) {
    return new MachineReport(
        machine.name(),
        machine.group() == null ? machine.name() : machine.group(),
        written.mean(),
        replicated.mean(),
        wire.mean(),
        lost.mean(),
        down.mean(),
        unprotected.mean(),
        failedOver.mean(),
        rpo.statistics(),
        rpo.budget(),
        rpo.multiVmBudget(),
        lag.meanAndMax(),
        backlog(),
        points.report(),
        isUnstable() ? growth.mean() : null,
        mayBeUnstable(),
        groupUnstable,
        health.report(),
        shown.report(),
        limits.stream()
            .map(limit -> limit.report(rpoSeconds()))
            .sorted(Comparator.comparingDouble(LimitReport::rpoSeconds).reversed())
            .toList(),
        Objects.requireNonNull(machine.protection().cacheAccount()));
  }

  /** Where the way of its writes was not simulated: what is not measured is not a number. */
  MachineReport reportUnreplicated() {
    return new MachineReport(
        machine.name(),
        machine.group() == null ? machine.name() : machine.group(),
        written.mean(),
        Double.NaN,
        Double.NaN,
        lost.mean(),
        down.mean(),
        unprotected.mean(),
        failedOver.mean(),
        Map.of(),
        Map.of(),
        Map.of(),
        MeanAndMax.UNKNOWN,
        Backlog.UNKNOWN,
        PointReport.UNKNOWN,
        null,
        false,
        false,
        HealthReport.UNKNOWN,
        ShownReport.UNKNOWN,
        List.of(),
        Objects.requireNonNull(machine.protection().cacheAccount()));
  }

  private Backlog backlog() {
    return new Backlog(
        backlogs.get(0).meanAndMax(),
        backlogs.get(1).meanAndMax(),
        backlogs.get(2).meanAndMax(),
        backlogs.get(3).meanAndMax(),
        backlogs.get(4).meanAndMax());
  }
}
