package org.drsim.recovery;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drsim.fault.DataHarm;
import org.drsim.replication.Batch;
import org.drsim.replication.RecoveryPoint;
import org.drsim.replication.RecoveryPoints;
import org.drsim.replication.ReplicationPath;
import org.drsim.scenario.RecoveryPointChoice;
import org.jspecify.annotations.Nullable;

/** Which state each choice of recovery point would give one machine now. */
final class PointChoices {

  private final ReplicationPath path;
  private final List<RecoveryPoint> points;
  private final boolean knowsWhatIsOnItsWay;
  private final DataHarm data;
  private final boolean grouped;
  private final boolean latestCutsApplied;

  /**
   * @param grouped whether the machine is in a consistency group
   * @param latestCutsApplied whether the latest state is that of the replica disks also when
   *     nothing waits to be applied
   */
  PointChoices(
      ReplicationPath path,
      RecoveryPoints store,
      DataHarm data,
      boolean grouped,
      boolean latestCutsApplied) {
    this.path = path;
    this.points = store.all();
    this.knowsWhatIsOnItsWay = store.knowsWhatIsOnItsWay();
    this.data = data;
    this.grouped = grouped;
    this.latestCutsApplied = latestCutsApplied;
  }

  /** All points that there are, the oldest first. */
  List<RecoveryPoint> points() {
    return points;
  }

  /**
   * What each choice gives, those that give nothing left out.
   *
   * @param customSeconds up to when the marker of a custom choice may lie; not a number for none
   */
  Map<RecoveryPointChoice, ChosenPoint> all(double customSeconds) {
    final Map<RecoveryPointChoice, ChosenPoint> all = new EnumMap<>(RecoveryPointChoice.class);
    for (final RecoveryPointChoice choice : RecoveryPointChoice.values()) {
      // Where all are clean, it is the newest point.
      final boolean isOneMore = choice == RecoveryPointChoice.LATEST_CLEAN && !data.wasCorrupted();
      final ChosenPoint chosen = isOneMore ? null : of(choice, customSeconds);
      if (chosen != null) {
        all.put(choice, chosen);
      }
    }
    return all;
  }

  private @Nullable ChosenPoint of(RecoveryPointChoice choice, double customSeconds) {
    return switch (choice) {
      case LATEST -> knowsWhatIsOnItsWay ? latest() : null;
      case LATEST_PROCESSED -> newest(point -> true);
      case LATEST_APP_CONSISTENT -> newest(RecoveryPoint::appConsistent);
      case LATEST_MULTI_VM -> newest(point -> point.multiVm() || !grouped);
      case LATEST_MULTI_VM_APP_CONSISTENT ->
          newest(grouped ? RecoveryPoint::multiVmAppConsistent : RecoveryPoint::appConsistent);
      case OLDEST -> points.isEmpty() ? null : chosen(points.get(0));
      case LATEST_CLEAN -> newest(point -> data.isClean(point.markerSeconds()));
      case CUSTOM -> newest(point -> point.markerSeconds() <= customSeconds);
    };
  }

  private @Nullable ChosenPoint newest(Predicate<RecoveryPoint> wanted) {
    for (int i = points.size() - 1; i >= 0; i--) {
      if (wanted.test(points.get(i))) {
        return chosen(points.get(i));
      }
    }
    return null;
  }

  private static ChosenPoint chosen(RecoveryPoint point) {
    return new ChosenPoint(point.markerSeconds(), point.writtenBytes());
  }

  /** What is on its way is applied first; if nothing is, the newest point it is. */
  private @Nullable ChosenPoint latest() {
    final ChosenPoint point = newest(any -> true);
    if (point == null) {
      return null;
    }
    final ChosenPoint applied =
        path.stops().isDraining() ? whenApplied() : latestCutsApplied ? applied() : null;
    return applied != null && applied.markerSeconds() > point.markerSeconds() ? applied : point;
  }

  /**
   * The latest state once all is applied that can be: what has been applied since the newest point
   * gets one.
   */
  @Nullable ChosenPoint latestApplied() {
    final ChosenPoint point = newest(any -> true);
    final ChosenPoint applied = applied();
    final boolean newer =
        applied != null && (point == null || applied.markerSeconds() > point.markerSeconds());
    return newer ? applied : point;
  }

  private @Nullable ChosenPoint applied() {
    return Double.isNaN(path.appliedCloseSeconds())
        ? null
        : new ChosenPoint(path.appliedCloseSeconds(), path.appliedWrittenBytes());
  }

  /** The state once everything is applied that can be; null if that is of no single instant. */
  private @Nullable ChosenPoint whenApplied() {
    final List<Batch> waiting = new ArrayList<>();
    path.stops().forEachDraining(waiting::add);
    final Batch last = waiting.get(waiting.size() - 1);
    final long bytes = waiting.stream().mapToLong(Batch::bytes).sum();
    return last.ordered()
        ? new ChosenPoint(last.closeSeconds(), path.appliedWrittenBytes() + bytes)
        : null;
  }
}
