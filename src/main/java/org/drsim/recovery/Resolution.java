package org.drsim.recovery;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.drsim.fault.DataHarm;
import org.drsim.replication.RecoveryPoint;
import org.drsim.scenario.RecoveryPointChoice;

/**
 * What a machine could be recovered to when it had to be.
 *
 * @param atSeconds when that was
 * @param lostFromSeconds the instant up to which everything was there: since when the machine was
 *     down, or when it was given up
 * @param writtenBytes up to that instant
 * @param choices what each choice gives; those that give nothing are left out
 * @param points all that there were, the oldest first; none where they are not kept
 * @param data what became of the data of the machine
 * @param unprotectedBytes on disks that were in no point
 */
public record Resolution(
    double atSeconds,
    double lostFromSeconds,
    long writtenBytes,
    Map<RecoveryPointChoice, ChosenPoint> choices,
    List<RecoveryPoint> points,
    DataHarm data,
    long unprotectedBytes) {

  /** What a machine could be recovered to now. */
  static Resolution now(RecoverableMachine machine, double customSeconds, double now) {
    final double down = machine.path().stops().downSinceSeconds();
    return since(Double.isNaN(down) ? now : down, machine, customSeconds, now);
  }

  /** What a machine that has been down for some time could be recovered to now. */
  static Resolution since(
      double downSince, RecoverableMachine machine, double customSeconds, double now) {
    final PointChoices choices = machine.choices();
    return new Resolution(
        now,
        downSince,
        machine.path().writtenBytes(),
        choices.all(customSeconds),
        choices.points(),
        machine.data(),
        machine.data().unprotectedBytes());
  }

  /** The same with another latest state, as it turned out. */
  Resolution withLatest(ChosenPoint latest) {
    final Map<RecoveryPointChoice, ChosenPoint> all = new EnumMap<>(choices);
    all.put(RecoveryPointChoice.LATEST, latest);
    return new Resolution(
        atSeconds, lostFromSeconds, writtenBytes, all, points, data, unprotectedBytes);
  }

  Resolution withoutChoices() {
    return new Resolution(
        atSeconds, lostFromSeconds, writtenBytes, Map.of(), List.of(), data, unprotectedBytes);
  }

  Resolution withoutPoints() {
    return new Resolution(
        atSeconds, lostFromSeconds, writtenBytes, choices, List.of(), data, unprotectedBytes);
  }
}
