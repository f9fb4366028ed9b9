package org.drsim.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drsim.scenario.Replications;
import org.drsim.study.Looks;
import org.drsim.study.ObjectiveVerdicts;

/** Puts together what the units of a point gave, in the order of their replications. */
final class StoredOutcomes {

  private StoredOutcomes() {}

  /** Of the replications before one; all their units are there. */
  static Outcomes of(BoundPoint point, FinishedUnits store, int end) {
    final Outcomes outcomes = point.noOutcomes();
    outcomes.expect(end);
    for (int first = 0; first < end; first += Unit.REPLICATIONS) {
      outcomes.addAll(store.get(Unit.of(point.point().index(), first, end)));
    }
    return outcomes;
  }

  /**
   * All of a point that the study asks for; nothing where a unit is missing.
   *
   * @param replications that the study asks for
   */
  static Optional<Outcomes> whole(
      BoundPoint point, FinishedUnits store, Replications replications) {
    final Outcomes outcomes = point.noOutcomes();
    outcomes.expect(replications.auto() ? 0 : replications.most());
    int end = 0;
    while (end < replications.most()) {
      final int until = until(end, replications);
      for (int first = end; first < until; first += Unit.REPLICATIONS) {
        final Unit unit = Unit.of(point.point().index(), first, until);
        if (!store.has(unit)) {
          return Optional.empty();
        }
        outcomes.addAll(store.get(unit));
      }
      end = until;
      if (replications.auto() && point.isDecided(outcomes, Looks.upTo(end))) {
        break;
      }
    }
    return Optional.of(outcomes);
  }

  /** The units that a point lacks, as far as that can be told from those that it has. */
  static List<Unit> missing(BoundPoint point, FinishedUnits store, Replications replications) {
    final List<Unit> missing = new ArrayList<>();
    for (int end = 0; end < replications.most() && missing.isEmpty(); ) {
      final int until = until(end, replications);
      for (int first = end; first < until; first += Unit.REPLICATIONS) {
        final Unit unit = Unit.of(point.point().index(), first, until);
        if (!store.has(unit)) {
          missing.add(unit);
        }
      }
      end = until;
    }
    return missing;
  }

  /** Up to the next look. */
  private static int until(int end, Replications replications) {
    return replications.auto()
        ? (int) Math.min(replications.most(), Looks.after(end))
        : replications.most();
  }

  /** The look at which these outcomes were found enough. */
  static int look(Outcomes outcomes, Replications replications) {
    return replications.auto() ? Looks.upTo(outcomes.replications()) : ObjectiveVerdicts.ONLY_LOOK;
  }
}
