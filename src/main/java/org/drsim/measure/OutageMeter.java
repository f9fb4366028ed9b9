package org.drsim.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drsim.recovery.Cancellation;
import org.drsim.recovery.ChosenPoint;
import org.drsim.recovery.FailoverRun;
import org.drsim.recovery.MachineFailover;
import org.drsim.recovery.OutageCourse;
import org.drsim.recovery.Phase;
import org.drsim.recovery.Resolution;
import org.drsim.recovery.ResponseCourse;
import org.drsim.recovery.Return;
import org.drsim.replication.Marker;
import org.drsim.replication.RecoveryPoint;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/** Measures what one outage of one run cost: data by every choice, and time. */
public final class OutageMeter {

  private final OutageCourse outage;
  private final double start;
  private final double now;

  /**
   * @param now the end of the run in seconds
   */
  public OutageMeter(OutageCourse outage, double now) {
    this.outage = outage;
    this.start = outage.occasion().beginsSeconds();
    this.now = now;
  }

  /** All that there is to say. */
  public OutageMeasures measures() {
    final ResponseCourse response = outage.response();
    final List<MachineOutage> machines = machines();
    return new OutageMeasures(
        outage.occasion().name(),
        start,
        outage.occasion().endsSeconds(),
        response == null ? Double.NaN : response.detectedSeconds(),
        response == null ? Double.NaN : response.decidedSeconds(),
        response == null ? Double.NaN : response.startedSeconds(),
        machines,
        response == null ? List.of() : plans(response, machines));
  }

  /** A machine that is failed over does not return, unless the failover was refused. */
  private List<MachineOutage> machines() {
    final Map<String, MachineOutage> byName = new LinkedHashMap<>();
    if (outage.response() != null) {
      for (final MachineFailover failover : outage.response().failovers()) {
        final Cancellation cancelled = failover.cancellation();
        // Nothing had been done to one whose turn had not come.
        if (cancelled == null) {
          byName.put(failover.machine(), failedOver(failover));
        } else if (cancelled.hadBegun()) {
          byName.put(failover.machine(), cancelled(failover, cancelled));
        }
      }
    }
    for (final Return back : outage.returns()) {
      final boolean cameBack = back.servesSeconds() < Double.POSITIVE_INFINITY;
      if (!byName.containsKey(back.machine()) || (cameBack && isRefused(back.machine()))) {
        final MachineFailover another = back.failedOverBy();
        byName.put(back.machine(), another == null ? returned(back) : movedAway(back, another));
      }
    }
    return List.copyOf(byName.values());
  }

  private boolean isRefused(String machine) {
    return outage.response() != null
        && outage.response().failovers().stream()
            .anyMatch(one -> one.machine().equals(machine) && one.wasRefused());
  }

  private MachineOutage failedOver(MachineFailover failover) {
    final Resolution resolution = failover.resolution();
    final ChosenPoint chosen = failover.chosen();
    return new MachineOutage(
        failover.machine(),
        MachineOutcome.of(failover),
        failover.choice(),
        lostFromSeconds(resolution),
        resolution == null || chosen == null ? null : loss(resolution, chosen),
        alternatives(resolution),
        points(resolution),
        failover.servesSeconds() - start,
        failover.phases(),
        unprotectedBytes(resolution));
  }

  /** It lost nothing, as it went on where it was. */
  private MachineOutage cancelled(MachineFailover failover, Cancellation cancelled) {
    final Resolution resolution = failover.resolution();
    final List<Phase> phases = new ArrayList<>(failover.phases());
    final double back = Math.min(cancelled.servesSeconds(), now);
    if (back > cancelled.cancelledSeconds()) {
      phases.add(new Phase("outage", cancelled.cancelledSeconds(), back));
    }
    return new MachineOutage(
        failover.machine(),
        MachineOutcome.CANCELLED,
        failover.choice(),
        lostFromSeconds(resolution),
        null,
        alternatives(resolution),
        points(resolution),
        cancelled.servesSeconds() - start,
        phases,
        unprotectedBytes(resolution));
  }

  /** What it was failed over to, and when, is as the other fault has it. */
  private MachineOutage movedAway(Return back, MachineFailover another) {
    final Resolution resolution = another.resolution();
    return new MachineOutage(
        back.machine(),
        MachineOutcome.FAILED_OVER_FOR_ANOTHER,
        null,
        lostFromSeconds(resolution),
        null,
        alternatives(resolution),
        points(resolution),
        another.servesSeconds() - start,
        sinceStart(another.phases()),
        unprotectedBytes(resolution));
  }

  /** Those of another fault, which began earlier or later than this one. */
  private List<Phase> sinceStart(List<Phase> phases) {
    final List<Phase> since = new ArrayList<>();
    if (!phases.isEmpty() && phases.get(0).startSeconds() > start) {
      since.add(new Phase("outage", start, phases.get(0).startSeconds()));
    }
    for (final Phase phase : phases) {
      if (phase.endSeconds() > start) {
        since.add(
            new Phase(phase.name(), Math.max(start, phase.startSeconds()), phase.endSeconds()));
      }
    }
    return since;
  }

  private MachineOutage returned(Return back) {
    final double end = Math.min(back.servesSeconds(), now);
    final Map<RecoveryPointChoice, Loss> losses = alternatives(back.resolution());
    final RecoveryPointChoice chosen = RecoveryPointChoice.LATEST_PROCESSED;
    return new MachineOutage(
        back.machine(),
        MachineOutcome.of(back),
        back.failedBack() ? chosen : null,
        lostFromSeconds(back.resolution()),
        back.failedBack() ? losses.get(chosen) : null,
        losses,
        points(back.resolution()),
        back.servesSeconds() - start,
        List.of(new Phase("outage", start, end)),
        unprotectedBytes(back.resolution()));
  }

  private static double lostFromSeconds(@Nullable Resolution resolution) {
    return resolution == null ? Double.NaN : resolution.lostFromSeconds();
  }

  private static long unprotectedBytes(@Nullable Resolution resolution) {
    return resolution == null ? 0 : resolution.unprotectedBytes();
  }

  private static Map<RecoveryPointChoice, Loss> alternatives(@Nullable Resolution resolution) {
    final Map<RecoveryPointChoice, Loss> losses = new EnumMap<>(RecoveryPointChoice.class);
    if (resolution != null) {
      resolution
          .choices()
          .forEach((choice, chosen) -> losses.put(choice, loss(resolution, chosen)));
    }
    return losses;
  }

  private static List<PointLoss> points(@Nullable Resolution resolution) {
    final List<PointLoss> points = new ArrayList<>();
    if (resolution != null) {
      for (final RecoveryPoint point : resolution.points()) {
        points.add(
            new PointLoss(
                point,
                loss(resolution, new ChosenPoint(point.markerSeconds(), point.writtenBytes())),
                resolution.data().isClean(point.markerSeconds())));
      }
    }
    return points;
  }

  private static Loss loss(Resolution resolution, ChosenPoint chosen) {
    return new Loss(
        chosen.markerSeconds(),
        Math.max(0, resolution.lostFromSeconds() - chosen.markerSeconds()),
        chosen.writtenBytes() == Marker.UNKNOWN_BYTES
            ? Double.NaN
            : Math.max(0, resolution.writtenBytes() - chosen.writtenBytes()));
  }

  /** One for each run that failed machines over. */
  private List<PlanOutage> plans(ResponseCourse response, List<MachineOutage> all) {
    final List<PlanOutage> plans = new ArrayList<>();
    for (final FailoverRun run : response.runs()) {
      final Set<String> names = new LinkedHashSet<>();
      run.failovers().forEach(failover -> names.add(failover.machine()));
      final List<MachineOutage> machines =
          all.stream().filter(one -> one.failedOver() && names.contains(one.name())).toList();
      if (!machines.isEmpty()) {
        plans.add(plan(response, run, machines));
      }
    }
    return plans;
  }

  private PlanOutage plan(ResponseCourse response, FailoverRun run, List<MachineOutage> machines) {
    final GroupOutage together = new GroupOutage(run.name(), machines);
    final MachineOutage last = together.slowest();
    final boolean allServe = last.rtoSeconds() < Double.POSITIVE_INFINITY;
    final int cancelled = together.count(MachineOutcome.CANCELLED);
    final double rto = allServe && cancelled == 0 ? run.endedSeconds() - start : last.rtoSeconds();
    final GroupLoss loss = together.loss();
    final int withoutPoint = together.count(MachineOutcome.NO_POINT);
    final boolean none = cancelled == machines.size();
    final int waiting = together.count(MachineOutcome.WAITING);
    return new PlanOutage(
        together.name(),
        rto,
        rto - (response.detectedSeconds() - start),
        rto - (response.decidedSeconds() - start),
        withoutPoint > 0
            ? Double.POSITIVE_INFINITY
            : waiting > 0 ? Double.NaN : none ? 0 : loss.seconds(),
        withoutPoint + waiting > 0 ? Double.NaN : none ? 0 : loss.bytes(),
        loss.skewSeconds(),
        withoutPoint,
        waiting,
        together.count(MachineOutcome.BLOCKED),
        cancelled,
        none,
        criticalPath(last),
        response.steps(),
        run.lastSteps(),
        response.wayBack(run, now));
  }

  private static List<String> criticalPath(MachineOutage last) {
    final List<String> path = new ArrayList<>();
    path.add(last.name());
    last.phases().forEach(phase -> path.add(phase.name()));
    return path;
  }
}
