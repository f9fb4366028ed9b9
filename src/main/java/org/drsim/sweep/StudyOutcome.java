package org.drsim.sweep;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drsim.scenario.Replications;

/** What a study found, point by point, so that not all of it has to be in memory at once. */
public final class StudyOutcome {

  private final int points;
  private final Replications replications;
  private final FinishedUnits store;
  private final PointSource source;

  /**
   * @param points how many
   * @param replications that the study asks for
   * @param store of all units
   */
  public StudyOutcome(
      int points, Replications replications, FinishedUnits store, PointSource source) {
    this.points = points;
    this.replications = replications;
    this.store = store;
    this.source = source;
  }

  /** The points of which something is missing. */
  public List<Integer> incomplete() {
    return java.util.stream.IntStream.range(0, points)
        .filter(i -> outcomes(i).isEmpty())
        .boxed()
        .toList();
  }

  /**
   * The shards in which the units would be that points lack.
   *
   * @param of how many shards there are
   */
  public Set<Shard> missingFrom(List<Integer> incomplete, int of) {
    final Set<Shard> shards = new TreeSet<>(Comparator.comparingInt(Shard::number));
    for (final int index : incomplete) {
      StoredOutcomes.missing(source.point(index), store, replications)
          .forEach(unit -> shards.add(Shard.with(unit, replications.auto(), of)));
    }
    return shards;
  }

  private Optional<Outcomes> outcomes(int index) {
    return StoredOutcomes.whole(source.point(index), store, replications);
  }

  /** How many points there are. */
  public int points() {
    return points;
  }

  /** The point of an index. */
  public BoundPoint bound(int index) {
    return source.point(index);
  }

  /** What the replications of a point observed; nothing of it is missing. */
  public Outcomes whole(int index) {
    return outcomes(index).orElseThrow();
  }

  /** The result of one point, of which nothing is missing. */
  public PointResult point(int index) {
    final Outcomes outcomes = whole(index);
    return PointResult.of(
        source.point(index), outcomes, StoredOutcomes.look(outcomes, replications));
  }
}
